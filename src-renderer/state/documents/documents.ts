import type { DocumentId } from '#bridge'
import { ask } from '../ask'
import type { CockpitCore } from '../core'
import { isDirty } from '../is-dirty'
import { documentById } from '../selectors'
import { settleToasts, showProblem, showToast, unsavedCause } from '../toasts'
import { unsavedDocuments } from '../unsaved-documents'
import type { Buffer } from './buffer'
import { bufferOf, createBuffer, publishBuffer } from './buffers'
import { flush } from './document-sync'
import { askLinkConsent } from './link-consent'

/** Opens a document in a tab and shows it. If the text has the focus, the focus follows. */
export async function openDocument(core: CockpitCore, id: DocumentId): Promise<void> {
  core.memory.activationCount += 1
  const { memory, store } = core
  const inText = (bufferOf(core, store.getState().active)?.view?.hasFocus || memory.preview?.hasFocus()) ?? false
  addTab(core, id)
  core.store.setState({ active: id, view: 'text' })
  if (inText) focusEditor(core)
  await loadBuffer(core, id)
}

/** The buffer of a document, fetched when it is not open yet; null after an error, which is shown to the user. */
export function loadBuffer(core: CockpitCore, id: DocumentId): Promise<Buffer | null> {
  const open = bufferOf(core, id)
  if (open !== null) return Promise.resolve(open)
  const loading = core.loading.get(id) ?? fetchBuffer(core, id).finally(() => core.loading.delete(id))
  core.loading.set(id, loading)
  return loading
}

async function fetchBuffer(core: CockpitCore, id: DocumentId): Promise<Buffer | null> {
  const root = core.store.getState().snapshot?.root
  const path = documentById(core.store.getState().snapshot, id)?.path ?? ''
  const info = { id, path, isDirty: false, readOnlyReason: null, isLoading: true }
  core.store.setState(({ buffers }) => ({ buffers: { ...buffers, [id]: info } }))
  const answer = await ask(core.bridge.openDocument(id))
  // Another repository was opened meanwhile, so this response is dropped.
  if (core.store.getState().snapshot?.root !== root) return null
  if (!answer.ok) {
    showProblem(core, answer.problem)
    removeTab(core, id)
    return null
  }
  const { isDirty, readOnlyReason } = answer.value
  const buffer = createBuffer(core, answer.value)
  buffer.wantsFocus = core.memory.focusWhenLoaded === id
  core.memory.focusWhenLoaded = null
  publishBuffer(core, id, { isDirty, readOnlyReason, isLoading: false })
  return buffer
}

export function addTab(core: CockpitCore, id: DocumentId): void {
  core.store.setState(({ tabs }) => (tabs.includes(id) ? {} : { tabs: [...tabs, id] }))
}

/** Closes the tab. Main keeps the unsaved text and returns it when the document is opened again. */
export async function closeDocument(core: CockpitCore, id: DocumentId): Promise<void> {
  const buffer = bufferOf(core, id)
  if (buffer !== null && !(await flush(core, buffer))) return
  const { firstTabs } = core.memory
  if (firstTabs?.judged === false) core.memory.firstTabs = { ...firstTabs, closed: [...firstTabs.closed, id] }
  removeTab(core, id)
}

export function removeTab(core: CockpitCore, id: DocumentId): void {
  core.store.setState(({ tabs, pinned, active, buffers }) => {
    const at = tabs.indexOf(id)
    const left = tabs.filter((tab) => tab !== id)
    const { [id]: _gone, ...rest } = buffers
    return {
      tabs: left,
      pinned: pinned.filter((tab) => tab !== id),
      buffers: rest,
      active: active === id ? (left[Math.min(at, left.length - 1)] ?? null) : active,
    }
  })
  core.buffers.delete(id)
  const next = core.store.getState().active
  if (next !== null) void loadBuffer(core, next)
}

/** Saves the document, by default the active one. Returns whether it was saved. */
export async function saveDocument(
  core: CockpitCore,
  id: DocumentId | null = core.store.getState().active,
  overwrite = false,
): Promise<boolean> {
  if (id === null) return false
  const buffer = bufferOf(core, id)
  if (buffer !== null && !(await flush(core, buffer))) return false
  const path = documentById(core.store.getState().snapshot, id)?.path ?? ''
  let answer = await ask(core.bridge.saveDocument({ id, overwrite, followLink: false }))
  while (!answer.ok && answer.problem.code === 'needs-link-consent') {
    if (!(await askLinkConsent(core, path, answer.problem.message))) return false
    answer = await ask(core.bridge.saveDocument({ id, overwrite, followLink: true }))
  }
  settleToasts(core, unsavedCause(id))
  if (answer.ok) return true
  const cause = isDirty(core.store.getState(), id) ? unsavedCause(id) : undefined
  // The bar over the text stays until the user chooses, so a temporary toast is enough here.
  if (answer.problem.code === 'newer-on-disk') showToast(core, answer.problem.message, cause === undefined ? {} : { cause })
  else showProblem(core, answer.problem, cause)
  return false
}

/** Saves every unsaved document, also those whose tab is closed; stops at the first that cannot be saved. */
export async function saveAll(core: CockpitCore): Promise<boolean> {
  const state = core.store.getState()
  const unsaved = unsavedDocuments(state)
  for (const { id } of unsaved) if (!(await saveDocument(core, id))) return false
  if (unsaved.length > 0)
    showToast(core, unsaved.length === 1 ? 'Saved 1 document.' : `Saved ${unsaved.length} documents.`, { kind: 'done' })
  return true
}

/** Focuses the text as soon as it is on screen. */
export function focusEditor(core: CockpitCore): void {
  const { active, preview } = core.store.getState()
  const buffer = bufferOf(core, active)
  const port = core.memory.preview
  if (preview === 'instead' && port?.id === active) return port?.focus()
  if (buffer === null) core.memory.focusWhenLoaded = active
  else if (buffer.view === null) buffer.wantsFocus = true
  else buffer.view.focus()
}
