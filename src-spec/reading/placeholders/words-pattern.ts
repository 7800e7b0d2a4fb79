import { lazyPattern, type Pattern } from '../../memo/lazy-pattern'

/** An expression for any of the words, with regular expression syntax in none of them. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})`
}

/** At the start of a text, as a whole word. */
export function beginsWith(words: readonly string[]): Pattern {
  return lazyPattern(() => new RegExp(`^${anyOf(words)}(?![\\p{L}\\p{N}_])`, 'iu'))
}
