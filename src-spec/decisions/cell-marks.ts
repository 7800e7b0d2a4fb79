import { isWhiteSpace } from '../markdown/white-space'

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

/** Of the ASCII units, what each makes possible. */
const classes = Uint8Array.from({ length: 128 }, (_, unit) => {
  const text = String.fromCharCode(unit)
  return (
    (/[*_`[\]<>~\\]|[^\S ]/.test(text) ? markup : 0) | (/[[{<(]/.test(text) ? blank : 0) | (/[-.:\s]/.test(text) ? 0 : words)
  )
})

/** The marks of `text.slice(from, to)`, by one look at each unit. Bits that are not set are certain. */
export function marksIn(text: string, from: number, to: number): number {
  let marks = 0
  let before = 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 128) marks |= wideMarks(unit)
    else {
      marks |= classes[unit] as number
      // Two blanks, two dots, two letters of a year.
      if ((unit | 32) === before && (before === 32 || before === 46 || before === 121)) marks |= before === 32 ? markup : blank
    }
    before = unit | 32
  }
  return marks
}

/** Beyond ASCII all but dashes and white space are words; the ellipsis is a blank. */
function wideMarks(unit: number): number {
  if (unit === 0x2026) return words | blank
  if (unit === 0x2013 || unit === 0x2014) return 0
  return isWhiteSpace(unit) ? markup : words
}
