import type { MarkdownTree } from '../../markdown/sections/tree'
import { type Place, positionAt, type Range } from '../../text/source'

/** Places of one document, like `place`. Requests in the order of the text need no search. */
export function createPlaceFinder(path: string, { lineStarts }: Pick<MarkdownTree, 'lineStarts'>): (range: Range) => Place {
  /** The line found last, 1-based, with its start and the start of the next one. */
  let line = 1
  let start = 0
  let end = lineStarts[1] ?? Number.POSITIVE_INFINITY
  const goTo = (offset: number): void => {
    if (offset >= start && offset < end) return
    line = offset >= end && offset < (lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) ? line + 1 : positionAt(lineStarts, offset).line
    start = lineStarts[line - 1] ?? 0
    end = lineStarts[line] ?? Number.POSITIVE_INFINITY
  }
  return (range) => {
    goTo(range.from)
    const [fromLine, fromColumn] = [line, range.from - start + 1]
    goTo(range.to)
    return { path, range, line: fromLine, column: fromColumn, endLine: line, endColumn: range.to - start + 1 }
  }
}
