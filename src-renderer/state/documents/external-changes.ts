import type { DocumentId } from '#bridge'
import { ask, bridge } from '../bridge'
import { cockpit } from '../cockpit'
import { say, showProblem } from '../toasts'
import { bufferOf } from './buffers'
import { settle, takeText } from './document-sync'
import { saveDocument } from './documents'

/** Shows the unsaved text beside the disk's. */
export async function compareWithDisk(id: DocumentId): Promise<void> {
  const buffer = bufferOf(id)
  if (buffer === null) return
  const answer = await ask(bridge.diskText(id))
  if (!answer.ok) return showProblem(answer.problem)
  cockpit.setState({ comparison: { id, mine: buffer.state.doc.toString(), theirs: answer.value ?? '' }, panel: 'compare' })
}

/** Saves the unsaved text over what the other program wrote. The user has been shown that the disk is newer. */
export async function keepMine(id: DocumentId): Promise<void> {
  if (await saveDocument(id, true)) say('Saved your text over the other program’s.', { kind: 'done' })
}

/** Takes the disk's text; the text that was here comes back with Undo. */
export async function takeTheirs(id: DocumentId): Promise<void> {
  const buffer = bufferOf(id)
  if (buffer === null || !(await settle(buffer))) return
  // The text may come as an event before it comes as the answer.
  buffer.takesDisk = true
  const answer = await ask(bridge.takeDiskText(id))
  if (answer.ok) takeText(buffer, answer.value)
  buffer.takesDisk = false
  if (!answer.ok) return showProblem(answer.problem)
  say('The text on disk is here now. Undo brings yours back.', { kind: 'done' })
}
