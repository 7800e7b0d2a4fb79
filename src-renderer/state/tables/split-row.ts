export interface CellRange {
  /** The text of the cell without the spaces around it; an empty cell is an empty range before the spaces of its end. */
  readonly from: number
  readonly to: number
  /** The pipe before the cell, or where the row begins. */
  readonly before: number
  /** The pipe after the cell, or where the row ends. */
  readonly after: number
}

export interface RowParts {
  readonly cells: readonly CellRange[]
  /** Offsets of the pipes that separate cells. */
  readonly pipes: readonly number[]
}

/**
 * The cells of one line of a table, as offsets in `text`. A pipe behind a backslash belongs to its cell; one in a code span does
 * not, as in every Markdown table. A row may do without its first and last pipe.
 */
export function splitRow(text: string, start = 0): RowParts {
  const pipes = findPipes(text, start)
  const cells: CellRange[] = []
  const end = text.length
  let before = start
  for (const [index, pipe] of [...pipes, end].entries()) {
    const from = index === 0 ? start : before + 1
    const isOuter = (index === 0 && pipe < end) || pipe === end
    if (!isOuter || hasText(text, from, pipe)) cells.push(trimmed(text, from, pipe, index === 0 ? start : before))
    before = pipe
  }
  return { cells, pipes }
}

function findPipes(text: string, start: number): readonly number[] {
  const pipes: number[] = []
  let isEscaped = false
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 124 && !isEscaped) pipes.push(at)
    isEscaped = code === 92 && !isEscaped
  }
  return pipes
}

function hasText(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(text.charCodeAt(at))) return true
  return false
}

function trimmed(text: string, from: number, to: number, before: number): CellRange {
  let [first, last] = [from, to]
  while (first < last && isSpace(text.charCodeAt(first))) first += 1
  while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1
  // The text of an empty cell goes behind one space.
  if (first === last) first = last = from < to ? from + 1 : from
  return { from: first, to: last, before, after: to }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}
