import type { DocumentId } from '#bridge'
import { ask } from './ask'
import { loadCommitDraft } from './commit-draft'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { focusEditor, loadBuffer, openDocument, saveDocument } from './documents/documents'
import { replaceText } from './documents/replace-text'
import { revertEdit } from './documents/revert-edit'
import { closePanel, openPanel } from './navigation/panels'
import { showProblem, showToast } from './toasts'

/** Shows what discarding the changes of a document would take away; or why there is nothing to discard. */
export async function askDiscard(core: CockpitCore, id: DocumentId | null = core.store.getState().active): Promise<void> {
  if (id === null || !(await flushAll(core))) return
  const answer = await ask(core.bridge.discardPreview(id))
  if (!answer.ok) return showProblem(core, answer.problem)
  core.store.setState(({ panel }) => ({ discarding: { ...answer.value, isInCommit: panel === 'commit' } }))
  openPanel(core, 'discard')
}

/** Writes deleted documents again as they are in the last commit, and shows the first. Nothing is in their places, so nothing is asked. */
export async function restoreDocuments(core: CockpitCore, paths: readonly string[]): Promise<void> {
  const deleted = core.store.getState().snapshot?.deletedDocuments ?? []
  const wanted = deleted.filter(({ path }) => paths.includes(path))
  for (const { id } of wanted) {
    const answer = await ask(core.bridge.prepareDiscard(id))
    if (!answer.ok) return showProblem(core, answer.problem)
  }
  const [first] = wanted
  if (first === undefined) return
  await openDocument(core, first.id)
  focusEditor(core)
  const what = wanted.length === 1 ? `${first.path} is` : `${wanted.length} documents are`
  showToast(core, `${what} back, as in the last commit.`, { kind: 'done' })
}

/** Closes the question; the commit form opens again when it was asked there. */
export function closeDiscard(core: CockpitCore): void {
  const { discarding } = core.store.getState()
  core.store.setState({ discarding: null })
  if (discarding?.isInCommit !== true) return closePanel(core)
  openPanel(core, 'commit')
  void loadCommitDraft(core)
}

/** Takes the document of the open question back to the last commit, in one undo step, and saves it. */
export async function discardChanges(core: CockpitCore): Promise<void> {
  const { discarding } = core.store.getState()
  if (discarding === null) return
  const { id, path } = discarding
  closeDiscard(core)
  const buffer = discarding.status === 'deleted' ? null : await loadBuffer(core, id)
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.prepareDiscard(id))
  if (!answer.ok) return showProblem(core, answer.problem)
  if (answer.value.status === 'deleted') return void showToast(core, `${path} is back, as in the last commit.`, { kind: 'done' })
  if (buffer === null) return
  // Only the text that main has kept may go away.
  if (buffer.state.doc.toString() !== answer.value.present)
    return void showToast(core, `${path} changed meanwhile, so nothing was discarded. Discard its changes again.`)
  const made = replaceText(core, buffer, answer.value.committed)
  if (!(await saveDocument(core, id))) return revertEdit(core, made)
  if (core.store.getState().panel === 'commit') void loadCommitDraft(core)
  const undo = async () => {
    revertEdit(core, made)
    await saveDocument(core, id)
  }
  showToast(core, `${path} is as in the last commit. The discarded text is kept for 7 days.`, {
    kind: 'done',
    action: { label: 'Undo', run: () => void undo() },
  })
}
