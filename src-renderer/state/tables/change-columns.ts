import { isolateHistory } from '@codemirror/commands'
import { type ChangeSpec, EditorSelection, type StateCommand } from '@codemirror/state'
import type { CellRange } from './split-row'
import { rowsOf, type TableRow, tableAt } from './table-at'

/** Adds an empty column after that of the cursor. */
export const addColumn: StateCommand = ({ state, dispatch }) => {
  const table = state.readOnly ? null : tableAt(state, true)
  if (table === null) return false
  const changes: ChangeSpec[] = []
  let cursor = state.selection.main.head
  for (const { line, cells, isDelimiter } of rowsOf(state, table)) {
    const cell = cells[table.cell]
    if (cell === undefined) continue
    const isOpen = cell.after === line.length
    const at = line.from + (isOpen ? cell.after : cell.after + 1)
    const content = isDelimiter ? ' --- ' : '  '
    changes.push({ from: at, insert: isOpen ? ` |${content.trimEnd()}` : `${content}|` })
    if (line.number === table.line.number) cursor = at
  }
  const set = state.changes(changes)
  const at = set.mapPos(cursor, -1) + (table.line.to === cursor ? 2 : 1)
  dispatch(
    state.update({
      changes: set,
      selection: EditorSelection.cursor(Math.min(at, set.newLength)),
      userEvent: 'input.column',
      annotations: isolateHistory.of('full'),
    }),
  )
  return true
}

/** Removes the column of the cursor, unless it is the only one. */
export const removeColumn: StateCommand = ({ state, dispatch }) => {
  const table = state.readOnly ? null : tableAt(state, true)
  if (table === null || table.columns < 2) return false
  const changes = rowsOf(state, table).flatMap(({ line, cells }) => {
    const cell = cells[table.cell]
    // The only cell of a shorter row keeps its pipes, so that the row stays one.
    if (cell === undefined) return []
    if (cells.length === 1) return [{ from: line.from + cell.from, to: line.from + cell.to }]
    const hasPipeBefore = line.text[cell.before] === '|' && cell.before < cell.from
    return [{ from: line.from + cell.before, to: line.from + (hasPipeBefore ? cell.after : cell.after + 1) }]
  })
  dispatch(state.update({ changes, userEvent: 'delete.column', annotations: isolateHistory.of('full') }))
  return true
}

export const moveColumnLeft: StateCommand = (target) => moveColumn(target, -1)
export const moveColumnRight: StateCommand = (target) => moveColumn(target, 1)

function moveColumn({ state, dispatch }: Parameters<StateCommand>[0], step: 1 | -1): boolean {
  const table = state.readOnly ? null : tableAt(state, true)
  const to = (table?.cell ?? 0) + step
  if (table === null || to < 0 || to >= table.columns) return false
  const [left, right] = [Math.min(table.cell, to), Math.max(table.cell, to)]
  const changes = rowsOf(state, table).flatMap((row) => swap(row, left, right))
  const set = state.changes(changes)
  const moved = state.update({ changes: set, userEvent: 'move.column' })
  const row = rowsOf(moved.state, table)[table.line.number - table.header]
  const cell = row?.cells[to]
  const cursor = row && cell ? row.line.from + cell.to : moved.state.selection.main.head
  dispatch(
    state.update({
      changes: set,
      selection: EditorSelection.cursor(cursor),
      scrollIntoView: true,
      userEvent: 'move.column',
      annotations: isolateHistory.of('full'),
    }),
  )
  return true
}

/** Exchanges the texts of two neighbouring cells; a shorter row gets the second one. */
function swap({ line, cells }: TableRow, left: number, right: number): readonly ChangeSpec[] {
  const [one, other] = [cells[left], cells[right]]
  if (one === undefined) return []
  const first = textOf(line.text, one)
  if (other !== undefined) return [replace(line.from, one, textOf(line.text, other)), replace(line.from, other, first)]
  if (first === '') return []
  const isOpen = one.after === line.length
  const added = { from: line.to, insert: isOpen ? ` | ${first} |` : ` ${first} |` }
  return [replace(line.from, one, ''), added]
}

function textOf(text: string, { from, to }: CellRange): string {
  return text.slice(from, to)
}

function replace(start: number, { from, to }: CellRange, insert: string): ChangeSpec {
  return { from: start + from, to: start + to, insert }
}
