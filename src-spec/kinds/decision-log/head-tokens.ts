import { findDate } from '../../text/dates'
import { endOfMatch } from '../../text/matches'
import type { Range } from '../../text/source'
import { isStatusAlone, type Legend } from './read-status'

/** Values read so far from the beginning of a heading or list item. */
export interface FoundTokens {
  id: Range | null
  sure: boolean
  date: Range | null
  status: Range | null
  type: Range | null
  separated: boolean
}

const sureId =
  /(?:ADR|DEC|DR|DL|AD|D|TDR|ARD|PDR|RFD|Decision(?: Record)?|Entscheidung|Beschluss|决策|决定|決定|결정|القرار|قرار)(?:[-_ #]{0,2}|[-_ #]{1,2}\d{4}-)\d{1,8}[a-z]?(?![\p{L}\p{N}]|-\d)/iuy
/** The rest of an id that names a part of a decision: `-D-STEEL` behind `ADR-020`. */
const part = /(?:-[A-Z0-9]{1,16}){1,3}(?![\p{L}\p{N}-])/uy
const weakId = /[A-Z][A-Z0-9]{0,9}(?:-[A-Z]{1,8})?-(?:\d{4}-)?\d{1,8}[a-z]?(?![\p{L}\p{N}-])/uy
const numberId = /#\d{1,8}(?![\p{L}\p{N}])|\d{1,8}(?=[.):：](?!\d))|\d{1,8}(?=\s{1,3}[—–:|-]\s)|0\d{1,7}(?=\s)/uy
const month = /\d{4}-(?:0[1-9]|1[0-2])(?![-\d])/y
const tag = /\[([A-Z][A-Za-z /&-]{1,24})\](?!\()/y
const sign = /(?:\p{Extended_Pictographic}|[✓✗])\uFE0F?/uy
/** Separators between two values, or between the last value and the title. */
const between = /(?:[\s:：—–|,·•、~-]|\.(?=\s|$)|\]\([^()\n]{0,400}\)|[\])])+/uy

/** Reads ids, dates, statuses and tags one after another; returns the offset at which the title begins. */
export function readTokens(text: string, from: number, to: number, legend: Legend, found: FoundTokens): number {
  let at = from
  for (let turn = 0; turn < 12; turn += 1) {
    const start = skipOpening(text, at, to)
    const end = readGroup(text, at, to, legend, found) || readToken(text, start, to, legend, found)
    if (!end) break
    at = end
    const gap = skipGap(text, at, to)
    if (/[:：—–|.)\]*_`~·-]/.test(text.slice(at, gap))) found.separated = true
    at = gap
  }
  return at
}

function readToken(text: string, at: number, to: number, legend: Legend, found: FoundTokens): number {
  const take = (key: 'id' | 'date' | 'status' | 'type', end: number): number => {
    if (end > to || found[key]) return 0
    found[key] = { from: at, to: end }
    return end
  }
  const date = findDate(text.slice(at, Math.min(to, at + 40)))
  if (date?.from === 0) return take('date', at + date.to)
  const sure = matchAt(sureId, text, at)
  if (sure && !found.id) {
    found.sure = true
    return take('id', Math.max(sure, matchAt(part, text, sure)))
  }
  const monthEnd = matchAt(month, text, at)
  if (monthEnd) return take('date', monthEnd)
  const weak = matchAt(weakId, text, at) || matchAt(numberId, text, at)
  if (weak) return take('id', weak)
  const signEnd = matchAt(sign, text, at)
  if (signEnd && isStatusAlone(text.slice(at, signEnd), legend)) return take('status', signEnd)
  return 0
}

/** `(2026-02-20, accepted)`, `[ARCH]`, `[Accepted]`. */
function readGroup(text: string, at: number, to: number, legend: Legend, found: FoundTokens): number {
  let start = at
  while (start < to && /[\s*_]/.test(text.charAt(start))) start += 1
  const type = matchAt(tag, text, start)
  // Brackets around the whole text are a title in brackets.
  if (type && (type < to || found.id || found.date) && type <= to) {
    const inside = { from: start + 1, to: type - 1 }
    if (isStatusAlone(text.slice(inside.from, inside.to), legend)) found.status ??= inside
    else if (found.type) return 0
    else found.type = inside
    return type
  }
  if (!/[(（[]/.test(text.charAt(start))) return 0
  const close = start + 1 + text.slice(start + 1, Math.min(to, start + 120)).search(/[)）\]\n]/)
  if (close <= start) return 0
  return readParts(text, start + 1, close, text.charAt(start) === '[', legend, found) ? close + 1 : 0
}

/** Reads a bracketed group that contains a date or a status; `whole`: only if it contains nothing else. */
function readParts(text: string, from: number, to: number, whole: boolean, legend: Legend, found: FoundTokens): boolean {
  let known = false
  for (const part of text.slice(from, to).matchAll(/[^,;·|]+/g)) {
    const start = from + part.index + (part[0].length - part[0].trimStart().length)
    const words = part[0].trim()
    const date = findDate(words)
    if (date && !found.date && (!whole || date.to - date.from === words.length))
      found.date = { from: start + date.from, to: start + date.to }
    else if (!found.status && isStatusAlone(words, legend)) found.status = { from: start, to: start + words.length }
    else continue
    known = true
  }
  return known
}

function skipOpening(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s*_`~[({]/.test(text.charAt(at))) at += 1
  return at
}

/** Skips separators, and emphasis or code marks that end here. */
export function skipGap(text: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    const end = matchAt(between, text, at) || closingMark(text, at)
    if (!end) break
    at = end
  }
  return Math.min(at, to)
}

/** Emphasis or code marks that end here: followed by a space, a separator or the end, and not preceded by a space. */
function closingMark(text: string, at: number): number {
  const marks = /^(?:[*_]{1,3}|`{1,2}|~~)/.exec(text.slice(at, at + 3))
  if (!marks || /\s/.test(text.charAt(at - 1))) return 0
  const next = text.charAt(at + marks[0].length)
  return next === '' || /[\s:：—–|)\](,.*_`~-]/.test(next) ? at + marks[0].length : 0
}

/** The offset after the match, as all that is read here gives it: 0 for none. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  return endOfMatch(pattern, text, at) ?? 0
}
