/** How the words of a title are written in file names. */
export interface SlugStyle {
  /** Separator between words. */
  readonly separator: string
  /** Keeps letters of any script; otherwise transliterates to ASCII where possible. */
  readonly native: boolean
  /** Keeps upper case. */
  readonly capitals: boolean
}

/** In UTF-8 bytes: leaves room for a number and an extension within the limits of file systems. */
const longest = 72

const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
}

/** The slug style of existing file names, the newest first. */
export function slugStyle(slugs: readonly string[]): SlugStyle {
  const used = slugs.filter((slug) => slug !== '')
  const separator = used.map((slug) => /[\p{L}\p{N}]([-_ ])[\p{L}\p{N}]/u.exec(slug)?.[1]).find((found) => found !== undefined)
  return {
    separator: separator ?? '-',
    native: used.some((slug) => /[^\0-\x7f]/u.test(slug)),
    capitals: /\p{Lu}/u.test(used[0] ?? ''),
  }
}

/** The words of a title as a part of a file name: letters, digits and the separator only; empty if there are none. */
export function slugOf(title: string, { separator, native, capitals }: SlugStyle): string {
  // "Don't" counts as one word.
  const whole = title.normalize('NFC').replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
  const cased = capitals ? whole : whole.toLowerCase()
  const plain = native ? cased : ascii(cased)
  // Letters without an ASCII form are kept rather than dropped.
  const words = wordsOf(plain).length > 0 ? wordsOf(plain) : wordsOf(cased)
  return shortened(words, separator)
}

function ascii(text: string): string {
  const letters = text.replace(/[^\0-\x7f]/gu, (letter) => spelled[letter] ?? letter)
  return letters
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\0-\x7f]+/gu, ' ')
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function shortened(words: readonly string[], separator: string): string {
  let slug = ''
  for (const word of words) {
    const next = slug === '' ? word : slug + separator + word
    if (bytesOf(next) > longest) break
    slug = next
  }
  return slug === '' && words[0] !== undefined ? cut(words[0]) : slug
}

function cut(word: string): string {
  let part = ''
  for (const letter of word) {
    if (bytesOf(part + letter) > longest) break
    part += letter
  }
  return part
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
