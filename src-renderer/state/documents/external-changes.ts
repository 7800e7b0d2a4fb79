import type { DocumentId } from '#bridge'
import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { showProblem, showToast } from '../toasts'
import { flush, receiveText } from './document-sync'
import { focusEditor, loadBuffer, saveDocument } from './documents'

/** Shows the unsaved text next to the text on disk. */
export async function compareWithDisk(core: CockpitCore, id: DocumentId): Promise<void> {
  const buffer = await loadBuffer(core, id)
  if (buffer === null) return
  const answer = await ask(core.bridge.diskText(id))
  if (!answer.ok) return showProblem(core, answer.problem)
  core.store.setState({ comparison: { id, mine: buffer.state.doc.toString(), theirs: answer.value ?? '' }, panel: 'compare' })
}

/** Overwrites the external change with the unsaved text. The user has seen that the file on disk is newer. */
export async function keepMine(core: CockpitCore, id: DocumentId): Promise<void> {
  if (await saveDocument(core, id, true)) showToast(core, 'Overwrote the file with your text.', { kind: 'done' })
}

/** Loads the text on disk; Undo restores the unsaved text. */
export async function takeTheirs(core: CockpitCore, id: DocumentId): Promise<void> {
  const buffer = await loadBuffer(core, id)
  if (buffer === null || !(await flush(core, buffer))) return
  // The text may arrive as an event before the response.
  buffer.isReloadUndoable = true
  const answer = await ask(core.bridge.takeDiskText(id))
  if (answer.ok) receiveText(core, buffer, answer.value)
  // What was typed meanwhile may be on its way to main, which then has a newer text than the response.
  await flush(core, buffer)
  buffer.isReloadUndoable = false
  if (!answer.ok) return showProblem(core, answer.problem)
  showToast(core, 'Loaded the text on disk. Undo restores yours.', { kind: 'done' })
}

/** Writes a document that is UTF-16 as UTF-8; main shows its text then. */
export async function convertToUtf8(core: CockpitCore, id: DocumentId): Promise<void> {
  const answer = await ask(core.bridge.convertToUtf8(id))
  if (!answer.ok) return showProblem(core, answer.problem)
  showToast(core, 'The document is UTF-8 now. Its text is the same.', { kind: 'done' })
  focusEditor(core)
}
