import { plainInline } from '../../../markdown/parser/inline'
import { paragraph, titleText } from '../append/write-text'

/** Variants of a title that a reader sees as the same text: as typed first, then escaped until no part is read as structure. */
export function titleVariants(title: string): readonly string[] {
  const plain = titleText(title)
  const escaped = plainInline(plain).replace(/[!-/:-@[-`{-~]/g, '\\$&')
  return [plain, escaped, `<!-- -->${plain} <!-- -->`, `<!-- -->${escaped} <!-- -->`]
}

/** The title as a sentence, with a full stop: without it, an arrow to a number at its end would name another decision. */
export function sentence(title: string): string {
  const words = paragraph(title)
  return /[\p{L}\p{N}]$/u.test(words) ? `${words}.` : words
}

/** Variants of a text: with its own paragraphs and lists, then as one paragraph, then without anything that is read as a key. */
export function proseVariants(text: string): readonly string[] {
  const one = paragraph(text)
  return [ownLines(text), one, one.replace(/(^|\s[|·•]\s+)(\S)/gu, (_, before: string, first: string) => before + entity(first))]
}

/** A character as an HTML entity: rendered the same, but "Status:" is no longer read as a key. */
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
