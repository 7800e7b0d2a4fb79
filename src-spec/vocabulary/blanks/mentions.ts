/** Words before a marker whose absence is stated: "no [X] markers". */
export const wordsBeforeAbsent: readonly string[] = [
  ...'no zero without never any remaining unresolved unfilled'.split(' '),
  ...'kein keine keinen keiner keines keinem ohne null sans aucun aucune sin ningún ninguna sem nenhum nenhuma'.split(' '),
  ...'senza nessun nessuna без нет'.split(' '),
]

/** The same in scripts without spaces between words. */
export const runsBeforeAbsent: readonly string[] = '无 無 没有 沒有 不含 不存在 任何 所有 清除 移除 消除'.split(' ')

/** Words before a marker that is only spoken of: "marked as [X]", "replace [X]". */
export const wordsBeforeMention: readonly string[] = [
  ...'resolve resolves resolved remove removes removed removing replace replaces replaced replacing'.split(' '),
  ...[
    'such as',
    'marked as',
    'marked with',
    'tagged as',
    'tagged with',
    'labelled as',
    'markiert mit',
    'ersetze',
    'remplacer',
    'reemplazar',
  ],
  ...['the placeholder', 'the marker', 'the token', 'the tag', 'the label', 'der Platzhalter', 'le marqueur', 'el marcador'],
  ...['标记为', '標記為', '替换', '替換'],
]

/** Words behind a marker that is only spoken of: "[X] markers", "the [X] button". */
export const wordsBehindMention: readonly string[] = [
  ...'marker markers mark marks tag tags token tokens placeholder placeholders label labels annotation annotations'.split(' '),
  ...'indicator indicators button buttons markierung markierungen platzhalter kennzeichnung kennzeichnungen'.split(' '),
  ...'marqueur marqueurs balise balises marcador marcadores etiqueta etiquetas segnaposto'.split(' '),
  ...'маркер маркера маркеров метка метки меток'.split(' '),
]

/** The same in scripts without spaces between words. */
export const runsBehindMention: readonly string[] =
  '標記 标记 標籤 标签 標註 标注 占位 佔位 按钮 按鈕 マーカー タグ マーク ボタン 마커 표시 마크 태그 버튼 없'.split(' ')

/** Labels whose value has a form of its own, with variable parts: "Path: boats/{name}". */
export const pathLabels: readonly string[] = 'usage command filename file files path'.split(' ')

/** Labels with a value that shows a form of writing and asks for nothing: "Format: YYYY-MM-DD". */
export const formLabels: readonly string[] = [
  ...'format formats pattern patterns syntax notation naming convention scheme prefix regex'.split(' '),
  ...'iso 8601 rfc type types schema example examples muster beispiel gabarit motif formato patrón padrão пример формат'.split(' '),
]

/** The same in scripts without spaces between words. */
export const notationRuns: readonly string[] = '格式 形式 书式 書式 フォーマット パターン 형식 패턴 例'.split(' ')

/** Labels with a list of names in brackets as their value: "Fields: [name, status]". */
export const listLabels: readonly string[] = [
  ...'fields columns cols keys props properties attributes required returns return response body params parameters arguments args'.split(
    ' ',
  ),
  ...'tag tags labels roles states statuses values enum options headers dependencies depends blocked scopes permissions buttons tabs'.split(
    ' ',
  ),
  ...'menu nav sections inputs outputs category categories phases stages actions users types kinds'.split(' '),
]
