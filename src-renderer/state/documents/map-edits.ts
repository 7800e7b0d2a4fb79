import { type ChangeDesc, ChangeSet } from '@codemirror/state'
import type { Edit } from '#spec'

/** Edits of an older text of one document, moved to where their place is now; null when that place itself changed. */
export function mapEdits(edits: readonly Edit[], since: ChangeDesc): ChangeSet | null {
  for (const { range } of edits) {
    if (range.to > since.length || range.from > range.to) return null
    if (!since.empty && since.touchesRange(range.from, range.to) !== false) return null
  }
  const changes = edits.map(({ range, text }) => ({ from: range.from, to: range.to, insert: text }))
  return ChangeSet.of(changes, since.length).map(since)
}
