import { memoizeLast } from '../memo/memoize-last'
import { isJoined, phrasesOf } from './phrases/index'
import { phraseAt, phrasesBy, type Token } from './tokens'

export const versionWords: ReadonlySet<string> = new Set(['v', 'version', 'versions', 'versión', 'versão', '版本', 'バージョン', '버전'])

/** Words between the ends of a range, and between alternatives. */
export const rangeWords: ReadonlySet<string> = new Set(phrasesOf(({ rangeWords: words }) => words))
export const alternativeWords: ReadonlySet<string> = new Set(phrasesOf(({ orWords }) => orWords))

const kindsOfBounds = () => [
  { sign: '≤', phrases: phrasesOf(({ atMost }) => atMost.before), suffixes: phrasesOf(({ atMost }) => atMost.after) },
  { sign: '≥', phrases: phrasesOf(({ atLeast }) => atLeast.before), suffixes: phrasesOf(({ atLeast }) => atLeast.after) },
  { sign: '<', phrases: phrasesOf(({ below }) => below.before), suffixes: phrasesOf(({ below }) => below.after) },
  { sign: '>', phrases: phrasesOf(({ above }) => above.before), suffixes: phrasesOf(({ above }) => above.after) },
]
const before = memoizeLast(() => kindsOfBounds().map(({ sign, phrases }) => ({ sign, phrases: phrasesBy(phrases) })))
const after = memoizeLast(() =>
  kindsOfBounds().map(({ sign, suffixes }) => ({
    sign,
    phrases: phrasesBy(suffixes.filter((phrase) => !isJoined(phrase))),
    joined: suffixes.filter(isJoined).sort((a, b) => b.length - a.length),
  })),
)

export interface Bound {
  readonly sign: string
  /** In tokens. */
  readonly length: number
}

/** The longest phrase of a bound that begins at a token: `at least`, `ab`. */
export function boundAt(tokens: readonly Token[], at: number): Bound | null {
  return longest(before().map(({ sign, phrases }) => ({ sign, length: phraseAt(tokens, at, phrases) })))
}

/** The same after a number: `or newer`, `以上`. */
export function boundSuffixAt(tokens: readonly Token[], at: number): Bound | null {
  const text = tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : ''
  return longest(
    after().map(({ sign, phrases, joined }) => ({
      sign,
      length: phraseAt(tokens, at, phrases) || (isJoined(text) && joined.some((phrase) => text.startsWith(phrase)) ? 1 : 0),
    })),
  )
}

/** Whether a phrase that makes a version a minimum ends right before a token: `at least Node 20`. */
export function isMinimumBefore(tokens: readonly Token[], at: number): boolean {
  for (let start = Math.max(0, at - 4); start < at; start += 1) {
    const bound = boundAt(tokens, start)
    if (bound && bound.sign === '≥' && start + bound.length === at) return true
  }
  return false
}

function longest(bounds: readonly Bound[]): Bound | null {
  const best = bounds.reduce<Bound | null>((found, one) => (one.length > (found?.length ?? 0) ? one : found), null)
  return best && best.length > 0 ? best : null
}
