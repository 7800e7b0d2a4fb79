import type { Token } from './tokens'
import { alternativeWords, boundAt, boundSuffixAt, rangeWords, versionWords } from './version-words'

/** Versions from `from` up to, but without, `to`; null: without end. */
interface Interval {
  readonly from: readonly number[]
  readonly to: readonly number[] | null
}

/** `15`, `15.4`, `≥ 20`, `3.10–3.12`, `>= 3.10 < 3.12`, `18 | 20`. */
export interface Version {
  readonly intervals: readonly Interval[]
  /** The single version as written: `8.0` is no other 8. Null for a range. */
  readonly exact: Interval | null
}

const units = new Set(
  'ms s sec seconds min minutes h hours kb mb gb tb users connections instances replicas tables tests nodes workers cores threads days weeks shards partitions cpus gib mib'.split(
    ' ',
  ),
)

interface Read {
  /** Null where numbers follow whose meaning is not certain. */
  readonly version: Version | null
  /** Index after the version; the index of the start if there is none. */
  readonly end: number
}

/** The version at `at`, right after the name that it belongs to. */
export function versionAt(tokens: readonly Token[], at: number): Read {
  const first = constraintAt(tokens, at)
  if (!first) return { version: null, end: at }
  if (units.has(tokens[first.end]?.text ?? '')) return { version: null, end: at }
  let intervals: readonly Interval[] = [first.interval]
  let exact = first.exact
  let end = first.end
  for (;;) {
    const joint = jointAt(tokens, end)
    const next = joint && constraintAt(tokens, joint.end)
    if (!next) break
    const after = tokens[next.end]
    if (units.has(after?.text ?? '')) break
    // A number that counts something of its own: `PostgreSQL 15, 4 boats`.
    if (after?.kind === 'word' && !next.isBound && !isConnective(tokens, next.end)) return { version: null, end }
    exact = null
    if (next.isBound && joint.kind !== 'or') intervals = intervals.flatMap((one) => intersection(one, next.interval) ?? [])
    else if (joint.kind !== 'or') intervals = [...intervals.slice(0, -1), hull(intervals.at(-1) ?? next.interval, next.interval)]
    else intervals = [...intervals, next.interval]
    end = next.end
  }
  return { version: { intervals, exact }, end }
}

/** The same version as a minimum, if it is a single one: `at least Node 20`. */
export function asMinimum(version: Version): Version {
  const [only] = version.intervals
  return version.exact && only ? { intervals: [{ from: only.from, to: null }], exact: null } : version
}

interface Constraint {
  readonly interval: Interval
  readonly exact: Interval | null
  readonly isBound: boolean
  readonly end: number
}

/** A number with its bound, in signs or in words. */
function constraintAt(tokens: readonly Token[], at: number): Constraint | null {
  let next = at
  let sign = ''
  for (;;) {
    const bound = boundAt(tokens, next)
    if (tokens[next]?.kind === 'comparator') sign = tokens[next++]?.text ?? ''
    else if (bound) {
      sign = bound.sign
      next += bound.length
    } else if (versionWords.has(tokens[next]?.text ?? '')) next += tokens[next + 1]?.text === ':' ? 2 : 1
    else break
  }
  const number = tokens[next]
  if (number?.kind !== 'number' || isPort(number.written)) return null
  next += 1
  while (/^(?:lts|stable|x)$/.test(tokens[next]?.text ?? '')) next += 1
  const suffix = sign === '' ? boundSuffixAt(tokens, next) : null
  if (suffix) {
    sign = suffix.sign
    next += suffix.length
  }
  const written = number.written.replace(/\.x$/, '').split('.').map(Number)
  const interval = intervalOf(sign, written)
  return { interval, exact: sign === '' ? { from: written, to: above(written) } : null, isBound: sign !== '', end: next }
}

/** Four or five digits are a port, as in `PostgreSQL 5432`, unless they are a year, as in `SQL Server 2022`. */
function isPort(written: string): boolean {
  return /^\d{4,5}$/.test(written) && !/^(?:19|20)\d\d$/.test(written)
}

function intervalOf(sign: string, written: readonly number[]): Interval {
  const major = [(written[0] ?? 0) + 1]
  // 20.0 and 20.1 are compatible: the zero is rarely meant.
  const short = written.filter((_, index) => index === 0 || written.slice(index).some((part) => part !== 0))
  if (sign === '≥' || sign === '>') return { from: written, to: null }
  if (sign === '<') return { from: [0], to: written }
  if (sign === '≤') return { from: [0], to: above(written) }
  if (sign === '^' || sign === '~') return { from: written, to: written[0] === 0 ? above(written.slice(0, 2)) : major }
  return { from: short, to: above(short) }
}

/** The words or signs between two numbers; nothing between them is a hyphen or a slash. */
function jointAt(tokens: readonly Token[], at: number): { readonly kind: 'range' | 'or' | 'and'; readonly end: number } | null {
  const token = tokens[at]
  if (token?.kind === 'number') return { kind: 'range', end: at }
  if (token?.kind === 'comparator' && token.text === '~' && tokens[at + 1]?.kind === 'number') return { kind: 'range', end: at + 1 }
  if (token?.kind === 'comparator') return { kind: 'and', end: at }
  if (!token) return null
  if (rangeWords.has(token.text) || /^[–—]$/.test(token.text)) return { kind: 'range', end: at + 1 }
  const separated = /^[,|、，]$/.test(token.text)
  if (!separated && !alternativeWords.has(token.text)) return null
  const end = separated && alternativeWords.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  return { kind: separated || /^(?:and|und|et|y|e|和|与)$/.test(token.text) ? 'and' : 'or', end }
}

function isConnective(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  return rangeWords.has(word) || alternativeWords.has(word) || /^(?:with|on|in|for|mit|auf|all)$/.test(word)
}

/** Whether the loser's version satisfies the winner's: `15` allows `15.4`, `≥ 20` allows `22` but not `≥ 18`. */
export function allowsVersion(winner: Version, loser: Version): boolean {
  if (!winner.intervals.some((a) => loser.intervals.some((b) => intersection(a, b) !== null))) return false
  const isWeaker = (b: Interval): boolean =>
    b.to === null && winner.intervals.every((a) => a.to === null && compareVersions(b.from, a.from) < 0)
  return !loser.intervals.some(isWeaker)
}

/** A range of versions that is not written as one number. */
export function versionFrom(intervals: readonly Interval[]): Version {
  return { intervals, exact: null }
}

/** Whether no version meets both. An empty range, as in `>= 3 < 2`, says nothing. */
export function areDisjoint(a: Version, b: Version): boolean {
  const isEmpty = ({ from, to }: Interval): boolean => to !== null && compareVersions(from, to) >= 0
  if ([...a.intervals, ...b.intervals].some(isEmpty)) return false
  return a.intervals.every((one) => b.intervals.every((other) => intersection(one, other) === null))
}

/** Whether every version that is chosen is an excluded one: 8.4 is none of a banned 8.0. */
export function isWithinBan(banned: Version, chosen: Version): boolean {
  const own = banned.exact ? [banned.exact] : banned.intervals
  const all = chosen.exact ? [chosen.exact] : chosen.intervals
  return all.every((one) =>
    own.some(
      (ban) => compareVersions(one.from, ban.from) >= 0 && (ban.to === null || (one.to !== null && compareVersions(one.to, ban.to) <= 0)),
    ),
  )
}

export function belowVersion(version: Version, least: Version): boolean {
  return version.intervals.every((one) => least.intervals.every((other) => compareVersions(one.from, other.from) < 0))
}

function intersection(a: Interval, b: Interval): Interval | null {
  const from = compareVersions(a.from, b.from) > 0 ? a.from : b.from
  const to = a.to === null ? b.to : b.to === null || compareVersions(a.to, b.to) < 0 ? a.to : b.to
  return to !== null && compareVersions(from, to) >= 0 ? null : { from, to }
}

/** From the lower to the higher: a version between two that are named is not excluded for certain. */
function hull(a: Interval, b: Interval): Interval {
  const to = a.to === null || b.to === null ? null : compareVersions(a.to, b.to) > 0 ? a.to : b.to
  return { from: compareVersions(a.from, b.from) < 0 ? a.from : b.from, to }
}

/** The first version that does not begin with these numbers. */
function above(numbers: readonly number[]): readonly number[] {
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1]
}

/** Missing parts are zero. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
