import type { Comparison } from '../model/fact'
import { alternationOf, phrasesOf } from './phrases/index'
import type { StatementPhrases } from './phrases/statement-phrases'
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
const spaced = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}`
const between = alternationOf(phrasesOf(({ rangeWords }) => rangeWords))
const pattern = new RegExp(
  String.raw`(?<![${spaced}\p{N}.,_#/])(?:(?<low>${digits})\s{0,2}(?:%\s?)?(?:–|—|-|~|～|${between})\s{0,2})?(?<high>${digits})\s{0,2}(?<unit>${unitPattern})(?![${spaced}\p{N}/])`,
  'giu',
)
const counts = new RegExp(
  String.raw`(?<![${spaced}\p{N}.,_#/%])(?<high>${digits})(?![${spaced}\p{N}%/]|[.,]\d|\s{0,2}(?:${unitPattern})(?![${spaced}\p{N}]))`,
  'giu',
)

type BoundKind = Extract<keyof StatementPhrases, 'atMost' | 'atLeast' | 'below' | 'above'>

const signs: readonly (readonly [Comparison, BoundKind, string])[] = [
  ['≤', 'atMost', '<=|=<|≤|≦'],
  ['≥', 'atLeast', '>=|=>|≥|≧'],
  ['<', 'below', '<'],
  ['>', 'above', '>'],
]
/** Between a phrase and its number. */
const articles = ['el', 'los', 'las', 'os', 'the', 'les', 'des', 'der', 'die']
/** Phrases and signs right before the number. A longer phrase of another kind contains `below`, so that the longest match counts. */
const bounds = signs.map(([comparison, kind, marks]) => {
  const phrases = alternationOf(phrasesOf((words) => words[kind].before))
  return [comparison, new RegExp(String.raw`(?:(?:${phrases})(?:\s{1,2}(?:${articles.join('|')}))?|${marks})\s{0,2}$`, 'iu')] as const
})
const after = signs.map(([comparison, kind]) => {
  const phrases = alternationOf(phrasesOf((words) => words[kind].after))
  return [
    comparison,
    phrases === ''
      ? null
      : new RegExp(String.raw`^\s{0,2}(?:${comparison === '≥' ? String.raw`\+(?![\p{L}\p{N}])|` : ''}${phrases})`, 'iu'),
  ] as const
})

const phrasesBefore = signs.flatMap(([, kind]) => phrasesOf((words) => words[kind].before))
const phrasesAfter = signs.flatMap(([, kind]) => phrasesOf((words) => words[kind].after))

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

/** Maximum length of the words of a bound beside its number, in UTF-16 units. */
const longestBound = 40

interface Bound {
  readonly comparison: Comparison
  readonly length: number
}

const lastWords = new Set([...phrasesBefore.flatMap((phrase) => phrase.split(' ').at(-1) ?? []), ...articles])

/** A fast test for the text before a number, which most have no bound in. It leaves all but plain words to the patterns. */
function mayEndWithBound(text: string): boolean {
  const trimmed = text.trimEnd()
  const word = trimmed.slice(trimmed.lastIndexOf(' ') + 1)
  return word !== '' && (!/^[a-z]+$/i.test(word) || lastWords.has(word.toLowerCase()))
}

const unbounded: Bound = { comparison: '=', length: 0 }

function boundBefore(text: string): Bound {
  if (!mayEndWithBound(text)) return unbounded
  return longestOf(bounds.map(([comparison, words]) => ({ comparison, length: words.exec(text)?.[0].length ?? 0 })))
}

const firstWords = new Set(phrasesAfter.flatMap((phrase) => phrase.split(' ')[0] ?? []))

function mayBeginWithBound(text: string): boolean {
  const trimmed = text.trimStart()
  const end = trimmed.indexOf(' ')
  const word = end < 0 ? trimmed : trimmed.slice(0, end)
  return word !== '' && (!/^[a-z]+$/i.test(word) || firstWords.has(word.toLowerCase()))
}

function boundAfter(text: string): Bound {
  if (!mayBeginWithBound(text)) return unbounded
  return longestOf(after.map(([comparison, words]) => ({ comparison, length: words?.exec(text)?.[0].length ?? 0 })))
}

function longestOf(found: readonly Bound[]): Bound {
  return found.reduce<Bound>((best, one) => (one.length > best.length ? one : best), unbounded)
}

/** `1,000` is a thousand, `99,9` a fraction; `1.000` is ambiguous and gives null. */
function numberOf(written: string): number | null {
  if (/^[1-9]\d{0,2}(?:,\d{3}){1,3}(?:\.\d{1,9})?$/.test(written)) return Number(written.replaceAll(',', ''))
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(written) || /[.,].*[.,]/.test(written)) return null
  return Number(written.replace(',', '.'))
}
