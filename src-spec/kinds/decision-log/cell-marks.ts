import { isWhiteSpace } from '../../markdown/parser/white-space'

/** What a cell may contain, each a bit. Most cells contain none of it and need no further parsing. */
export const cellMarks = {
  /** Markdown syntax, or white space that is rendered differently. */
  markup: 1,
  /** A possible placeholder of a template. */
  blank: 2,
  /** Any character other than dashes, dots, colons and white space. */
  words: 4,
} as const

const { markup, blank, words } = cellMarks

const space = 32

/** Characters that are only significant when doubled: a space, a dot, the letter of a year. */
const doubled = 8

/** The marks that each ASCII character may cause. */
const classes = Uint8Array.from({ length: 128 }, (_, unit) => {
  const text = String.fromCharCode(unit)
  const own = (/[*_`[\]<>~\\]|[^\S ]/.test(text) ? markup : 0) | (/[[{<(]/.test(text) ? blank : 0) | (/[-.:\s]/.test(text) ? 0 : words)
  return own | (/[ .yY]/.test(text) ? doubled : 0)
})

/** The marks of `text.slice(from, to)`, in one pass. An unset bit is certain; a set bit is only possible. */
export function marksIn(text: string, from: number, to: number): number {
  // Bare pipes can leave a space at the end of a row's last cell.
  let marks = to > from && (text.charCodeAt(from) === space || text.charCodeAt(to - 1) === space) ? markup : 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    const found = unit < 128 ? (classes[unit] as number) : wideMarks(unit)
    marks |= found
    // Upper and lower case of a letter.
    if ((found & doubled) !== 0 && at > from && (text.charCodeAt(at - 1) | 32) === (unit | 32)) marks |= unit === space ? markup : blank
  }
  return marks
}

/** Beyond ASCII every character but dashes and white space is a word; an ellipsis may be a placeholder. */
function wideMarks(unit: number): number {
  if (unit === 0x2026) return words | blank
  if (unit === 0x2013 || unit === 0x2014) return 0
  return isWhiteSpace(unit) ? markup : words
}
