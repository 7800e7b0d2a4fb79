import type { DocumentState } from '#bridge'
import type { CockpitState } from '../../state/cockpit'
import { commitDisabledReason, documentCount, isMerging, isUnsaved, mergeBlocker } from '../../state/selectors'
import { visibleName } from '../../ui/visible-name'

export interface CommitSummary {
  /**
   * `merge`: the next commit finishes it. `changes`: something can be committed, now or once the reason is gone. `calm`: nothing is
   * left to do. `blocked`: nothing can be committed before the user has done something else.
   */
  readonly kind: 'changes' | 'merge' | 'calm' | 'blocked' | 'unavailable'
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
  const { documents, git, gitRun, judgement, root } = snapshot
  const reason = commitDisabledReason(state, null)
  const isLast = madeCommit !== null && madeCommit.root === root && madeCommit.sha === git.head
  // While git runs another commit, nothing can be undone.
  const undoable = isLast && gitRun === null ? madeCommit.sha : null
  if (git.errorMessage !== null) return { kind: 'unavailable', words: git.errorMessage, reason: null, undoable: null }
  if (isMerging(state)) return { kind: 'merge', words: 'A merge is in progress', reason: mergeBlocker(state), undoable: null }
  const readable = documents.filter(({ readOnlyReason }) => readOnlyReason === null)
  const unread = documents.filter(({ role, readOnlyReason }) => role === 'document' && readOnlyReason !== null)
  const changed = readable.filter((document) => ['modified', 'untracked'].includes(document.git) || isUnsaved(state, document)).length
  if (changed > 0) {
    const decisions = [...new Set(judgement?.changes.flatMap((change) => change.decidedBy))]
    const parts = [changed === 1 ? '1 document' : `${changed} documents`, ...decisionWords(decisions)]
    return { kind: 'changes', words: parts.join(', '), reason, undoable }
  }
  // Without a reason of main there are documents that only the last commit has.
  if (reason === null) return { kind: 'changes', words: 'Deleted documents', reason, undoable }
  const isRead = documentCount(snapshot) > 0 && git.operationInProgress === null && git.head !== null
  if (isRead && git.branch === null) return { kind: 'blocked', words: reason, reason: null, undoable }
  if (undoable !== null) return { kind: 'calm', words: `Committed as ${undoable.slice(0, 7)}`, reason: null, undoable }
  if (isRead && unread.length > 0) return { kind: 'blocked', ...unreadWords(unread), undoable }
  return { kind: isRead ? 'calm' : 'unavailable', words: reason, reason: null, undoable }
}

/** Whether a document that cannot be read has changed is not known. */
function unreadWords(unread: readonly DocumentState[]): Pick<CommitSummary, 'words' | 'reason'> {
  const [first] = unread
  const name = unread.length === 1 && first !== undefined ? first.path.slice(first.path.lastIndexOf('/') + 1) : null
  return {
    words: name === null ? `${unread.length} documents cannot be committed here.` : `${visibleName(name)} cannot be committed here.`,
    reason: `${name === null ? 'They' : 'It'} cannot be read as text. Repair ${name === null ? 'them' : 'it'} first, or commit in a terminal.`,
  }
}

/** "decision 009", "decisions 009 and 010", "4 decisions". */
function decisionWords(ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return []
  if (ids.length > 2) return [`${ids.length} decisions`]
  return [`${ids.length === 1 ? 'decision' : 'decisions'} ${ids.join(' and ')}`]
}
