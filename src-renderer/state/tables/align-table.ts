import { isolateHistory } from '@codemirror/commands'
import type { ChangeSpec, StateCommand } from '@codemirror/state'
import { rowsOf, type TableRow, tableAt } from './table-at'
import { textWidth } from './text-width'

type Side = 'start' | 'center' | 'end'

/** The shortest delimiter that every reader of Markdown accepts. */
const leastWidth = 3

/** Pads the cells so that the pipes stand below each other. Changes spaces and the dashes of the delimiter row only. */
export const alignTable: StateCommand = ({ state, dispatch }) => {
  const table = state.readOnly ? null : tableAt(state, true)
  if (table === null) return false
  const rows = rowsOf(state, table)
  const widths = widthsOf(rows)
  const sides = (rows[1]?.cells ?? []).map(({ from, to }) => sideOf((rows[1] as TableRow).line.text.slice(from, to)))
  const changes = rows.flatMap((row) => alignRow(row, widths, sides))
  if (changes.length > 0) dispatch(state.update({ changes, userEvent: 'input.align', annotations: isolateHistory.of('full') }))
  return true
}

function widthsOf(rows: readonly TableRow[]): readonly number[] {
  const widths: number[] = []
  for (const { line, cells, isDelimiter } of rows) {
    for (const [column, { from, to }] of cells.entries()) {
      const width = isDelimiter ? 0 : textWidth(line.text.slice(from, to))
      widths[column] = Math.max(widths[column] ?? leastWidth, width)
    }
  }
  return widths
}

function sideOf(delimiter: string): Side {
  if (!delimiter.endsWith(':')) return 'start'
  return delimiter.startsWith(':') ? 'center' : 'end'
}

function alignRow({ line, cells, isDelimiter }: TableRow, widths: readonly number[], sides: readonly Side[]): readonly ChangeSpec[] {
  const changes: ChangeSpec[] = []
  const put = (from: number, to: number, insert: string) => {
    if (line.text.slice(from, to) !== insert) changes.push({ from: line.from + from, to: line.from + to, insert })
  }
  for (const [column, { from, to, before, after }] of cells.entries()) {
    const hasPipeBefore = line.text[before] === '|' && before < after
    const begin = hasPipeBefore ? before + 1 : before
    const content = line.text.slice(from, to)
    const width = widths[column] as number
    const free = Math.max(0, width - (isDelimiter ? width : textWidth(content)))
    const left = padding(free, isDelimiter ? 'start' : (sides[column] ?? 'start'))
    // A row without its first or last pipe keeps its edge: nothing is padded there.
    const lead = hasPipeBefore ? ` ${' '.repeat(left)}` : line.text.slice(begin, from)
    const trail = after < line.length ? `${' '.repeat(free - left)} ` : line.text.slice(to, after)
    if (from === to) put(begin, after, after < line.length ? lead + trail : line.text.slice(begin, after))
    else {
      put(begin, from, lead)
      if (isDelimiter) put(from, to, dashes(content, width))
      put(to, after, trail)
    }
  }
  return changes
}

function padding(free: number, side: Side): number {
  return side === 'start' ? 0 : side === 'end' ? free : Math.floor(free / 2)
}

function dashes(delimiter: string, width: number): string {
  const [left, right] = [delimiter.startsWith(':') ? ':' : '', delimiter.endsWith(':') ? ':' : '']
  return left + '-'.repeat(Math.max(1, width - left.length - right.length)) + right
}
