import { isolateHistory } from '@codemirror/commands'
import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state'
import { splitRow } from './split-row'
import { type TableAt, tableAt } from './table-at'

/** Moves to the end of the next cell; from the last one to a new row. */
export const nextCell: StateCommand = (target) => {
  const table = tableAt(target.state)
  if (table === null) return false
  const { cells } = splitRow(table.line.text)
  if (table.cell + 1 < cells.length && table.line.number !== table.header + 1) return moveTo(target, table.line.number, table.cell + 1)
  const below = bodyLine(table, table.line.number + 1, 1)
  if (below <= table.last) return moveTo(target, below, 0)
  return target.state.readOnly || insertRow(target, table)
}

/** Moves to the end of the previous cell; from the first one the key does nothing. */
export const previousCell: StateCommand = (target) => {
  const table = tableAt(target.state)
  if (table === null) return false
  if (table.cell > 0 && table.line.number !== table.header + 1) return moveTo(target, table.line.number, table.cell - 1)
  const above = bodyLine(table, table.line.number - 1, -1)
  if (above < table.header) return true
  return moveTo(target, above, splitRow(target.state.doc.line(above).text).cells.length - 1)
}

/** Adds a row below that of the cursor; in an empty last row, removes that row and leaves the table. */
export const addRow: StateCommand = (target) => {
  const { state } = target
  const table = state.readOnly || !state.selection.main.empty ? null : tableAt(state)
  // Before the first pipe the key makes room above the table, as everywhere.
  if (table === null || state.selection.main.head === table.line.from) return false
  const { cells } = splitRow(table.line.text)
  const isEmpty = table.line.number > table.header + 1 && cells.every(({ from, to }) => from === to)
  if (isEmpty && table.line.number === table.last) return endTable(target, table)
  return insertRow(target, table)
}

/** Goes below the table, to a line of its own. */
export const leaveTable: StateCommand = (target) => {
  const table = tableAt(target.state, true)
  if (table === null) return false
  const { doc, readOnly } = target.state
  const end = doc.line(table.last)
  const [below, second, third] = [1, 2, 3].map((step) => (end.number + step <= doc.lines ? doc.line(end.number + step) : null))
  const isBlank = (line: typeof below) => line === null || line?.text.trim() === ''
  if (below && second && isBlank(below) && isBlank(second) && isBlank(third)) return moveCursor(target, second.from)
  if (readOnly) return true
  // A line directly below a table would be one of its rows, and one directly above a paragraph a part of that.
  const at = below && isBlank(below) ? below.to : end.to
  const before = below && isBlank(below) ? '\n' : '\n\n'
  const after = below && isBlank(below) && second && !isBlank(second) ? '\n' : ''
  return change(target, at, at, before + after, at + before.length)
}

/** Moves to the end of the cell, and from there to the end of the row. */
export const cellEnd: StateCommand = (target) => moveInCell(target, 'to', false)
export const selectCellEnd: StateCommand = (target) => moveInCell(target, 'to', true)

/** Moves to the start of the cell, and from there to the start of the row. */
export const cellStart: StateCommand = (target) => moveInCell(target, 'from', false)
export const selectCellStart: StateCommand = (target) => moveInCell(target, 'from', true)

function moveInCell(target: Parameters<StateCommand>[0], edge: 'from' | 'to', isSelecting: boolean): boolean {
  const table = tableAt(target.state)
  if (table === null) return false
  const { line } = table
  const { anchor, head } = target.state.selection.main
  const cell = splitRow(line.text).cells[table.cell]
  const goal = line.from + (cell?.[edge] ?? 0)
  const isBefore = edge === 'to' ? head < goal : head > goal
  const at = cell !== undefined && isBefore ? goal : line[edge]
  const selection = isSelecting ? EditorSelection.single(anchor, at) : EditorSelection.single(at)
  target.dispatch(target.state.update({ selection, scrollIntoView: true, userEvent: 'select' }))
  return true
}

/** The next line in a direction that is not the delimiter row. */
function bodyLine({ header }: TableAt, line: number, step: number): number {
  return line === header + 1 ? line + step : line
}

function moveTo(target: Parameters<StateCommand>[0], number: number, index: number): boolean {
  const line = target.state.doc.line(number)
  const cell = splitRow(line.text).cells[index]
  return moveCursor(target, line.from + (cell?.to ?? line.length))
}

function moveCursor({ state, dispatch }: Parameters<StateCommand>[0], at: number): boolean {
  dispatch(state.update({ selection: EditorSelection.cursor(at), scrollIntoView: true, userEvent: 'select' }))
  return true
}

function insertRow(target: Parameters<StateCommand>[0], table: TableAt): boolean {
  const { doc } = target.state
  const above = doc.line(Math.min(table.last, Math.max(table.line.number, table.header + 1)))
  const text = `\n${indentOf(target.state, table)}${'|  '.repeat(table.columns)}|`
  return change(target, above.to, above.to, text, above.to + text.indexOf('|') + 2)
}

function indentOf({ doc }: EditorState, { header }: TableAt): string {
  return /^[ \t]*/.exec(doc.line(header).text)?.[0] ?? ''
}

/** Makes the empty row a blank line, and puts the cursor below it. */
function endTable(target: Parameters<StateCommand>[0], { line }: TableAt): boolean {
  const { doc } = target.state
  const hasRoom = line.number < doc.lines && doc.line(line.number + 1).text.trim() === ''
  return change(target, line.from, line.to, hasRoom ? '' : '\n', line.from + 1)
}

function change({ state, dispatch }: Parameters<StateCommand>[0], from: number, to: number, insert: string, cursor: number): boolean {
  const selection = EditorSelection.cursor(cursor)
  dispatch(
    state.update({
      changes: { from, to, insert },
      selection,
      scrollIntoView: true,
      userEvent: 'input',
      annotations: isolateHistory.of('full'),
    }),
  )
  return true
}
