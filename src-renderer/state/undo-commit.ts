import { ask } from './ask'
import { loadCommitDraft } from './commit-draft'
import { resumeMessage, splitCommitMessage, writeCommitMessage } from './commit-messages'
import type { CockpitCore } from './core'
import { openPanel } from './navigation/panels'
import { showProblem, showToast } from './toasts'

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
  core.store.setState({ madeCommit: null, undoing: null, commitDraft: null, commitBase: null })
  openPanel(core, 'commit')
  await loadCommitDraft(core)
  const { snapshot } = core.store.getState()
  const others = paths.filter((path) => !snapshot?.documents.some((document) => document.path === path))
  const rest = others.length === 0 ? '' : ` Not documents of the cockpit, and staged as before: ${others.join(', ')}.`
  showToast(core, `The commit ${sha.slice(0, 7)} is undone. Its changes are not committed any more; no file changed.${rest}`, {
    kind: 'done',
  })
}
