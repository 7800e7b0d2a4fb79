import { lazyPattern, type Pattern } from '../../memo/lazy-pattern'
import {
  formLabels,
  listLabels,
  notationRuns,
  pathLabels,
  runsBeforeAbsent,
  runsBehindMention,
  wordsBeforeAbsent,
  wordsBeforeMention,
  wordsBehindMention,
} from '../../vocabulary/blanks/mentions'
import { anyOf } from './words-pattern'

const opening = `[\\s*_"“„«'‘「『（(]*$`
const closing = `^[\\s*_"”“»'’」』）)]*`
const behindLabel = `[\\s*_"”)]*[:：=][\\s*_"“]*$`
const absent = lazyPattern(
  () => new RegExp(`(?:^|[^\\p{L}])${anyOf(wordsBeforeAbsent)}${opening}|${anyOf(runsBeforeAbsent)}${opening}`, 'iu'),
)
const mentionedBefore = lazyPattern(() => new RegExp(`(?:^|[^\\p{L}])${anyOf(wordsBeforeMention)}${opening}`, 'iu'))
const mentionedBehind = lazyPattern(
  () => new RegExp(`${closing}(?:${anyOf(wordsBehindMention)}(?!\\p{L})|${anyOf(runsBehindMention)})`, 'iu'),
)
const notation = notationOf([...formLabels, ...pathLabels])
const form = notationOf(formLabels)
const list = lazyPattern(() => new RegExp(`(?:^|[^\\p{L}])${anyOf(listLabels)}(?: on| by)?${behindLabel}`, 'iu'))

const longestLabel = 160
const id = '[*_]*(?:[A-Z]{1,8}-?)?\\d[\\w.]{0,8}[*_.:)]*\\s+'
const label = '[*_]*\\[[^[\\]\\n]{1,40}\\][*_]*'
const labelsBefore = new RegExp(`^[\\s*_~]*(?:\\[[ xX~-]\\]\\s*)?(?:${id})?(?:${label}\\s*)*[*_]*$`)
/** Words behind a label, perhaps behind a mark: "[Risk] → what is done against it". */
const wordsBehind = new RegExp(`^[*_]*(?:\\s*${label})*\\s+(?:(?:[→—–-]|->|=>)\\s+)?[*_]*[^\\s[\\]{}|—–:：→*_-]`)

function notationOf(labels: readonly string[]): Pattern {
  return lazyPattern(
    () => new RegExp(`(?:^|[^\\p{L}])${anyOf(labels)}(?: [\\p{L}\\p{N}]{1,12})?${behindLabel}|${anyOf(notationRuns)}${behindLabel}`, 'iu'),
  )
}

/** Where a candidate is within its run of text. */
export interface Surroundings {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** At the beginning of the text, of a line or of a value. */
export function beginsValue({ text, from }: Surroundings): boolean {
  return /(?:^|[\n:：→|=\]]|(?:^|\s)[—–-]|^#{1,6}|\]\)?[,;/])[ \t*_"~]*$/.test(text.slice(Math.max(0, from - 12), from))
}

/** At the end of the text, of a line or of a value. */
export function endsValue({ text, to }: Surroundings): boolean {
  return /^[ \t*_"~]*(?:$|[\n→—–|),;/.]| -|\((?!\[)|\[)/.test(text.slice(to, to + 12))
}

export function isValue(at: Surroundings): boolean {
  return beginsValue(at) && endsValue(at)
}

/** The whole text, but for a label in front and emphasis around it. */
export function isWholeValue({ text, from, to }: Surroundings): boolean {
  if (from > longestLabel || text.length - to > 12) return false
  return /^(?:#{1,6}\s*)?[*_~\s]*(?:[^\n:：]*[:：→—–]|.* -)?[*_~\s]*$/s.test(text.slice(0, from)) && /^[*_~\s.]*$/.test(text.slice(to))
}

/** Whether the text says that there is none: "no [X] markers". */
export function isAbsent({ text, from, to }: Surroundings): boolean {
  return absent.test(text.slice(Math.max(0, from - 40), from)) || mentionedBehind.test(text.slice(to, to + 40))
}

/** Whether the text only speaks of the marker: "replace [X] by the name", "press the [X] button". */
export function isMentioned(at: Surroundings): boolean {
  return isAbsent(at) || mentionedBefore.test(at.text.slice(Math.max(0, at.from - 40), at.from))
}

/** Whether the candidate is within quotation marks: a text that the product shows. */
export function isQuotedText({ text, from, to }: Surroundings): boolean {
  const before = text.slice(Math.max(0, from - 300), from)
  const after = text.slice(to, to + 300)
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"')) return true
  return ['“”', '„“', '«»', '「」', '『』'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close),
  )
}

/** Whether a label in front says that a form of writing follows. */
export function isNotation({ text, from }: Surroundings): boolean {
  return notation.test(text.slice(Math.max(0, from - 60), from))
}

/** The same without the labels of paths and commands. */
export function isFormNotation({ text, from }: Surroundings): boolean {
  return form.test(text.slice(Math.max(0, from - 60), from))
}

/** Whether a label in front says that a list of names follows. */
export function isListed({ text, from }: Surroundings): boolean {
  return list.test(text.slice(Math.max(0, from - 40), from))
}

/** Behind the mark of an item, its box or its id, or behind another label there, and before words. */
export function isLabel({ text, from, to }: Surroundings): boolean {
  return from <= longestLabel && labelsBefore.test(text.slice(0, from)) && wordsBehind.test(text.slice(to, to + 200))
}

/** Several brackets with nothing else: buttons, tags, keys of a drawing. */
export function isBracketRow({ text }: Surroundings): boolean {
  return text.length < 600 && /^[\s*_]*(?:\[[^[\]\n]{1,60}\][\s*_·|/,&]*){2,}$/.test(text)
}

/** Whether the candidate is struck through: `~~[X]~~`. */
export function isStruck({ text, from, to }: Surroundings): boolean {
  const before = text.slice(Math.max(0, from - 300), from)
  return (before.match(/~~/g)?.length ?? 0) % 2 === 1 && text.slice(to, to + 300).includes('~~')
}
