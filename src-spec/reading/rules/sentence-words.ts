import { smallWords } from '../../vocabulary/modal-words'

/** The words of a sentence, and its numbers apart. */
export interface SentenceWords {
  /** Stems of the words that carry the subject. */
  readonly stems: ReadonlySet<string>
  readonly numbers: readonly string[]
  /** Everything in order, in lower case: two sentences with the same key say the same. */
  readonly key: string
}

const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const token = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}_]*|[<>≤≥]=?/gu

/** Splits a sentence into stems and numbers. Scripts without spaces give pairs of letters. */
export function sentenceWords(text: string): SentenceWords {
  const tokens = text.toLowerCase().match(token) ?? []
  const stems = new Set<string>()
  const numbers: string[] = []
  for (const one of tokens) {
    if (/^\d/.test(one)) numbers.push(one)
    else if (joined.test(one)) for (let at = 0; at + 1 < one.length; at += 1) stems.add(one.slice(at, at + 2))
    else if (/^\p{L}/u.test(one) && one.length > 1 && !smallWords.has(one)) stems.add(stemOf(one))
  }
  return { stems, numbers, key: tokens.join(' ') }
}

/** `rotated`, `rotates` and `rotation` begin alike. */
function stemOf(word: string): string {
  return word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word.replace(/(?<=\p{L}{3})(?:e|s|es|ed)$/u, '')
}

/** The share of the words of one set that another has; 1 for no words. */
export function coverage(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 1
  let common = 0
  for (const word of words) if (others.has(word)) common += 1
  return common / words.size
}

/** 0 without a common word, 1 for equal sets. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = coverage(a, b) * a.size
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size)
}
