import type { Decision } from '#spec'

const iso = /^\d{4}-\d{2}(-\d{2})?/

/** Newest first. On the same day the later entry of the log is the newer one; entries without an ISO date come last. */
export function newestFirst(decisions: readonly Decision[]): readonly Decision[] {
  const day = (decision: Decision) => dayOf(decision) ?? ''
  return [...decisions].reverse().sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}

/** The ISO day or month of a decision; null without one. */
export function dayOf({ date }: Decision): string | null {
  return iso.exec(date)?.[0] ?? null
}
