import type { Outline } from '../outline'
import { type Place, type Position, positionAt, type Range } from '../source'

/** Places of one document, as `place` gives them. Asked for in the order of the text, each is found without a search. */
export function placer(path: string, { lineStarts }: Outline): (range: Range) => Place {
  let line = 0
  const find = (offset: number): Position => {
    if (offset >= startOf(line + 1) && offset < startOf(line + 2)) line += 1
    else if (offset < startOf(line) || offset >= startOf(line + 1)) line = positionAt(lineStarts, offset).line - 1
    return { line: line + 1, column: Math.max(0, offset - startOf(line)) + 1 }
  }
  const startOf = (index: number): number => lineStarts[index] ?? Number.POSITIVE_INFINITY
  return (range) => {
    const start = find(range.from)
    const end = find(range.to)
    return { path, range, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
}
