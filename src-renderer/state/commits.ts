import type { DocumentId } from '#bridge'
import { ask } from './ask'
import { resumeMessage, splitCommitMessage, writeCommitMessage } from './commit-messages'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { saveDocument } from './documents/documents'
import { isDirty } from './is-dirty'
import { closePanel, openPanel } from './navigation/panels'
import { showProblem, showToast } from './toasts'

/** Fetches the drafted message and the documents of the commit. */
export async function loadCommitDraft(core: CockpitCore): Promise<void> {
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.commitDraft())
  // An answer that comes after the form was closed is about an older state of the files.
  if (core.store.getState().panel !== 'commit') return
  if (answer.ok) core.store.setState({ commitDraft: answer.value })
  else showProblem(core, answer.problem)
}

/** Saves the chosen documents that have unsaved text, then commits exactly the chosen ones. Returns whether it succeeded. */
export async function commit(core: CockpitCore, ids: readonly DocumentId[], message: string): Promise<boolean> {
  for (const id of ids) if (isDirty(core.store.getState(), id) && !(await saveDocument(core, id))) return false
  const answer = await ask(core.bridge.commit({ ids, message }))
  if (!answer.ok) {
    showProblem(core, answer.problem)
    return false
  }
  const { sha } = answer.value
  const root = core.store.getState().snapshot?.root ?? ''
  core.store.setState({ commitDraft: null, madeCommit: { root, sha, subject: splitCommitMessage(message).subject } })
  closePanel(core)
  showToast(core, `Committed ${countDocuments(ids.length)} as ${sha.slice(0, 7)}.`, {
    kind: 'done',
    action: { label: 'Undo', run: () => void undoCommit(core, sha) },
  })
  return true
}

/** Shows the last commit, and what undoing it would do; or why it cannot be undone. */
export async function askUndoCommit(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.lastCommit())
  if (!answer.ok) return showProblem(core, answer.problem)
  if (answer.value.disabledReason !== null) return void showToast(core, answer.value.disabledReason)
  core.store.setState({ undoing: answer.value })
  openPanel(core, 'undo-commit')
}

/** Undoes the last commit and opens the commit form with its message. Files and unsaved text stay as they are. */
export async function undoCommit(core: CockpitCore, sha: string): Promise<void> {
  const root = core.store.getState().snapshot?.root ?? ''
  const answer = await ask(core.bridge.undoCommit(sha))
  if (!answer.ok) return showProblem(core, answer.problem)
  const { message, paths } = answer.value
  const begun = core.store.getState().commitMessages[root]
  writeCommitMessage(core, root, resumeMessage(splitCommitMessage(message), begun))
  core.store.setState({ madeCommit: null, undoing: null, commitDraft: null })
  openPanel(core, 'commit')
  await loadCommitDraft(core)
  const { snapshot } = core.store.getState()
  const others = paths.filter((path) => !snapshot?.documents.some((document) => document.path === path))
  const rest = others.length === 0 ? '' : ` Not documents of the cockpit, and staged as before: ${others.join(', ')}.`
  showToast(core, `The commit ${sha.slice(0, 7)} is undone. Its changes are not committed any more; no file changed.${rest}`, {
    kind: 'done',
  })
}

function countDocuments(count: number): string {
  return count === 1 ? '1 document' : `${count} documents`
}
