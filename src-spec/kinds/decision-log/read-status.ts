import type { DecisionStatus } from './model'
import { statusEmoji, statusWords } from './statuses'

/** Meanings of signs and words in one log, from its own legend. Keys are lower case, without variation selectors. */
export type Legend = ReadonlyMap<string, DecisionStatus>

const noLegend: Legend = new Map([])

interface Phrase {
  readonly text: string
  readonly status: DecisionStatus
  /** Scripts without spaces between words are searched without regard to word ends. */
  readonly joined: boolean
}

const joinedScript = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u

const phrases: readonly Phrase[] = Object.entries(statusWords)
  .flatMap(([status, list]) => list.map((text) => ({ text, status: status as DecisionStatus, joined: joinedScript.test(text) })))
  .sort((a, b) => b.text.length - a.text.length)

/** Statuses that win over an acceptance in the same cell: "Accepted, superseded by D-021". */
const heavy: readonly DecisionStatus[] = ['superseded', 'reverted', 'rejected']
const longest = 400

/**
 * Reads the statuses of one log and memoizes each spelling. The number in "superseded by D-021" does not matter, unless
 * the legend explains numbers.
 */
export function statusReader(legend: Legend): (raw: string) => DecisionStatus {
  const known = new Map<string, DecisionStatus>()
  const numbersMatter = [...legend.keys()].some((key) => /\d/.test(key))
  let last = ''
  let status = statusOf(last, legend)
  return (raw) => {
    if (raw === last) return status
    const short = raw.slice(0, longest)
    const spelling = numbersMatter ? short : short.replace(/\d/g, '0')
    status = known.get(spelling) ?? statusOf(spelling, legend)
    known.set(spelling, status)
    last = raw
    return status
  }
}

/** The status that a cell means. `raw` is readable text; words win over signs, the log's own legend over the built-in one. */
export function statusOf(raw: string, legend: Legend): DecisionStatus {
  const text = statusKey(raw.slice(0, longest))
  if (text === '') return 'unknown'
  const own = legend.get(text)
  if (own) return own
  const after = text.slice(Math.max(text.lastIndexOf('→') + 1, text.lastIndexOf('->') + 2, 0))
  const part = after.trim() === '' || !/→|->/.test(text) ? text : after
  const statuses = statusesIn(part.replace(/\([^()]*\)/g, ' '), legend)
  const found = statuses.length > 0 ? statuses : statusesIn(part, legend)
  if (new Set(found).size > 1 && /[|/]/.test(part)) return 'unknown'
  return heavy.find((status) => found.includes(status)) ?? found[0] ?? signIn(part, legend)
}

/** Lower case, without struck-through words and variation selectors, with single spaces. */
export function statusKey(raw: string): string {
  const text = raw
    .replace(/~~[^~]*~~/g, ' ')
    .replace(/[\uFE0E\uFE0F]/g, '')
    .toLowerCase()
  return text.replace(/\s+/g, ' ').replace(/^[\s*_`]+|[\s*_`.;,]+$/g, '')
}

/** Statuses named by the words of a text, in the order of the text. */
function statusesIn(text: string, legend: Legend): readonly DecisionStatus[] {
  const found: { at: number; status: DecisionStatus }[] = []
  let rest = text
  const take = (phrase: string, joined: boolean, status: DecisionStatus): void => {
    for (let at = rest.indexOf(phrase); at >= 0; at = rest.indexOf(phrase, at + phrase.length)) {
      if (!joined && (isWordPart(rest.charAt(at - 1)) || isWordPart(rest.charAt(at + phrase.length)))) continue
      found.push({ at, status: negated(rest, at, status) })
      rest = rest.slice(0, at) + '\u0000'.repeat(phrase.length) + rest.slice(at + phrase.length)
    }
  }
  for (const [phrase, status] of legend) if (/\p{L}/u.test(phrase)) take(phrase, joinedScript.test(phrase), status)
  for (const { text: phrase, joined, status } of phrases) take(phrase, joined, status)
  return found.sort((a, b) => a.at - b.at).map((entry) => entry.status)
}

/** "not yet approved" means proposed; "not active" names no status. */
function negated(text: string, at: number, status: DecisionStatus): DecisionStatus {
  const before = text.slice(Math.max(0, at - 14), at)
  if (/(?:not yet|noch nicht|pending) $|[未]$/.test(before)) return 'proposed'
  return /(?:\bnot|\bno longer|\bnicht|\bnicht mehr) $|[不非]$/.test(before) ? 'unknown' : status
}

function isWordPart(unit: string): boolean {
  return unit !== '' && /[\p{L}\p{N}_]/u.test(unit)
}

/** Whether a text is nothing but a status: a word, a sign, or "superseded by" with an id. */
export function isStatusAlone(text: string, legend: Legend): boolean {
  const key = statusKey(text.slice(0, longest)).replace(/ (?:by|durch) [\p{L}\d -]{1,20}$/u, '')
  const signs = key.replace(/\p{L}[\s\S]*/u, '').trim()
  const word = key.slice(key.indexOf(signs) + signs.length).trim()
  if (word === '') return signs !== '' && signIn(signs, legend) !== 'unknown' && [...signs].length <= 2
  return legend.has(word) || phrases.some((phrase) => phrase.text === word)
}

/** The first status that a text names: for a legend's explanations, which may go on to mention other statuses. */
export function firstStatusIn(text: string): DecisionStatus {
  return statusesIn(statusKey(text.slice(0, longest)), noLegend)[0] ?? 'unknown'
}

/** The first sign that means a status. */
export function signIn(text: string, legend: Legend): DecisionStatus {
  let best: { at: number; status: DecisionStatus } | null = null
  for (const signs of [legend, statusEmoji]) {
    for (const [sign, status] of signs) {
      const at = /\p{L}/u.test(sign) ? -1 : text.indexOf(sign)
      if (at >= 0 && (best === null || at < best.at)) best = { at, status }
    }
    if (best) return best.status
  }
  return 'unknown'
}
