import { plainInline } from '../../../markdown/parser/inline'
import { paragraph, titleText } from '../append/write-text'

/** A title in writings that a reader sees as the same words: as typed first, then out of reach of all that a heading may mean. */
export function titleVariants(title: string): readonly string[] {
  const plain = titleText(title)
  const escaped = plainInline(plain).replace(/[!-/:-@[-`{-~]/g, '\\$&')
  return [plain, escaped, `<!-- -->${plain} <!-- -->`, `<!-- -->${escaped} <!-- -->`]
}

/** The title as a sentence: without its full stop, an arrow to a number at its end would name another decision. */
export function sentence(title: string): string {
  const words = paragraph(title)
  return /[\p{L}\p{N}]$/u.test(words) ? `${words}.` : words
}

/** A person's text in the writings that it may have: with its own paragraphs and lists, then as one paragraph, then with no key in it. */
export function proseVariants(text: string): readonly string[] {
  const one = paragraph(text)
  return [ownLines(text), one, one.replace(/(^|\s[|·•]\s+)(\S)/gu, (_, before: string, first: string) => before + entity(first))]
}

/** A character as HTML names it: everybody sees it, and "Status:" is no key any more. */
function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** Its lines; those that would begin a heading, a fence, a rule or a comment are escaped. */
function ownLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\0\uFEFF]/g, '')
    .split('\n')
    .map((line) => line.trimEnd().replace(/^\s{0,3}(?:#{1,6}(?=\s|$)|`{3}|~{3}|<|=+$|(?:[-*_][ \t]*){3,}$|\|)/, '\\$&'))
    .map((line) => line.replace(/^\s{4,}(?=\S)/, '   '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
