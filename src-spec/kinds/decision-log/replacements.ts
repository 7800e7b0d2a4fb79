import { idKey } from './ids'

/** The decisions that one decision replaces, and those that replace it. Ids as written. */
export interface Replacements {
  readonly supersedes: readonly string[]
  readonly supersededBy: readonly string[]
}

const mayReplace = /supersed|replac|obsolet|revised by|ersetz|abgelöst|löst|取代|替代|替换|置換|置き換|대체|يحل محل|استبدل/i
const numbered = '(?:[A-Za-z]{1,12}[-_](?:\\d{4}-)?|[DA]|#|(?:ADR|DEC|decision|entscheidung) #?|(?=0))\\d{1,8}[a-z]?(?![\\p{L}\\d]|-\\d)'
/** A bare number counts only at the end of the words: "replaces 3 services" names no decision. */
const one = `(?:${numbered}|\\d{1,6}(?=\\s{0,3}(?:$|[\\n.;,)|·/]|and\\b|und\\b)(?!\\.\\d)))`
const several = `((?:${one})(?:(?:\\s?[,/&+]\\s?(?:and |und )?|\\s(?:and|und)\\s)(?:${one})){0,20})`
const gap = '\\s{0,2}[:：]?\\s{0,2}'
const byOthers = new RegExp(
  `(?:superseded|replaced|obsoleted|revised)(?: in part)?[ _-]by${gap}${several}|(?:ersetzt|abgelöst) durch${gap}${several}|(?:被|由)\\s?${several}\\s?(?:取代|替代|替换)|→${gap}${several}\\s{0,2}$`,
  'gimu',
)
const others = new RegExp(
  `(?:supersed(?:es|ing)|replac(?:es|ing)|obsoletes)${gap}${several}|(?<!\\p{L})(?:ersetzt|löst)${gap}${several}|(?<!被)(?:取代|替代|替换)了?${gap}${several}`,
  'gimu',
)

const idShape = new RegExp(one, 'gimu')

const nothing: Replacements = { supersedes: [], supersededBy: [] }

/** Reads "supersedes D-004" and "superseded by D-021" in the text of an entry, and in columns with such a header. */
export function replacementsIn(text: string, columns: readonly { readonly label: string; readonly text: string }[]): Replacements {
  const replaces = mayReplace.test(text)
  if (!replaces && columns.length === 0) return nothing
  const supersedes = new Set<string>()
  const supersededBy = new Set<string>()
  if (replaces) {
    for (const match of text.matchAll(byOthers)) addIds(match.slice(1), supersededBy)
    for (const match of text.matchAll(others)) addIds(match.slice(1), supersedes)
  }
  for (const { label, text: cell } of columns) {
    if (/\/|\bor\b/.test(label) || mayReplace.test(cell)) continue
    addIds([cell], isPassive(label) ? supersededBy : supersedes)
  }
  return { supersedes: [...supersedes], supersededBy: [...supersededBy] }
}

/** "Superseded by" in any spelling: `superseded_by`, `Superseded-By`. */
function isPassive(label: string): boolean {
  return /(?<!\p{L})by(?!\p{L})|durch|被/iu.test(label)
}

function addIds(texts: readonly (string | undefined)[], ids: Set<string>): void {
  for (const text of texts) {
    for (const match of (text ?? '').matchAll(idShape)) ids.add(match[0].replace(/^(?:#|(?:decision|entscheidung) #?)/i, '').trim())
  }
}

/** The mentions that name decisions of this log or could: known ids in their own spelling, and ids of the same form. */
export function knownMentions(
  mentions: readonly string[],
  idOf: ReadonlyMap<string, string>,
  prefixes: ReadonlySet<string>,
): readonly string[] {
  const found = mentions.flatMap((mention) => {
    const known = idOf.get(idKey(mention))
    if (known) return [known]
    return prefixes.has(prefixOf(mention)) && (/^0|\D/.test(mention) || prefixes.has('')) ? [mention] : []
  })
  return [...new Set(found)]
}

/** The text before the number of an id, lower case. */
export function prefixOf(id: string): string {
  if (/^\d/.test(id)) return ''
  return /^[^\d]{0,20}/.exec(id.toLowerCase())?.[0].replace(/[\s_#-]+$/, '') ?? ''
}
