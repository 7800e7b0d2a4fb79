import type { Range } from '../text/source'

/** The first place of a word in a text, not within a longer name; the start of the text when there is none. */
export function findRange(text: string, word: string, after = 0): Range {
  for (let at = text.indexOf(word, after); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) {
    const to = at + word.length
    if (!isNameCharacter(text[at - 1]) && !isNameCharacter(text[to])) return { from: at, to }
  }
  return { from: 0, to: 0 }
}

function isNameCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\w-]/.test(character)
}
