/** An entry between its key and the end of its value. */
export interface EntryExtent {
  readonly spellsField: boolean
  readonly from: number
  readonly to: number
}

/** Removes details of another entry's value: unknown keys inside it. The entries are in the order of the text. */
export function withoutCovered<Thing>(entries: readonly Thing[], extentOf: (entry: Thing) => EntryExtent): readonly Thing[] {
  let covered = -1
  return entries.filter((entry) => {
    const { spellsField, from, to } = extentOf(entry)
    if (!spellsField && from < covered) return false
    if (spellsField) covered = Math.max(covered, to)
    return true
  })
}
