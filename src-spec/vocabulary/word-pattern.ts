/** Letters of scripts that separate words by spaces, so that a word ends where its letters end. */
const spaced = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{M}'

/** Where a word must be in the text: at any position, at the beginning, or as the whole text. */
export type WordPosition = 'anywhere' | 'start' | 'whole'

/** A pattern of the words of a list: see `Language` for how they are written. Case does not matter. */
export function wordPattern(words: readonly string[], position: WordPosition = 'anywhere'): RegExp {
  const sources = [...new Set(words)].sort((a, b) => b.length - a.length).map(sourceOf)
  const any = `(?:${sources.join('|')})`
  if (position === 'anywhere') return new RegExp(any, 'iu')
  return new RegExp(position === 'start' ? `^${any}` : `^${any}$`, 'iu')
}

function sourceOf(word: string): string {
  const isStem = word.endsWith('*')
  const written = (isStem ? word.slice(0, -1) : word)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[’']/g, "['’]")
    .replace(/[ -]+/g, '[\\s-]{0,2}')
  const before = isSpaced(word.charAt(0)) ? `(?<![${spaced}])` : ''
  const after = !isStem && isSpaced(word.charAt(word.length - 1)) ? `(?![${spaced}])` : ''
  return `${before}${written}${after}`
}

function isSpaced(letter: string): boolean {
  return new RegExp(`[${spaced}]`, 'u').test(letter)
}
