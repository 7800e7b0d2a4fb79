/** How far a table is scrolled at most and at least: not at all where it fits, also after its columns became narrower. */
export function clampOffset(to: number, content: number, width: number): number {
  return Math.round(Math.max(0, Math.min(to, content - width)))
}

export interface ScrolledTable {
  readonly slot: number
  /** The table is wider than its rows. */
  readonly isWide: boolean
}

/** The tables that go back to their start: those that fit again, and the one that the cursor left. */
export function offsetsToReset(
  offsets: ReadonlyMap<number, number>,
  inSight: readonly ScrolledTable[],
  left: number | null,
): readonly number[] {
  const fitting = new Set(inSight.filter(({ isWide }) => !isWide).map(({ slot }) => slot))
  return [...offsets].flatMap(([slot, offset]) => (offset > 0 && (fitting.has(slot) || slot === left) ? [slot] : []))
}

/** The table that the scroll bar belongs to: the lowest one that is scrolled, else the lowest wide one. */
export function tableOfBar<Table extends { readonly slot: number }>(
  wide: readonly Table[],
  offsets: ReadonlyMap<number, number>,
): Table | null {
  return wide.findLast(({ slot }) => (offsets.get(slot) ?? 0) > 0) ?? wide.at(-1) ?? null
}
