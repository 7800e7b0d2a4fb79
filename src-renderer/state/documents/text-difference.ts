import { presentableDiff } from '@codemirror/merge'
import { ChangeSet, type Text } from '@codemirror/state'

/** Beyond these bounds a change is replaced as a whole: a finer difference would take visible time. */
const limits = { scanLimit: 1000, timeout: 50 }

/** A small set of replacements of whole words that is found quickly: cursor, folds and marks keep their places, and no cursor comes into a new word. */
export function textDifference(before: Text, after: string): ChangeSet {
  const old = before.toString()
  const changes = presentableDiff(old, after, limits).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: after.slice(fromB, toB),
  }))
  return ChangeSet.of(changes, old.length)
}
