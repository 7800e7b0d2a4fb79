import { lazyPattern, type Pattern } from '../memo/lazy-pattern'
import { spacedLetters } from './spaced-letters'

/** Where a word must be in the text: at any position, at the beginning, or as the whole text. */
export type WordPosition = 'anywhere' | 'start' | 'whole'

/** A pattern of the words of a list: see `Language` for how they are written. Case does not matter. */
export function wordPattern(words: readonly string[], position: WordPosition = 'anywhere'): Pattern {
  return lazyPattern(() => new RegExp(`${position === 'anywhere' ? '' : '^'}${wordSource(words)}${position === 'whole' ? '$' : ''}`, 'iu'))
}

/** The same as the source of a longer expression with the flags `iu`. */
export function wordSource(words: readonly string[]): string {
  return `(?:${alternatives(words).join('|')})`
}

/** The words by the ends that they need: each end is tested once for all words of a group. */
function alternatives(words: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const isStem = word.endsWith('*')
    const own = isStem ? word.slice(0, -1) : word
    const ends = `${isSpaced(own.charAt(0)) ? 'b' : ''}${!isStem && isSpaced(own.charAt(own.length - 1)) ? 'a' : ''}`
    const group = groups.get(ends)
    if (group) group.push(sourceOf(own))
    else groups.set(ends, [sourceOf(own)])
  }
  return Array.from(groups, ([ends, sources]) => {
    const before = ends.includes('b') ? `(?<![${spacedLetters}])` : ''
    const after = ends.includes('a') ? `(?![${spacedLetters}])` : ''
    return `${before}(?:${sources.join('|')})${after}`
  })
}

function sourceOf(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[’']/g, "['’]")
    .replace(/[ -]+/g, '[\\s-]{0,2}')
}

const spacedLetter = new RegExp(`[${spacedLetters}]`, 'u')

function isSpaced(letter: string): boolean {
  return spacedLetter.test(letter)
}
