import { isolateHistory } from '@codemirror/commands'
import { EditorSelection, type StateCommand } from '@codemirror/state'
import { tableAt } from './table-at'

/** Removes the row of the cursor. The header and the delimiter row make the table, so they stay. */
export const removeRow: StateCommand = ({ state, dispatch }) => {
  const table = state.readOnly ? null : tableAt(state)
  if (table === null || table.line.number < table.header + 2) return false
  const { from, to } = table.line
  dispatch(
    state.update({
      changes: { from: from - 1, to },
      scrollIntoView: true,
      userEvent: 'delete.row',
      annotations: isolateHistory.of('full'),
    }),
  )
  return true
}

export const moveRowUp: StateCommand = (target) => moveRow(target, -1)
export const moveRowDown: StateCommand = (target) => moveRow(target, 1)

function moveRow({ state, dispatch }: Parameters<StateCommand>[0], step: 1 | -1): boolean {
  const table = state.readOnly ? null : tableAt(state, true)
  if (table === null) return false
  const { number, from } = table.line
  const other = number + step
  if (Math.min(number, other) < table.header + 2 || other > table.last) return false
  const [upper, lower] = [state.doc.line(Math.min(number, other)), state.doc.line(Math.max(number, other))]
  const changes = [
    { from: upper.from, insert: `${lower.text}\n` },
    { from: upper.to, to: lower.to },
  ]
  const start = step > 0 ? upper.from + lower.length + 1 : upper.from
  const selection = EditorSelection.cursor(start + state.selection.main.head - from)
  dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'move.row', annotations: isolateHistory.of('full') }))
  return true
}
