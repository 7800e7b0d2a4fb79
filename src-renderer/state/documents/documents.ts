import type { DocumentId } from '#bridge'
import { ask, bridge } from '../bridge'
import { cockpit } from '../cockpit'
import { documentById } from '../selectors'
import { say, showProblem } from '../toasts'
import { type Buffer, bufferOf, createBuffer, dropBuffer, publishBuffer } from './buffers'
import { settle } from './document-sync'
import { askAboutLink } from './link-consent'

const loading = new Map<DocumentId, Promise<Buffer | null>>()
/** The document that takes the focus once it is loaded. */
let awaited: DocumentId | null = null

/** How often a document was brought to the front. */
let fronted = 0

/** Another number than before tells that one was chosen since, were it the one in front already. */
export function timesFronted(): number {
  return fronted
}

/** Opens a document in a tab and shows it. Focus that is in the text goes along. */
export async function openDocument(id: DocumentId): Promise<void> {
  fronted += 1
  const inText = bufferOf(cockpit.getState().active)?.view?.hasFocus ?? false
  addTab(id)
  cockpit.setState({ active: id })
  if (inText) focusEditor()
  await loadBuffer(id)
}

/** The document's text, fetched when it is not open yet; null when it cannot be had, which the user was told. */
export function loadBuffer(id: DocumentId): Promise<Buffer | null> {
  const open = bufferOf(id)
  if (open !== null) return Promise.resolve(open)
  const under = loading.get(id) ?? fetchBuffer(id).finally(() => loading.delete(id))
  loading.set(id, under)
  return under
}

async function fetchBuffer(id: DocumentId): Promise<Buffer | null> {
  const root = cockpit.getState().snapshot?.root
  const path = documentById(cockpit.getState().snapshot, id)?.path ?? ''
  const info = { id, path, dirty: false, readOnly: null, loading: true }
  cockpit.setState(({ buffers }) => ({ buffers: { ...buffers, [id]: info } }))
  const answer = await ask(bridge.openDocument(id))
  // Another repository was opened meanwhile: this answer is of no use any more.
  if (cockpit.getState().snapshot?.root !== root) return null
  if (!answer.ok) {
    showProblem(answer.problem)
    removeTab(id)
    return null
  }
  const { dirty, readOnly } = answer.value
  const buffer = createBuffer(answer.value)
  buffer.wantsFocus = awaited === id
  awaited = null
  publishBuffer(id, { dirty, readOnly, loading: false })
  return buffer
}

export function addTab(id: DocumentId): void {
  cockpit.setState(({ tabs }) => (tabs.includes(id) ? {} : { tabs: [...tabs, id] }))
}

/** Closes the tab. Unsaved text stays with main and comes back when the document is opened again. */
export async function closeDocument(id: DocumentId): Promise<void> {
  const buffer = bufferOf(id)
  if (buffer !== null && !(await settle(buffer))) return
  removeTab(id)
}

export function removeTab(id: DocumentId): void {
  cockpit.setState(({ tabs, active, buffers }) => {
    const at = tabs.indexOf(id)
    const left = tabs.filter((tab) => tab !== id)
    const { [id]: _gone, ...rest } = buffers
    return { tabs: left, buffers: rest, active: active === id ? (left[Math.min(at, left.length - 1)] ?? null) : active }
  })
  dropBuffer(id)
  const next = cockpit.getState().active
  if (next !== null) void loadBuffer(next)
}

/** Writes the document to disk; the active one when none is named. Answers whether it was written. */
export async function saveDocument(id: DocumentId | null = cockpit.getState().active, overwrite = false): Promise<boolean> {
  if (id === null) return false
  const buffer = bufferOf(id)
  if (buffer !== null && !(await settle(buffer))) return false
  const path = documentById(cockpit.getState().snapshot, id)?.path ?? ''
  let answer = await ask(bridge.saveDocument({ id, overwrite, followLink: false }))
  while (!answer.ok && answer.problem.code === 'linked') {
    if (!(await askAboutLink(path, answer.problem.message))) return false
    answer = await ask(bridge.saveDocument({ id, overwrite, followLink: true }))
  }
  if (answer.ok) return true
  // The bar over the text stays until the user has chosen; a word that passes is enough here.
  if (answer.problem.code === 'newer-on-disk') say(answer.problem.message)
  else showProblem(answer.problem)
  return false
}

/** Writes everything unsaved; stops at the first that cannot be written. */
export async function saveAll(): Promise<boolean> {
  const unsaved = Object.values(cockpit.getState().buffers).filter((buffer) => buffer.dirty)
  for (const { id } of unsaved) if (!(await saveDocument(id))) return false
  if (unsaved.length > 0) say(unsaved.length === 1 ? 'Saved 1 document.' : `Saved ${unsaved.length} documents.`, { kind: 'done' })
  return true
}

/** Puts the cursor back into the text, as soon as that text is on screen. */
export function focusEditor(): void {
  const { active } = cockpit.getState()
  const buffer = bufferOf(active)
  if (buffer === null) awaited = active
  else if (buffer.view === null) buffer.wantsFocus = true
  else buffer.view.focus()
}
