import { readNumeral } from './numerals'

/** A title split up: `Article IV: Money` is article 4, "Money". */
export interface NumberedTitle {
  readonly what: 'article' | 'principle' | 'section' | null
  readonly number: number | null
  readonly title: string
}

const named =
  /^(article|artikel|principle|prinzip|grundsatz|section|abschnitt|§)[ \t]{0,4}#?([IVXL]{1,9}|\d{1,3})(?![\p{L}\p{N}]|\.\d)[ \t.):：–—-]{0,6}/iu
const bare = /^(?:([IVXL]{1,9}|\d{1,3})(?:[.):：](?!\d)|[ \t]{1,4}[–—-](?=[ \t]))|([IVXL]{1,9}|\d{1,3})$)[ \t–—-]{0,6}/u

/** Splits a heading's plain title. A number within a number (`3.2`) does not count. */
export function readHeadingNumber(title: string): NumberedTitle {
  const word = named.exec(title)
  const wordNumber = word ? readNumeral(word[2] ?? '') : null
  if (word && wordNumber !== null) return { what: whatOf(word[1] ?? ''), number: wordNumber, title: title.slice(word[0].length).trim() }
  const found = bare.exec(title)
  const number = found ? readNumeral(found[1] ?? found[2] ?? '') : null
  return found && number !== null ? { what: null, number, title: title.slice(found[0].length).trim() } : { what: null, number: null, title }
}

/** The kind of part that a word names, singular or plural. */
export function whatOf(word: string): 'article' | 'principle' | 'section' {
  if (/^arti/i.test(word)) return 'article'
  return /^(?:prin|grund)/i.test(word) ? 'principle' : 'section'
}
