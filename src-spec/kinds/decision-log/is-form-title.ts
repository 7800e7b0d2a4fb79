/** The whole title in brackets, braces or angles, with its emphasis. */
const wrapped = /^[\s*_`"“]{0,6}(?:\[([^[\]]{1,300})\]|\{{1,2}([^{}]{1,300})\}{1,2}|<([^<>]{1,200})>)[\s*_`"”.]{0,6}$/
/** What a form says of the title that is to come: "short title of solved problem and solution", "Decision name". */
const stock =
  /^(?:(?:a|the|your|un|une|der|die|das|ein|eine)\s+)?(?:(?:short|brief|concise|descriptive|working|decision|adr|record|new|imperative|kurzer|kurze|aussagekräftiger|court|bref|breve|corto)\s+){0,3}(?:(?:present[- ]tense|imperative|noun)\s+)?(?:title|name|heading|phrase|description|summary|subject|statement|titel|kurztitel|titre|intitulé|título|titulo|nombre|titolo|название|заголовок)\b|^(?:decision|topic|problem|choice|subject|what|issue|feature|thema|sujet|tema)$|^.{0,12}(?:标题|標題|題名|タイトル|제목|决策名称|العنوان)|\b(?:solved problem|of the decision|of decision|goes here|placeholder)\b|^(?:N{2,}|X{2,}|\.{3}|…|TBD|TODO)$/iu
const capitals = /^[A-Z]{2}[A-Z0-9]*(?:[_ ][A-Z0-9]+)*$/
const alone = /^[\s*_`]{0,6}(?:\.{3}|…|(?:short |decision |adr )?title(?: of (?:the )?decision)?|decision name)[\s*_`]{0,6}$/i

/** Whether a title is still that of a form. A title of its own may be in brackets too. */
export function isFormTitle(raw: string): boolean {
  if (raw.length > 400 || raw === '') return false
  if (alone.test(raw)) return true
  const match = wrapped.exec(raw)
  if (!match) return /\{\{ {0,2}[A-Z][A-Z0-9_ ]{0,60}\}\}/.test(raw.replace(/`[^`]*`/g, ''))
  const [, bracketed] = match
  return bracketed === undefined || stock.test(bracketed.trim()) || capitals.test(bracketed.trim())
}
