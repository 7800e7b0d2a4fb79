import type { CockpitState } from '../../state/cockpit'
import { commitDisabledReason, documentCount, isDirty, isMerging } from '../../state/selectors'

export interface CommitSummary {
  /** `merge`: the next commit finishes it. `changes`: something can be committed, now or once the reason is gone. `calm`: nothing is left to do. */
  readonly kind: 'changes' | 'merge' | 'calm' | 'unavailable'
  /** "2 documents, decision 009". */
  readonly words: string
  /** Why nothing can be committed, as a sentence; null when something can, and when the words say it. */
  readonly reason: string | null
  /** The commit that this window made and that is still the last one. */
  readonly undoable: string | null
}

/** What a commit would contain now; null while no repository is open. */
export function commitSummary(state: CockpitState): CommitSummary | null {
  const { snapshot, madeCommit } = state
  if (snapshot === null) return null
  const { documents, git, judgement, root } = snapshot
  const reason = commitDisabledReason(state, null)
  const undoable = madeCommit !== null && madeCommit.root === root && madeCommit.sha === git.head ? madeCommit.sha : null
  if (git.errorMessage !== null) return { kind: 'unavailable', words: git.errorMessage, reason: null, undoable: null }
  if (isMerging(state)) return { kind: 'merge', words: 'A merge is in progress', reason: null, undoable: null }
  const changed = documents.filter((document) => isDirty(state, document.id) || ['modified', 'untracked'].includes(document.git)).length
  if (changed > 0) {
    const decisions = [...new Set(judgement?.changes.flatMap((change) => change.decidedBy))]
    const parts = [changed === 1 ? '1 document' : `${changed} documents`, ...decisionWords(decisions)]
    return { kind: 'changes', words: parts.join(', '), reason, undoable }
  }
  // Without a reason of main there are documents that only the last commit has.
  if (reason === null) return { kind: 'changes', words: 'Deleted documents', reason, undoable }
  const isCalm = documentCount(snapshot) > 0 && git.operationInProgress === null && git.head !== null
  if (undoable !== null) return { kind: 'calm', words: `Committed as ${undoable.slice(0, 7)}`, reason: null, undoable }
  return { kind: isCalm ? 'calm' : 'unavailable', words: reason, reason: null, undoable }
}

/** "decision 009", "decisions 009 and 010", "4 decisions". */
function decisionWords(ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return []
  if (ids.length > 2) return [`${ids.length} decisions`]
  return [`${ids.length === 1 ? 'decision' : 'decisions'} ${ids.join(' and ')}`]
}
