import type { Range } from '../text/source'

/** A line with a box, as OpenSpec counts the tasks of a change. */
export interface TaskLine {
  readonly isDone: boolean
  readonly text: string
  /** The line without its end. */
  readonly range: Range
}

/** Any list marker and a box with at most one mark in it, but no link; lines in code count too. */
const taskLine = /^\s*(?:[-*+]|\d{1,9}[.)])\s*\[(?:\s*([^\]\s]?)\s*\](?![([])|\s+\])\s*(.*)/

/** The tasks of a text. Only `x` means done. */
export function readTaskLines(text: string): readonly TaskLine[] {
  const tasks: TaskLine[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const line = text.slice(from, to)
    const match = line.includes('[') ? taskLine.exec(line) : null
    if (match)
      tasks.push({
        isDone: match[1]?.toLowerCase() === 'x',
        text: (match[2] ?? '').trim(),
        range: { from, to: from + line.trimEnd().length },
      })
    from = to + 1
  }
  return tasks
}
