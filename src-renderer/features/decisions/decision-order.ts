import type { Decision } from '#spec'

const iso = /^\d{4}-\d{2}(-\d{2})?/

/** Newest first. On the same day the later entry of the log is the newer one; entries without an ISO date come last. */
export function newestFirst(decisions: readonly Decision[]): readonly Decision[] {
  const dayOf = (decision: Decision) => iso.exec(decision.date)?.[0] ?? ''
  return [...decisions].reverse().sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
}
