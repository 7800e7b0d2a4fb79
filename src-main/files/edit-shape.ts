import { minimalChange, type TextChange } from '#spec'
import type { TextShape } from './text-shape'

/**
 * The shape after ascending, non-overlapping edits of `oldText`: line breaks that no edit touches keep their own
 * ending, new ones get the dominant ending. Inserts hold line feeds only (see `toLineFeeds`).
 */
export function editShape(shape: TextShape, oldText: string, edits: readonly TextChange[]): TextShape {
  if (shape.exceptions.length === 0) return shape
  const kept: { line: number; ending: TextShape['ending'] }[] = []
  let next = 0
  let shift = 0
  let at = 0
  let line = 0
  const keepBefore = (limit: number) => {
    for (let own = shape.exceptions[next]; own !== undefined && own.line < limit; own = shape.exceptions[++next]) {
      kept.push({ line: own.line + shift, ending: own.ending })
    }
  }
  for (const edit of edits) {
    const { from, to, insert } = withoutCommonAffixes(oldText, edit)
    line += countBreaks(oldText, at, from)
    keepBefore(line)
    const removed = countBreaks(oldText, from, to)
    line += removed
    while ((shape.exceptions[next]?.line ?? Number.POSITIVE_INFINITY) < line) next += 1
    shift += countBreaks(insert, 0, insert.length) - removed
    at = to
  }
  keepBefore(Number.POSITIVE_INFINITY)
  return { ...shape, exceptions: kept }
}

/** The edit without its unchanged start and end, so that replacing a text by a similar one keeps its line endings. */
function withoutCommonAffixes(oldText: string, { from, to, insert }: TextChange): TextChange {
  const change = minimalChange(oldText.slice(from, to), insert)
  return { ...change, from: from + change.from, to: from + change.to }
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
