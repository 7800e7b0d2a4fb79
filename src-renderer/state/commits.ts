import type { DocumentId } from '#bridge'
import { ask } from './ask'
import { splitCommitMessage } from './commit-messages'
import type { CockpitCore } from './core'
import { focusEditor, saveDocument } from './documents/documents'
import { isDirty } from './is-dirty'
import { lazyActions } from './lazy-actions'
import { closePanel, openPanel } from './navigation/panels'
import { showProblem, showToast } from './toasts'

/** Saves the chosen documents that have unsaved text, then commits exactly the chosen ones. Returns whether it succeeded. */
export async function commit(core: CockpitCore, ids: readonly DocumentId[], message: string): Promise<boolean> {
  for (const id of ids) if (isDirty(core.store.getState(), id) && !(await saveDocument(core, id))) return false
  const base = core.store.getState().commitBase
  if (base === null) return false
  const answer = await ask(core.bridge.commit({ ids, message, base }))
  if (!answer.ok) {
    showProblem(core, answer.problem)
    return false
  }
  const { sha, branch, hookChanges, rewritten } = answer.value
  const root = core.store.getState().snapshot?.root ?? ''
  core.store.setState({ commitDraft: null, commitBase: null, madeCommit: { root, sha, subject: splitCommitMessage(message).subject } })
  const words = [`Committed ${countDocuments(ids.length)} as ${sha.slice(0, 7)}.`]
  if (branch !== base.branch) words.push(`It is on ${branch ?? 'a detached HEAD'}, which was checked out while a hook ran.`)
  if (rewritten.length > 0 && hookChanges.length === 0)
    words.push(`A hook rewrote ${rewritten.join(', ')} afterwards: that is not committed.`)
  if (hookChanges.length > 0) {
    core.store.setState({ hookedCommit: answer.value })
    openPanel(core, 'hook-changes')
    return true
  }
  // The user may have closed the form and gone on.
  if (core.store.getState().panel === 'commit') {
    closePanel(core)
    focusEditor(core)
  }
  showToast(core, words.join(' '), {
    kind: 'done',
    action: { label: 'Undo', run: () => void lazyActions.undoCommit(core, sha) },
  })
  return true
}

function countDocuments(count: number): string {
  return count === 1 ? '1 document' : `${count} documents`
}

/** Stops the commit or merge that runs. What came of it is said by the request that began it. */
export function cancelGitRun({ bridge }: CockpitCore): void {
  void ask(bridge.cancelGitRun())
}

/** The window is not closed after all. */
export function keepWindowOpen({ bridge }: CockpitCore): void {
  void ask(bridge.keepWindowOpen())
}
