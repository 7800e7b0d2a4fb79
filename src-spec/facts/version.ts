import type { Token } from './tokens'

/** `15`, `15.4`, or `≥ 20` where every later one will do. */
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

/** The version that stands at `at`, right behind the name it belongs to; `end` is the index behind it. */
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

/** Whether one installation can have both versions: `15` and `15.4`, `≥ 20` and `22`. */
export function sameVersion(a: Version, b: Version): boolean {
  if (a.atLeast && b.atLeast) return true
  if (a.atLeast) return compare(b.number, a.number) >= 0
  if (b.atLeast) return compare(a.number, b.number) >= 0
  return compare(a.number, b.number) === 0
}

/** By the parts that both name. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return 0
}
