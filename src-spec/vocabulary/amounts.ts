import { memoizeLast } from '../memo/memoize-last'
import type { Comparison } from '../model/fact'
import { boundAfter, boundBefore } from './bounds'
import { alternationOf, phrasesOf } from './phrases/index'
import { spacedLetters } from './spaced-letters'
import { type Dimension, unitOf, unitPattern } from './units'

/** A number with its unit and bound, at its position in a text. */
export interface Amount {
  /** Offsets into the text, with the words of the bound. */
  readonly from: number
  readonly to: number
  readonly comparison: Comparison
  /** Lowest and highest number in the base unit of its dimension; equal unless it is a range. */
  readonly low: number
  readonly high: number
  readonly dimension: Dimension
  /** As written; empty for a count. */
  readonly unit: string
}

const digits = String.raw`\d{1,12}(?:[.,]\d{1,9}){0,3}`
/** Scripts with spaces between words: a number or a unit does not touch their letters. */
const spaced = `${spacedLetters}\\u05d0-\\u05f2`
const pattern = memoizeLast(() => {
  const between = alternationOf(phrasesOf(({ rangeWords }) => rangeWords))
  return new RegExp(
    String.raw`(?<![${spaced}\p{N}.,_#/])(?:(?<low>${digits})\s{0,2}(?:%\s?)?(?:–|—|-|~|～|${between})\s{0,2})?(?<high>${digits})\s{0,2}(?<unit>${unitPattern})(?![${spaced}\p{N}/])`,
    'giu',
  )
})
const counts = memoizeLast(() => new RegExp(String.raw`(?<![${spaced}\p{N}.,_#/%])(?<high>${digits})(?![${spaced}\p{N}%/]|[.,]\d)`, 'giu'))
/** A unit at a position. A pattern of its own, since V8 would build it ten times behind the repetitions of a number. */
const unitHere = memoizeLast(() => new RegExp(String.raw`\s{0,2}(?:${unitPattern})(?![${spaced}\p{N}])`, 'iuy'))

/** Every amount in a known unit, in the order of the text; an ambiguous amount is left out. Linear. */
export function amountsIn(text: string): readonly Amount[] {
  return read(text, text.matchAll(pattern()))
}

/** Every number without a unit. */
export function countsIn(text: string): readonly Amount[] {
  const hasNoUnit = ({ index, 0: number }: RegExpExecArray) => {
    unitHere().lastIndex = index + number.length
    return !unitHere().test(text)
  }
  return read(text, [...text.matchAll(counts())].filter(hasNoUnit))
}

function read(text: string, numbers: Iterable<RegExpExecArray>): readonly Amount[] {
  const amounts: Amount[] = []
  let done = 0
  for (const match of numbers) {
    const groups = match.groups ?? {}
    const unit = groups.unit ? unitOf(groups.unit) : null
    const high = numberOf(groups.high ?? '')
    const low = groups.low === undefined ? high : numberOf(groups.low)
    if (high === null || low === null || low > high || (groups.unit !== undefined && !unit)) continue
    const lead = boundBefore(text.slice(Math.max(done, match.index - longestBound), match.index))
    const end = match.index + match[0].length
    const tail = lead.comparison === '=' ? boundAfter(text.slice(end, end + longestBound)) : { comparison: lead.comparison, length: 0 }
    const factor = unit?.factor ?? 1
    done = end + tail.length
    amounts.push({
      from: match.index - lead.length,
      to: done,
      comparison: tail.comparison,
      low: low * factor,
      high: high * factor,
      dimension: unit?.dimension ?? 'count',
      unit: groups.unit ?? '',
    })
  }
  return amounts
}

/** Maximum length of the words of a bound beside its number, in UTF-16 units. */
const longestBound = 40

/** `1,000` is a thousand, `99,9` a fraction; `1.000` is ambiguous and gives null. */
function numberOf(written: string): number | null {
  if (/^[1-9]\d{0,2}(?:,\d{3}){1,3}(?:\.\d{1,9})?$/.test(written)) return Number(written.replaceAll(',', ''))
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(written) || /[.,].*[.,]/.test(written)) return null
  return Number(written.replace(',', '.'))
}
