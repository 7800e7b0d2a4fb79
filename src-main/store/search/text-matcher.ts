import type { Range, SearchOptions } from '#spec'
import { type FoldedText, foldText } from './fold-text'

export interface TextMatcher {
  /** Folded words that every matching text holds. */
  readonly words: readonly string[]
  readonly matches: (text: FoldedText) => boolean
  /** All matches in a text, ascending and without overlaps. */
  readonly marks: (text: FoldedText) => readonly Range[]
}

/** A matcher, or a sentence why the query is none. `text` is the whole query, which a pattern uses; `terms` its words. */
export function createTextMatcher(text: string, terms: readonly string[], options: SearchOptions): TextMatcher | string {
  if (!options.isPattern) return wordMatcher(terms, options)
  const pattern = compilePattern(text, options)
  return typeof pattern === 'string' ? pattern : patternMatcher(pattern)
}

function wordMatcher(terms: readonly string[], { isCaseSensitive, isWholeWord }: SearchOptions): TextMatcher {
  const words = terms.map((term) => (isCaseSensitive ? term.toWellFormed() : foldText(term)))
  const within = ({ text, folded }: FoldedText) => (isCaseSensitive ? text : folded)
  const next = (text: string, word: string, from: number): number => {
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
      if (!isWholeWord || isWord(text, at, at + word.length)) return at
    return -1
  }
  return {
    words: terms.map(foldText),
    matches: isWholeWord
      ? (text) => words.every((word) => next(within(text), word, 0) >= 0)
      : (text) => words.every((word) => within(text).includes(word)),
    marks: (text) =>
      merge(
        words.flatMap((word) => {
          const found: Range[] = []
          for (let at = next(within(text), word, 0); at >= 0; at = next(within(text), word, at + word.length))
            found.push({ from: at, to: at + word.length })
          return found
        }),
      ),
  }
}

function patternMatcher(pattern: RegExp): TextMatcher {
  const all = new RegExp(pattern, `${pattern.flags}g`)
  return {
    words: [],
    matches: ({ text }) => pattern.test(text),
    marks: ({ text }) =>
      Array.from(text.matchAll(all), ({ index, 0: found }) => ({ from: index, to: index + found.length })).filter(
        ({ from, to }) => from < to,
      ),
  }
}

function compilePattern(text: string, { isCaseSensitive, isWholeWord }: SearchOptions): RegExp | string {
  const source = isWholeWord ? `(?<![\\p{L}\\p{N}_])(?:${text})(?![\\p{L}\\p{N}_])` : text
  try {
    new RegExp(text, 'u')
    return new RegExp(source, isCaseSensitive ? 'u' : 'iu')
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '').replace(/^.*: (?=[^:]+$)/s, '') : ''
    return `This pattern is not valid: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`
  }
}

const joining = /[\p{L}\p{N}\p{M}_]/u
/** Scripts that write no spaces between words, so that any of their characters may begin or end one. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether a range of a text begins and ends between words. */
export function isWord(text: string, from: number, to: number): boolean {
  return !joins(before(text, from), at(text, from)) && !joins(before(text, to), at(text, to))
}

function joins(left: string, right: string): boolean {
  return joining.test(left) && joining.test(right) && !spaceless.test(left) && !spaceless.test(right)
}

function at(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 32)
}

function before(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? ''
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1)
    if (last !== undefined && range.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else merged.push(range)
  }
  return merged
}
