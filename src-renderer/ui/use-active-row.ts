import { useState } from 'react'

/** The row that was active; the one in its place after it is gone. */
export function useActiveRow<Row extends { readonly key: string }>(rows: readonly Row[], kept: string | null): Row | null {
  const [last, setLast] = useState(0)
  const at = rows.findIndex(({ key }) => key === kept)
  if (at >= 0 && at !== last) setLast(at)
  return rows[at >= 0 ? at : Math.min(last, rows.length - 1)] ?? null
}

/** Gives the focus to the rows of the list in the centre. */
export function focusListRows(): void {
  document.querySelector<HTMLElement>('[data-list-focus]')?.focus()
}
