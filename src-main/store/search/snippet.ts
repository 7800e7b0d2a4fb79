import type { Range } from '#spec'

/** How many characters of a line are shown, and how many of them before the first match. */
const shownLength = 240
const leadLength = 40
const maxMarks = 50

export interface Snippet {
  readonly text: string
  readonly marks: readonly Range[]
}

/** The part of a line around its first match, without the indent, and the matches in it. */
export function snippetOf(line: string, marks: readonly Range[]): Snippet {
  const indent = line.length - line.trimStart().length
  const first = marks[0]?.from ?? 0
  const isCut = first - indent > leadLength && line.length - indent > leadLength * 2
  const start = isCut ? wordStart(line, first - leadLength, first) : Math.min(indent, first)
  const end = characterStart(line, Math.min(line.length, start + shownLength))
  const lead = isCut ? '…' : ''
  const by = lead.length - start
  return {
    text: `${lead}${line.slice(start, end).trimEnd()}${end < line.length ? '…' : ''}`,
    marks: marks
      .filter(({ from, to }) => from >= start && to <= end)
      .slice(0, maxMarks)
      .map(({ from, to }) => ({ from: from + by, to: to + by })),
  }
}

/** The start of the first word from an offset on, before `to`; the offset itself without one. */
function wordStart(text: string, offset: number, to: number): number {
  const blank = text.indexOf(' ', offset)
  return blank < 0 || blank + 1 >= to ? characterStart(text, offset) : blank + 1
}

/** An offset that is not between the halves of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}
