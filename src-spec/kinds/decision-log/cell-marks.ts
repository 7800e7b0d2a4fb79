import { isWhiteSpace } from '../../markdown/parser/white-space'

/** What a cell may hold, each a bit. Most cells hold none of it and need no closer look. */
export const cellMarks = {
  /** Units that mean something in Markdown, or white space that a reader sees otherwise. */
  markup: 1,
  /** What a template leaves to be filled in. */
  blank: 2,
  /** Something other than dashes, dots, colons and white space. */
  words: 4,
} as const

const { markup, blank, words } = cellMarks

const space = 32

/** Stands for more where it stands twice: a blank, a dot, the letter of a year. */
const doubled = 8

/** Of the ASCII units, what each makes possible. */
const classes = Uint8Array.from({ length: 128 }, (_, unit) => {
  const text = String.fromCharCode(unit)
  const own = (/[*_`[\]<>~\\]|[^\S ]/.test(text) ? markup : 0) | (/[[{<(]/.test(text) ? blank : 0) | (/[-.:\s]/.test(text) ? 0 : words)
  return own | (/[ .yY]/.test(text) ? doubled : 0)
})

/** The marks of `text.slice(from, to)`, by one look at each unit. Bits that are not set are certain. */
export function marksIn(text: string, from: number, to: number): number {
  // Bare pipes can leave a blank at the end of a row's last cell.
  let marks = to > from && (text.charCodeAt(from) === space || text.charCodeAt(to - 1) === space) ? markup : 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    const found = unit < 128 ? (classes[unit] as number) : wideMarks(unit)
    marks |= found
    // In either case of a letter.
    if ((found & doubled) !== 0 && at > from && (text.charCodeAt(at - 1) | 32) === (unit | 32)) marks |= unit === space ? markup : blank
  }
  return marks
}

/** Beyond ASCII all but dashes and white space are words; the ellipsis is a blank. */
function wideMarks(unit: number): number {
  if (unit === 0x2026) return words | blank
  if (unit === 0x2013 || unit === 0x2014) return 0
  return isWhiteSpace(unit) ? markup : words
}
