import { decisionKey } from '../kinds/decision-log/decision-key'
import type { Decision } from '../kinds/decision-log/model'
import { memoizeByObject } from '../memo/memoize-by-object'

/** The decisions in force that a log has gained since `known`: these may justify a change. A proposed decision does not. */
export function freshDecisions(decisions: readonly Decision[], known: readonly Pick<Decision, 'id' | 'title'>[]): readonly Decision[] {
  // An entry is nearly always where it was, and needs no key.
  const moved = decisions.filter(({ id, title }, index) => id !== known[index]?.id || title !== known[index]?.title)
  if (moved.length === 0) return moved
  const keys = keysOf(known)
  return moved.filter((decision) => isInForce(decision) && !keys.has(decisionKey(decision)))
}

/** What is committed stays the same list while the log is edited. */
const keysOf = memoizeByObject((known: readonly Pick<Decision, 'id' | 'title'>[]): ReadonlySet<string> => new Set(known.map(decisionKey)))

/** A decision that holds today, and is more than a bootstrap row. */
export function isInForce({ real, status }: Pick<Decision, 'real' | 'status'>): boolean {
  return real && (status === 'active' || status === 'unknown')
}
