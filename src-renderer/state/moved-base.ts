import type { CommitBase } from '#bridge'
import type { CockpitState } from './cockpit-state'

export interface MovedBase {
  readonly from: CommitBase
  readonly to: CommitBase
}

/** What was checked out when the commit form was opened, and now, where these differ and the user has not agreed yet. */
export function movedBase({ commitBase: from, commitDraft }: CockpitState): MovedBase | null {
  if (from === null || commitDraft === null) return null
  const to = commitDraft.base
  return from.branch === to.branch && from.head === to.head ? null : { from, to }
}
