import type { DocumentId, Outcome, RecoverableText } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { focusEditor, loadBuffer, openDocument } from './documents/documents'
import { replaceText } from './documents/replace-text'
import { closePanel, openPanel } from './navigation/panels'
import { showSnapshot } from './snapshot/receive-patch'
import { showProblem, showToast } from './toasts'

/** A text of the list, and what it is compared with. */
export interface RecoveryComparison {
  readonly text: string
  /** The text on disk; null when there is no file. */
  readonly disk: string | null
}

/** Lists the texts that are in no document any more. */
export async function showRecoverable(core: CockpitCore): Promise<void> {
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.recoverableTexts())
  if (!answer.ok) return showProblem(core, answer.problem)
  if (answer.value.length === 0) return void showToast(core, 'No text is kept: nothing was discarded or replaced lately.')
  core.store.setState({ recoverable: answer.value })
  openPanel(core, 'recover')
}

export async function compareRecoverable(core: CockpitCore, { key, id }: RecoverableText): Promise<Outcome<RecoveryComparison>> {
  const [text, disk] = await Promise.all([ask(core.bridge.recoverableText(key)), diskText(core, id)])
  if (!text.ok) return text
  return { ok: true, value: { text: text.value, disk } }
}

async function diskText(core: CockpitCore, id: DocumentId | null): Promise<string | null> {
  if (id === null) return null
  const answer = await ask(core.bridge.diskText(id))
  return answer.ok ? answer.value : null
}

/** Puts a text back as an unsaved edit, one undo step; a document that is gone is written again. */
export async function restoreText(core: CockpitCore, { id, key, path }: RecoverableText): Promise<void> {
  const answer = await ask(core.bridge.recoverableText(key))
  if (!answer.ok) return showProblem(core, answer.problem)
  if (id === null) return restoreGone(core, key, path)
  const buffer = await loadBuffer(core, id)
  if (buffer === null) return
  if (buffer.state.readOnly) return void showToast(core, `${path} is read-only, so its text cannot be put back. It stays in the list.`)
  closePanel(core)
  await openDocument(core, id)
  replaceText(core, buffer, answer.value)
  focusEditor(core)
  showToast(core, `The kept text of ${path} is back, unsaved. One undo takes it away again.`, { kind: 'done' })
}

async function restoreGone(core: CockpitCore, key: string, path: string): Promise<void> {
  const answer = await ask(core.bridge.restoreText(key))
  if (!answer.ok) return showProblem(core, answer.problem)
  closePanel(core)
  // The document must be in the snapshot before its tab opens.
  const picture = await ask(core.bridge.snapshot())
  if (picture.ok) showSnapshot(core, picture.value)
  await openDocument(core, answer.value)
  focusEditor(core)
  showToast(core, `${path} is written again, with the kept text.`, { kind: 'done' })
}

/** Deletes a kept text for good; the user has confirmed it. */
export async function deleteRecoverable(core: CockpitCore, { key }: RecoverableText): Promise<void> {
  const answer = await ask(core.bridge.deleteRecoverableText(key))
  if (!answer.ok) return showProblem(core, answer.problem)
  core.store.setState(({ recoverable }) => ({ recoverable: recoverable.filter((entry) => entry.key !== key) }))
  if (core.store.getState().recoverable.length > 0) return
  closePanel(core)
  focusEditor(core)
  showToast(core, 'No text is kept any more.', { kind: 'done' })
}
