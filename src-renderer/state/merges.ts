import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { focusEditor, saveDocument } from './documents/documents'
import { isDirty } from './is-dirty'
import { closePanel, openPanel } from './navigation/panels'
import { documentByPath } from './selectors'
import { showProblem, showToast } from './toasts'

/** Shows what finishing or aborting the merge would do. */
export async function askMerge(core: CockpitCore, panel: 'finish-merge' | 'abort-merge'): Promise<void> {
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.pendingMerge())
  if (!answer.ok) return showProblem(core, answer.problem)
  core.store.setState({ merging: answer.value })
  openPanel(core, panel)
}

/** Saves the merged documents and commits the merge with git's own message. */
export async function finishMerge(core: CockpitCore): Promise<void> {
  for (const path of core.store.getState().merging?.documents ?? []) {
    const document = documentByPath(core.store.getState().snapshot, path)
    if (document !== null && isDirty(core.store.getState(), document.id) && !(await saveDocument(core, document.id))) return
  }
  const answer = await ask(core.bridge.finishMerge())
  if (!answer.ok) return showProblem(core, answer.problem)
  close(core)
  showToast(core, `The merge is finished as ${answer.value.sha.slice(0, 7)}.`, { kind: 'done' })
}

/** Goes back to the last commit; the texts of the merged documents are kept for seven days. */
export async function abortMerge(core: CockpitCore): Promise<void> {
  const kept = core.store.getState().merging?.kept.length ?? 0
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.abortMerge())
  if (!answer.ok) return showProblem(core, answer.problem)
  close(core)
  const words = kept === 0 ? '' : ' What the documents held is kept for 7 days: “Recovered texts…”.'
  showToast(core, `The merge is aborted.${words}`, { kind: 'done' })
}

function close(core: CockpitCore): void {
  closePanel(core)
  core.store.setState({ merging: null })
  focusEditor(core)
}
