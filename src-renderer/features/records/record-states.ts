import type { Decision, DecisionStatus } from '#spec'

export interface RecordState {
  readonly status: DecisionStatus
  readonly count: number
  /** "14 active", "1 without a clear status". */
  readonly words: string
}

const words: Readonly<Record<DecisionStatus, string>> = {
  proposed: 'proposed, not decided yet',
  active: 'active',
  superseded: 'superseded',
  rejected: 'rejected',
  reverted: 'reverted',
  unknown: 'without a clear status',
}

/** What is still to be decided first, then what holds, then what no longer does. */
const order = Object.keys(words) as readonly DecisionStatus[]

/** How many records are in each state, those without any left out. */
export function recordStates(decisions: readonly Pick<Decision, 'status'>[]): readonly RecordState[] {
  return order.flatMap((status) => {
    const count = decisions.filter((decision) => decision.status === status).length
    return count === 0 ? [] : [{ status, count, words: `${count} ${words[status]}` }]
  })
}

/** "1 decision", "19 decisions". */
export function countRecords(count: number): string {
  return count === 1 ? '1 decision' : `${count} decisions`
}
