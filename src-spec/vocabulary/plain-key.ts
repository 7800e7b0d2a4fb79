import { isAscii } from '../text/is-ascii'

/** Longer texts are no key. */
export const longestKey = 80

/** A key without numbering, pictures, remarks in parentheses and upper case: spellings are compared in this form. */
export function plainKey(key: string): string {
  const short = key.slice(0, longestKey)
  const lower = (isAscii(short) ? short : short.normalize('NFKC')).toLowerCase()
  if (isPlainWords(lower)) return lower
  return lower
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[_.\-–·\s]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
}

/** Words of lower-case ASCII with one space between them: most spellings are, and normalizing them takes long for thousands. */
export function isPlainWords(text: string): boolean {
  return /^[a-z]+(?: [a-z]+)*$/.test(text)
}
