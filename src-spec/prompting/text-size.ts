/** How long a text is for a reader and for a language model. */
export interface TextSize {
  readonly words: number
  /** Estimated: one for every four characters, and one for every character of Chinese, Japanese and Korean. */
  readonly tokens: number
}

/** Scripts without spaces between words, in which nearly every character is a token. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu

const charactersPerToken = 4

export function sizeOf(text: string): TextSize {
  const denseCount = count(text, dense)
  const rest = denseCount === 0 ? text : text.replace(dense, ' ')
  const characters = rest.length - (denseCount === 0 ? 0 : denseCount)
  return { words: denseCount + count(rest, word), tokens: denseCount + Math.ceil(characters / charactersPerToken) }
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}
