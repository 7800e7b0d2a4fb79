import type { KeyboardEvent } from 'react'
import { Button } from './button'
import type { MenuItem } from './menu'

/** What can be done with a row: a key, a button and an entry of its menu. */
export interface ListAction<Row> {
  readonly id: string
  readonly label: (row: Row) => string
  /** A letter, a sign or `Enter`. */
  readonly keys: string
  /** Why it is not possible for a row, as a sentence; null when it is. */
  readonly reason: (row: Row) => string | null
  readonly run: (row: Row) => void
}

/** The buttons for the active row. */
export function ListActions<Row>({ actions, row }: { readonly actions: readonly ListAction<Row>[]; readonly row: Row }) {
  return (
    <div className="list-actions">
      {actions.map(({ id, label, keys, reason, run }) => (
        <Button key={id} size="small" shortcut={keys} reason={reason(row)} onClick={() => run(row)}>
          {label(row)}
        </Button>
      ))}
    </div>
  )
}

/** The entries of the row's menu: the actions that are possible. */
export function menuOf<Row>(actions: readonly ListAction<Row>[], row: Row): readonly MenuItem[] {
  return actions.flatMap(({ label, keys, reason, run }) =>
    reason(row) === null ? [{ label: label(row), shortcut: keys, onSelect: () => run(row) }] : [],
  )
}

/** Runs the action of a key. `onRefused` gets the reason when it is not possible. */
export function runKey<Row>(
  event: KeyboardEvent,
  actions: readonly ListAction<Row>[],
  row: Row,
  onRefused: (reason: string) => void,
): void {
  const action = actions.find(({ keys }) => keys.toLowerCase() === event.key.toLowerCase())
  if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  const reason = action.reason(row)
  if (reason === null) action.run(row)
  else onRefused(reason)
}
