import { type ChangeDesc, ChangeSet } from '@codemirror/state'
import type { Edit } from '#spec'

/** Maps edits of an older text to the current text; null when the edited place itself has changed. */
export function mapEdits(edits: readonly Edit[], since: ChangeDesc): ChangeSet | null {
  for (const { range } of edits) {
    if (range.to > since.length || range.from > range.to) return null
    if (!since.empty && since.touchesRange(range.from, range.to) !== false) return null
  }
  const changes = edits.map(({ range, text }) => ({ from: range.from, to: range.to, insert: text }))
  return ChangeSet.of(changes, since.length).map(since)
}
