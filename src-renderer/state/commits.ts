import type { DocumentId } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { saveDocument } from './documents/documents'
import { isDirty } from './is-dirty'
import { closePanel } from './navigation/panels'
import { showProblem, showToast } from './toasts'

/** Fetches the drafted message and the documents of the commit. */
export async function loadCommitDraft(core: CockpitCore): Promise<void> {
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.commitDraft())
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
  core.store.setState({ commitDraft: null })
  closePanel(core)
  showToast(core, `Committed ${ids.length === 1 ? '1 document' : `${ids.length} documents`} as ${answer.value.sha.slice(0, 7)}.`, {
    kind: 'done',
  })
  return true
}
