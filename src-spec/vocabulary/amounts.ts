import { lazySearch } from '../memo/lazy-pattern'
import type { Comparison } from '../model/fact'
import { endOfMatch } from '../text/matches'
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

/** A number in a text, with its unit. */
interface Written {
  readonly from: number
  readonly to: number
  /** The first number of a range; null without one. */
  readonly low: string | null
  readonly high: string
  /** As written; empty for a count. */
  readonly unit: string
}

const digits = String.raw`\d{1,12}(?:[.,]\d{1,9}){0,3}`
/** Scripts with spaces between words: a number or a unit does not touch their letters. */
const spaced = `${spacedLetters}\\u05d0-\\u05f2`

// Each is a small pattern of its own: behind the repetitions of a number V8 would build the units ten times.
const numberAt = endAfter(() => String.raw`(?<![${spaced}\p{N}.,_#/])${digits}`)
const countAt = endAfter(() => String.raw`(?<![${spaced}\p{N}.,_#/%])${digits}(?![${spaced}\p{N}%/]|[.,]\d)`)
const secondNumberAt = endAfter(() => digits)
const rangeSignAt = endAfter(
  () => String.raw`\s{0,2}(?:%\s?)?(?:–|—|-|~|～|${alternationOf(phrasesOf(({ rangeWords }) => rangeWords))})\s{0,2}(?=\d)`,
)
const unitAt = endAfter(() => String.raw`\s{0,2}(?:${unitPattern})(?![${spaced}\p{N}/])`)
const anyUnitAt = endAfter(() => String.raw`\s{0,2}(?:${unitPattern})(?![${spaced}\p{N}])`)

/** Where what a pattern matches right at an offset ends; null if it does not match there. */
function endAfter(source: () => string): (text: string, at: number) => number | null {
  return lazySearch(() => new RegExp(source(), 'iuy'), endOfMatch)
}

/** Every amount in a known unit, in the order of the text; an ambiguous amount is left out. Linear. */
export function amountsIn(text: string): readonly Amount[] {
  return read(text, atDigits(text, measuredAt))
}

/** Every number without a unit. */
export function countsIn(text: string): readonly Amount[] {
  return read(
    text,
    atDigits(text, countedAt).filter(({ to }) => anyUnitAt(text, to) === null),
  )
}

function countedAt(text: string, from: number): Written | null {
  const to = countAt(text, from)
  return to === null ? null : { from, to, low: null, high: text.slice(from, to), unit: '' }
}

function measuredAt(text: string, from: number): Written | null {
  const end = numberAt(text, from)
  if (end === null) return null
  const second = rangeSignAt(text, end)
  const range = second === null ? null : withUnit(text, from, second, secondNumberAt(text, second))
  return range ? { ...range, low: text.slice(from, end) } : withUnit(text, from, from, end)
}

/** The number from `at` to `end`, if a unit follows it. */
function withUnit(text: string, from: number, at: number, end: number | null): Written | null {
  const to = end === null ? null : unitAt(text, end)
  return end === null || to === null ? null : { from, to, low: null, high: text.slice(at, end), unit: text.slice(end, to).trim() }
}

/** What begins at a digit: a search would look back at each place of the text before it looks at its character. */
function atDigits(text: string, readAt: (text: string, from: number) => Written | null): readonly Written[] {
  const found: Written[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < zero || unit > nine) continue
    const written = readAt(text, at)
    if (!written) continue
    found.push(written)
    at = written.to - 1
  }
  return found
}

const zero = 0x30
const nine = 0x39

function read(text: string, numbers: readonly Written[]): readonly Amount[] {
  const amounts: Amount[] = []
  let done = 0
  for (const written of numbers) {
    const unit = written.unit === '' ? null : unitOf(written.unit)
    const high = numberOf(written.high)
    const low = written.low === null ? high : numberOf(written.low)
    if (high === null || low === null || low > high || (written.unit !== '' && !unit)) continue
    const { from, to } = written
    const lead = boundBefore(text.slice(Math.max(done, from - longestBound), from))
    const tail = lead.comparison === '=' ? boundAfter(text.slice(to, to + longestBound)) : { comparison: lead.comparison, length: 0 }
    const factor = unit?.factor ?? 1
    done = to + tail.length
    amounts.push({
      from: from - lead.length,
      to: done,
      comparison: tail.comparison,
      low: low * factor,
      high: high * factor,
      dimension: unit?.dimension ?? 'count',
      unit: written.unit,
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
