import type { Comparison } from '../model/fact'
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
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,_#/])(?:(?<low>${digits})\s{0,2}(?:%\s?)?(?:–|—|-|\bto\b|\bbis\b)\s{0,2})?(?<high>${digits})\s{0,2}(?<unit>${unitPattern})(?![\p{L}\p{N}/])`,
  'giu',
)
const counts = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,_#/%])(?<high>${digits})(?![\p{L}\p{N}%/]|\s{0,2}(?:${unitPattern})(?![\p{L}\p{N}]))`,
  'giu',
)

/** Text before the number: words, which must stand alone, and signs, which need not. */
const before: readonly (readonly [comparison: Comparison, words: string, marks: string])[] = [
  [
    '≤',
    'no more than|not more than|not exceed|never exceed|no higher than|not be above|not above|not over|no longer than|nicht über',
    '不超过',
  ],
  [
    '≥',
    'no less than|not less than|not below|not be below|not fall below|not drop below|never below|never drop below|nicht unter',
    '不低于',
  ],
  ['≤', 'at most|up to|within|max\\.?|maximum(?: of)?|höchstens|maximal', '<=|=<|≤|小于等于|最多'],
  ['≥', 'at least|min\\.?|minimum(?: of)?|mindestens', '>=|=>|≥|不少于|至少|大于等于'],
  ['<', 'under|below|less than|fewer than|lower than|faster than|unter', '<|小于|低于'],
  ['>', 'over|above|more than|greater than|higher than|exceeds|exceed|exceeding|über', '>|大于|高于|超过'],
]
const bounds = before.map(
  ([comparison, words, marks]) => [comparison, new RegExp(String.raw`(?:(?<![\p{L}\p{N}])(?:${words})|${marks})\s{0,2}$`, 'iu')] as const,
)
const after: readonly (readonly [Comparison, RegExp])[] = [
  ['≤', /^\s{0,2}(?:or (?:less|lower|faster|below)|max(?:imum|\.)?|at most|oder weniger)(?![\p{L}])/iu],
  ['≥', /^(?:\+|\s{0,2}(?:or (?:more|higher|above)|min(?:imum|\.)?|at least|oder mehr|and above|以上))(?![\p{L}])/iu],
]

/** Every amount in a known unit, in the order of the text; an ambiguous amount is left out. Linear. */
export function amountsIn(text: string): readonly Amount[] {
  return read(text, pattern)
}

/** Every number without a unit. */
export function countsIn(text: string): readonly Amount[] {
  return read(text, counts)
}

function read(text: string, numbers: RegExp): readonly Amount[] {
  const amounts: Amount[] = []
  let done = 0
  for (const match of text.matchAll(numbers)) {
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

/** Maximum distance between the words of a bound and its number, in UTF-16 units. */
const longestBound = 20

function boundBefore(text: string): { readonly comparison: Comparison; readonly length: number } {
  for (const [comparison, words] of bounds) {
    const match = words.exec(text)
    if (match) return { comparison, length: match[0].length }
  }
  return { comparison: '=', length: 0 }
}

function boundAfter(text: string): { readonly comparison: Comparison; readonly length: number } {
  for (const [comparison, words] of after) {
    const match = words.exec(text)
    if (match) return { comparison, length: match[0].length }
  }
  return { comparison: '=', length: 0 }
}

/** `1,000` is a thousand, `99,9` a fraction; `1.000` is ambiguous and gives null. */
function numberOf(written: string): number | null {
  if (/^[1-9]\d{0,2}(?:,\d{3}){1,3}(?:\.\d{1,9})?$/.test(written)) return Number(written.replaceAll(',', ''))
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(written) || /[.,].*[.,]/.test(written)) return null
  return Number(written.replace(',', '.'))
}
