import type { Token } from './tokens'

/** `15`, `15.4`, or `≥ 20` for a minimum. */
export interface Version {
  readonly number: readonly number[]
  readonly atLeast: boolean
}

const units = new Set([
  'ms',
  's',
  'sec',
  'seconds',
  'min',
  'minutes',
  'h',
  'hours',
  'kb',
  'mb',
  'gb',
  'tb',
  'users',
  'connections',
  'instances',
  'replicas',
  'tables',
  'tests',
  'nodes',
])
const openWords = new Set(['later', 'newer', 'higher', 'above', 'neuer', 'höher'])

/** The version at `at`, right after the name that it belongs to; `end` is the index after it. */
export function versionAt(tokens: readonly Token[], at: number): { readonly version: Version | null; readonly end: number } {
  let next = at
  let atLeast = false
  while (tokens[next]?.kind === 'at-least' || isVersionWord(tokens[next])) {
    atLeast ||= tokens[next]?.kind === 'at-least'
    next += 1
  }
  const found = tokens[next]
  const number = found?.kind === 'at-least' ? tokens[next + 1] : found
  if (number?.kind !== 'number' || units.has(tokens[next + 1]?.text ?? '')) return { version: null, end: at }
  const later = tokens[next + 1]?.text === 'or' || tokens[next + 1]?.text === 'oder' ? openWords.has(tokens[next + 2]?.text ?? '') : false
  return { version: { number: number.text.split('.').map(Number), atLeast: atLeast || later }, end: next + (later ? 3 : 1) }
}

function isVersionWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.text === 'v' || token.text === 'version')
}

/** Whether the loser's version satisfies the winner's: `15` allows `15.4`, `≥ 20` allows `22` but not `≥ 18`. */
export function allowsVersion(winner: Version, loser: Version): boolean {
  if (winner.atLeast) return compare(loser.number, winner.number) >= 0
  if (loser.atLeast) return compare(winner.number, loser.number) >= 0
  return compare(winner.number, loser.number) === 0
}

export function belowVersion(version: Version, least: Version): boolean {
  return compare(version.number, least.number) < 0
}

/** Compares the parts that both have. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return 0
}
