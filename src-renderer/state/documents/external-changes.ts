import type { DocumentId } from '#bridge'
import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { showProblem, showToast } from '../toasts'
import { bufferOf } from './buffers'
import { flush, takeText } from './document-sync'
import { saveDocument } from './documents'

/** Shows the unsaved text beside the disk's. */
export async function compareWithDisk(core: CockpitCore, id: DocumentId): Promise<void> {
  const buffer = bufferOf(core, id)
  if (buffer === null) return
  const answer = await ask(core.bridge.diskText(id))
  if (!answer.ok) return showProblem(core, answer.problem)
  core.store.setState({ comparison: { id, mine: buffer.state.doc.toString(), theirs: answer.value ?? '' }, panel: 'compare' })
}

/** Saves the unsaved text over what the other program wrote. The user has been shown that the disk is newer. */
export async function keepMine(core: CockpitCore, id: DocumentId): Promise<void> {
  if (await saveDocument(core, id, true)) showToast(core, 'Saved your text over the other program’s.', { kind: 'done' })
}

/** Takes the disk's text; the text that was here comes back with Undo. */
export async function takeTheirs(core: CockpitCore, id: DocumentId): Promise<void> {
  const buffer = bufferOf(core, id)
  if (buffer === null || !(await flush(core, buffer))) return
  // The text may come as an event before it comes as the answer.
  buffer.isReloadUndoable = true
  const answer = await ask(core.bridge.takeDiskText(id))
  if (answer.ok) takeText(core, buffer, answer.value)
  buffer.isReloadUndoable = false
  if (!answer.ok) return showProblem(core, answer.problem)
  showToast(core, 'The text on disk is here now. Undo brings yours back.', { kind: 'done' })
}
