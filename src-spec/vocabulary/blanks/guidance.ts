/** Verbs with which a line of guidance in a template begins, beside those that ask for a value. */
export const guidanceVerbs: readonly string[] = [
  ...'use keep put think consider highlight focus ensure make fill copy delete remove start attach paste break group avoid answer'.split(
    ' ',
  ),
  ...'show set map plan prefer mention include create update verwende halte füge utilisez gardez usar use mantenga'.split(' '),
]

/** Words of guidance at any position: what its author has to do. */
export const guidanceWords: readonly string[] = [
  ...'must should mandatory optional required template placeholder muss soll sollte obligatoire obligatorio obligatório'.split(' '),
  ...['if needed', 'as needed', 'if applicable', 'if any', 'for example', 'e.g.', 'delete this', 'this section'],
]

/** How an answer begins that says that there is nothing: "None", "No open questions at present". */
export const absenceWords: readonly string[] = [
  ...'none no nothing nil n/a na not never removed deferred dropped unchanged moved merged superseded'.split(' '),
  ...'keine keiner keines kein nichts entfällt aucun aucune néant ninguno ninguna ningún nada nenhum nenhuma nessuno nessuna нет'.split(
    ' ',
  ),
]

/** The same in scripts without spaces between words. */
export const absenceRuns: readonly string[] = '无 無 没有 沒有 暂无 暫無 不适用 不適用 なし 該当なし ありません 없음 해당 لا'.split(' ')
