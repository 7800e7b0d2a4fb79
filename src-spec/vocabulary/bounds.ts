import { memoizeLast } from '../memo/memoize-last'
import type { Comparison } from '../model/fact'
import { isJoined, phrasesOf } from './phrases/index'
import type { StatementPhrases } from './phrases/statement-phrases'

/** The words of a bound beside a number; `length` reaches from the number to their far end. */
export interface Bound {
  readonly comparison: Comparison
  readonly length: number
}

interface BoundPhrase {
  readonly comparison: Comparison
  readonly words: readonly string[]
  /** Its script has no spaces, so that letters may touch it. */
  readonly joined: boolean
}

type BoundKind = Extract<keyof StatementPhrases, 'atMost' | 'atLeast' | 'below' | 'above'>

const kinds: readonly (readonly [Comparison, BoundKind, signs: readonly string[]])[] = [
  ['≤', 'atMost', ['<=', '=<', '≤', '≦']],
  ['≥', 'atLeast', ['>=', '=>', '≥', '≧']],
  ['<', 'below', ['<']],
  ['>', 'above', ['>']],
]
/** Between a phrase and its number. */
const article = /\s{1,2}(?:el|los|las|os|the|les|des|der|die)$/iu
const endsLikeArticle = /[elrs]$/iu
const endsInSign = /[<>=≤≥≦≧]$/
const letterOrDigit = /[\p{L}\p{N}]/u

/** By the last two characters, or the only one, of their last words. */
const before = memoizeLast(() => phrasesBy('before', (phrase) => phrase.split(' ').at(-1)?.slice(-2)))
/** By their first character. */
const after = memoizeLast(() => phrasesBy('after', (phrase) => phrase.at(0)))

/** The phrases of all kinds and languages, by what touches the number or the space beside it. */
function phrasesBy(side: 'before' | 'after', keyOf: (phrase: string) => string | undefined): ReadonlyMap<string, readonly BoundPhrase[]> {
  const index = new Map<string, BoundPhrase[]>()
  for (const [comparison, kind] of kinds) {
    for (const phrase of phrasesOf((words) => words[kind][side]).map(plain)) {
      const key = keyOf(phrase) ?? ''
      index.set(key, [...(index.get(key) ?? []), { comparison, words: phrase.split(' '), joined: isJoined(phrase) }])
    }
  }
  return index
}

const unbounded: Bound = { comparison: '=', length: 0 }

/** The longest bound at the end of a text, right before a number: `at most the `, `≤ `. */
export function boundBefore(text: string): Bound {
  const end = text.trimEnd().length
  if (end === 0 || text.length - end > 2) return unbounded
  const tail = plain(text.slice(Math.max(0, end - 2), end))
  const beforeArticle = endsLikeArticle.test(tail) ? (article.exec(text.slice(0, end))?.index ?? 0) : 0
  const hasSign = endsInSign.test(tail)
  if (!hasSign && beforeArticle === 0 && !before().has(tail) && !before().has(tail.slice(-1))) return unbounded
  const lower = plain(text.slice(0, end))
  const found = hasSign ? signsAtEnd(lower) : []
  for (const at of beforeArticle > 0 ? [end, beforeArticle] : [end]) {
    for (const key of [lower.slice(Math.max(0, at - 2), at), lower.charAt(at - 1)]) {
      for (const phrase of before().get(key) ?? []) {
        const from = startOf(phrase, lower, at)
        if (from !== null) found.push({ comparison: phrase.comparison, length: end - from })
      }
    }
  }
  const { comparison, length } = longestOf(found)
  return length === 0 ? unbounded : { comparison, length: length + text.length - end }
}

function signsAtEnd(text: string): Bound[] {
  return kinds.flatMap(([comparison, , signs]) =>
    signs.filter((sign) => text.endsWith(sign)).map((sign) => ({ comparison, length: sign.length })),
  )
}

/** The same at the beginning of a text, right after a number: ` or more`, `+`. */
export function boundAfter(text: string): Bound {
  const begin = text.length - text.trimStart().length
  if (begin === text.length || begin > 2) return unbounded
  const lower = plain(text)
  if (lower.charAt(begin) === '+' && !letterOrDigit.test(lower.charAt(begin + 1))) return { comparison: '≥', length: begin + 1 }
  const found = (after().get(lower.charAt(begin)) ?? []).flatMap((phrase) => {
    const to = endOf(phrase, lower, begin)
    return to === null ? [] : { comparison: phrase.comparison, length: to }
  })
  return longestOf(found)
}

/** Where a phrase that ends at `at` begins; null if it does not end there. */
function startOf({ words, joined }: BoundPhrase, text: string, at: number): number | null {
  let from = at
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index] ?? ''
    if (!text.endsWith(word, from)) return null
    from -= word.length
    if (index === 0) break
    const gap = /\s{1,3}$/u.exec(text.slice(Math.max(0, from - 3), from))
    if (!gap) return null
    from -= gap[0].length
  }
  return joined || !letterOrDigit.test(text.charAt(from - 1)) ? from : null
}

/** Where a phrase that begins at `at` ends; null if it does not begin there. */
function endOf({ words, joined }: BoundPhrase, text: string, at: number): number | null {
  let to = at
  for (const [index, word] of words.entries()) {
    const gap = index === 0 ? '' : /^\s{1,3}/u.exec(text.slice(to, to + 3))?.[0]
    if (gap === undefined || !text.startsWith(word, to + gap.length)) return null
    to += gap.length + word.length
  }
  return joined || !letterOrDigit.test(text.charAt(to)) ? to : null
}

function longestOf(found: readonly Bound[]): Bound {
  return found.reduce((best, one) => (one.length > best.length ? one : best), unbounded)
}

/** Lower case, with one kind of apostrophe, and of the same length. */
function plain(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return lower.length === text.length ? lower : text
}
