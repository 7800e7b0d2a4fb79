import { diff } from '@codemirror/merge'
import { ChangeSet, type Text } from '@codemirror/state'

/** Above this many units the changed middle is replaced as a whole: a finer difference would take visible time. */
const fineLimit = 200_000

/** The smallest set of replacements that can be found quickly, so that cursor, folds and marks stay where they were. */
export function textDifference(before: Text, after: string): ChangeSet {
  const old = before.toString()
  if (old === after) return ChangeSet.empty(old.length)
  const start = commonStart(old, after)
  const end = commonEnd(old, after, start)
  const oldMiddle = old.slice(start, old.length - end)
  const newMiddle = after.slice(start, after.length - end)
  if (oldMiddle === '' || newMiddle === '' || oldMiddle.length + newMiddle.length > fineLimit) {
    return ChangeSet.of({ from: start, to: start + oldMiddle.length, insert: newMiddle }, old.length)
  }
  const changes = diff(oldMiddle, newMiddle, { scanLimit: 1000, timeout: 50 }).map((change) => ({
    from: start + change.fromA,
    to: start + change.toA,
    insert: newMiddle.slice(change.fromB, change.toB),
  }))
  return ChangeSet.of(changes, old.length)
}

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let at = 0
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at > 0 && isHighSurrogate(a.charCodeAt(at - 1)) ? at - 1 : at
}

function commonEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start
  let count = 0
  while (count < limit && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1
  return count > 0 && isLowSurrogate(a.charCodeAt(a.length - count)) ? count - 1 : count
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
