import { lazyPattern, type Pattern } from '../../memo/lazy-pattern'
import { memoizeByKey } from '../../memo/memoize-by-key'
import { clausesOf } from './clauses'
import { decisionLanguages, formsOf } from './languages/index'
import { maskIds } from './mask-ids'
import type { DecisionStatus } from './model'
import { replacementAt, withoutPartly } from './replacement-phrases'
import { joinedScript, statusEmoji, statusPhrases } from './statuses'

/** Meanings of signs and words in one log, from its own legend. Keys are lower case, without variation selectors. */
export type Legend = ReadonlyMap<string, DecisionStatus>

const noLegend: Legend = new Map([])

const phraseTexts: ReadonlySet<string> = new Set(statusPhrases.map(({ text }) => text))
const notYet = deniedBy('notYet')
const not = deniedBy('not')

/** Statuses that end an earlier one in the same cell: "Accepted, superseded by D-021". */
const ending: ReadonlySet<DecisionStatus> = new Set<DecisionStatus>(['superseded', 'reverted', 'rejected'])
/** "Accepted, revised by D-9" stays in force, though a status that says no more has lost its decision. */
const amending = /^revised by/
/** "Accepted and superseded by D-021". */
const conjunction = /\s(?:and|und|et|y|e|и)\s/u
/** What is superseded in part is in force. */
const inForce = 'in force'
/** What a clause may hold beside a status that ends an earlier one: ids, dates, "later", "by". */
const beside =
  /^(?:\uE000|\p{P}|\s|\d|later|then|now|since|on|in|by|at|as of|am|seit|durch|von|inzwischen|le|depuis|par|el|por|em|da|на)*$/u
const longest = 400

export type StatusReader = (raw: string) => DecisionStatus

/** How many spellings are memoized for one legend. */
const maxSpellings = 2_000

/**
 * Reads the statuses of logs with one legend and memoizes each spelling. The number in "superseded by D-021" does not matter, unless
 * the legend explains numbers.
 */
export function statusReader(legend: Legend): StatusReader {
  const known = memoizeByKey((spelling) => statusOf(spelling, legend), maxSpellings)
  const numbersMatter = [...legend.keys()].some((key) => /\d/.test(key))
  let last = ''
  let status = statusOf(last, legend)
  return (raw) => {
    if (raw === last) return status
    const short = raw.slice(0, longest)
    const spelling = numbersMatter ? short : short.replace(/\d/g, '0')
    status = known(spelling)
    last = raw
    return status
  }
}

/**
 * The status that a cell means. `raw` is readable text; words win over signs, the log's own legend over the built-in one.
 * The first clause with a status decides, since what follows it may speak of a part, of others or of the past.
 */
export function statusOf(raw: string, legend: Legend): DecisionStatus {
  const short = raw.slice(0, longest)
  const text = statusKey(short)
  if (text === '') return 'unknown'
  const own = legend.get(text)
  if (own) return own
  const after = text.slice(Math.max(text.lastIndexOf('→') + 1, text.lastIndexOf('->') + 2, 0))
  const afterArrow = /→|->/.test(text) ? statusOfClauses(after, legend) : null
  if (afterArrow) return afterArrow
  if (isMenu(text, legend)) return 'unknown'
  return statusOfClauses(text, legend) ?? signIn(text, legend)
}

function statusOfClauses(text: string, legend: Legend): DecisionStatus | null {
  let status: DecisionStatus | null = null
  const clauses = clausesOf(text).flatMap(({ text: words, isRemark }) =>
    (replacementAt(maskIds(words).text) ? [words] : words.split(conjunction)).map((part) => ({ text: part, isRemark })),
  )
  for (const [index, clause] of clauses.entries()) {
    const [found] = statusesIn(statusPart(clause.text, clauses[index + 1]?.isRemark ? (clauses[index + 1]?.text ?? '') : ''), legend)
    if (!found || found.status === 'unknown') continue
    if (!status) status = found.status
    else if (ending.has(found.status) && !ending.has(status) && !amending.test(clause.text) && beside.test(found.rest)) return found.status
  }
  return status
}

/** A list of choices, each of which begins with a status: "Proposed | Accepted | Superseded by D-…". */
function isMenu(text: string, legend: Legend): boolean {
  const parts = text.split(/[|/]/).map((part) => part.replace(/^[^\p{L}]+/u, '').trim())
  const choices = parts.flatMap((part) => {
    const [first] = part.length > 40 ? [] : statusesIn(part, legend)
    return first?.at === 0 ? [first.status] : []
  })
  return choices.length === parts.length && new Set(choices).size > 1
}

/** The clause with its replacements in plain words: "ersetzt D-1" is no status, "durch D-2 ersetzt" is one. */
function statusPart(clause: string, remark: string): string {
  const text = maskIds(clause).text.replace(/^[^\p{L}\p{N}\uE000]+/u, '')
  const whole = withoutPartly(text) ?? (withoutPartly(remark) === null ? null : text)
  if (whole !== null && (replacementAt(whole)?.isReplaced || statusesIn(whole, noLegend)[0]?.status === 'superseded')) return inForce
  const phrase = replacementAt(text)
  if (!phrase) return clause
  const rest = text.slice(phrase.to)
  if (!phrase.isReplaced) return rest
  const { narrows, parts } = phrase.language
  if (narrows.test(rest) || parts.test(`${text} ${remark}`)) return inForce
  const [own] = statusesIn(text, noLegend)
  return own && own.status !== 'superseded' ? text : `superseded ${rest}`
}

/** Lower case, without struck-through words and variation selectors, with single spaces. */
export function statusKey(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/~~[^~]*~~/g, ' ')
    .replace(/[\uFE0E\uFE0F]/g, '')
    .toLowerCase()
  return text.replace(/\s+/g, ' ').replace(/^[\s*_`]+|[\s*_`.;,]+$/g, '')
}

interface FoundStatus {
  readonly at: number
  readonly status: DecisionStatus
  /** The text without the words of its statuses. */
  readonly rest: string
}

/** Statuses named by the words of a text, in the order of the text. */
function statusesIn(text: string, legend: Legend): readonly FoundStatus[] {
  const found: { at: number; status: DecisionStatus }[] = []
  let rest = text
  const take = (phrase: string, joined: boolean, status: DecisionStatus): void => {
    for (let at = rest.indexOf(phrase); at >= 0; at = rest.indexOf(phrase, at + phrase.length)) {
      if (!joined && (isWordPart(rest.charAt(at - 1)) || isWordPart(rest.charAt(at + phrase.length)))) continue
      found.push({ at, status: denied(rest, at, status) })
      rest = rest.slice(0, at) + '\u0000'.repeat(phrase.length) + rest.slice(at + phrase.length)
    }
  }
  for (const [phrase, status] of legend) if (/\p{L}/u.test(phrase)) take(phrase, joinedScript.test(phrase), status)
  for (const { text: phrase, joined, status } of statusPhrases) take(phrase, joined, status)
  const left = rest.replaceAll('\u0000', '')
  return found.sort((a, b) => a.at - b.at).map((one) => ({ ...one, rest: left }))
}

/** "not yet approved" means proposed; "not active" names no status. */
function denied(text: string, at: number, status: DecisionStatus): DecisionStatus {
  const before = text.slice(Math.max(0, at - 24), at)
  if (notYet.test(before)) return 'proposed'
  return not.test(before) ? 'unknown' : status
}

/** Finds words of denial at the end of the text before a status. */
function deniedBy(role: 'notYet' | 'not'): Pattern {
  return lazyPattern(() => {
    const forms = decisionLanguages.flatMap((language) => formsOf(language[role]))
    const spaced = forms.filter((form) => !joinedScript.test(form)).join('|')
    const joined = forms.filter((form) => joinedScript.test(form))
    return new RegExp(`(?:${[`(?<![\\p{L}\\d])(?:${spaced}) `, ...joined].join('|')})$`, 'u')
  })
}

function isWordPart(unit: string): boolean {
  return unit !== '' && /[\p{L}\p{N}_]/u.test(unit)
}

/** Whether a text is nothing but a status: a word, a sign, or "superseded by" with an id. */
export function isStatusAlone(text: string, legend: Legend): boolean {
  const key = statusKey(text.slice(0, longest)).replace(/ (?:by|durch|par|por) [\p{L}\d -]{1,20}$/u, '')
  const signs = key.replace(/\p{L}[\s\S]*/u, '').trim()
  const word = key.slice(key.indexOf(signs) + signs.length).trim()
  if (word === '') return signs !== '' && signIn(signs, legend) !== 'unknown' && [...signs].length <= 2
  return legend.has(word) || phraseTexts.has(word)
}

/** The first status that a text names: for a legend's explanations, which may go on to mention other statuses. */
export function firstStatusIn(text: string): DecisionStatus {
  return statusesIn(statusKey(text.slice(0, longest)), noLegend)[0]?.status ?? 'unknown'
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
