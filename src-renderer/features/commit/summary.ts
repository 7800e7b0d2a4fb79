import type { CockpitState } from '../../state/cockpit'
import { commitDisabledReason, isDirty } from '../../state/selectors'

export interface CommitSummary {
  /** "2 documents, 1 decision". */
  readonly words: string
  /** Why nothing can be committed, as a sentence; null when something can. */
  readonly reason: string | null
}

/** What a commit would contain now; null while no repository is open. */
export function commitSummary(state: CockpitState): CommitSummary | null {
  if (state.snapshot === null) return null
  const { documents, git, judgement } = state.snapshot
  const reason = commitDisabledReason(state, null)
  const changed = documents.filter((document) => isDirty(state, document.id) || ['modified', 'untracked'].includes(document.git)).length
  const decisions = new Set(judgement?.changes.flatMap((change) => change.decidedBy)).size
  const parts = [count(changed, 'document'), ...(decisions > 0 ? [count(decisions, 'decision')] : [])]
  if (changed > 0) return { words: parts.join(', '), reason }
  if (git.errorMessage !== null) return { words: 'Nothing can be committed here.', reason }
  return { words: reason ?? 'Deleted documents.', reason }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
