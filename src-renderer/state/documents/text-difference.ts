import { diff } from '@codemirror/merge'
import { ChangeSet, type Text } from '@codemirror/state'

/** Beyond these bounds a change is replaced as a whole: a finer difference would take visible time. */
const limits = { scanLimit: 1000, timeout: 50 }

/** A small set of replacements that is found quickly, so that cursor, folds and marks keep their positions. */
export function textDifference(before: Text, after: string): ChangeSet {
  const old = before.toString()
  const changes = diff(old, after, limits).map(({ fromA, toA, fromB, toB }) => ({ from: fromA, to: toA, insert: after.slice(fromB, toB) }))
  return ChangeSet.of(changes, old.length)
}
