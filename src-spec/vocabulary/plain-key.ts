/** Longer texts are no key. */
export const longestKey = 80

/** A key without numbering, pictures, remarks in parentheses and upper case: spellings are compared in this form. */
export function plainKey(key: string): string {
  return key
    .slice(0, longestKey)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[_.\-–·\s]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
}
