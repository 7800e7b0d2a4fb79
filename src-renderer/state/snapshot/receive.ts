import type { DocumentId, DocumentState, Snapshot } from '#bridge'
import { nothingOpen } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { bufferOf, publishBuffer, setReadOnly } from '../documents/buffers'
import { focusEditor, openDocument, removeTab } from '../documents/documents'
import { isAhead } from '../documents/sync'
import { arrangeTabs } from '../navigation/tabs'
import { settleToasts, unsavedCause } from '../toasts'
import { beginFirstPaint } from './first-paint'

/** Replaces the shown state by a whole snapshot. */
export function receiveSnapshot(core: CockpitCore, snapshot: Snapshot | null): void {
  const before = core.store.getState().snapshot
  if (before !== null && before.root !== snapshot?.root) forgetRepository(core)
  core.store.setState({ snapshot })
  if (snapshot !== null) {
    followDocuments(core, snapshot)
    arrangeTabs(core, snapshot)
  }
  if (!core.store.getState().isReady) void beginFirstPaint(core)
}

function forgetRepository(core: CockpitCore): void {
  core.memory.firstTabs = null
  core.buffers.clear()
  core.store.setState(nothingOpen)
}

type Known = ReadonlyMap<DocumentId, DocumentState>

/**
 * Closes the tabs of documents that no longer exist, and keeps in mind where they were. A text that main does not have yet stays: main takes
 * it, and the document is there again, unsaved.
 */
function noteVanished(core: CockpitCore, known: Known): void {
  const { tabs, pinned, active, buffers } = core.store.getState()
  const gone = tabs.filter((id) => !known.has(id) && !hasUnsentText(core, id))
  if (gone.length === 0) return
  const vanished = gone.map((id) => ({
    id,
    path: buffers[id]?.path ?? '',
    at: tabs.indexOf(id),
    isPinned: pinned.includes(id),
    activatedAt: id === active ? core.memory.activationCount : null,
  }))
  for (const id of gone) removeTab(core, id)
  core.store.setState((state) => ({ vanished: [...state.vanished, ...vanished.filter(({ path }) => path !== '')] }))
}

function hasUnsentText(core: CockpitCore, id: DocumentId): boolean {
  const buffer = bufferOf(core, id)
  return buffer !== null && isAhead(buffer.sync)
}

/** Opens the tabs of documents that are there again, the active one only where the user has chosen no other since. */
function bringBack(core: CockpitCore, known: Known): void {
  const { vanished } = core.store.getState()
  const back = vanished.filter(({ id }) => known.has(id))
  if (back.length === 0) return
  core.store.setState((state) => ({
    vanished: state.vanished.filter(({ id }) => !known.has(id)),
    tabs: back.reduce((tabs, { id, at }) => (tabs.includes(id) ? tabs : tabs.toSpliced(at, 0, id)), state.tabs),
    pinned: [...state.pinned, ...back.filter(({ id, isPinned }) => isPinned && !state.pinned.includes(id)).map(({ id }) => id)],
  }))
  const shown = back.find(({ activatedAt }) => activatedAt === core.memory.activationCount)
  if (shown === undefined) return
  const { view } = core.store.getState()
  void openDocument(core, shown.id)
  core.store.setState({ view })
}

/** The user has read which documents are gone. */
export function forgetVanished(core: CockpitCore): void {
  core.store.setState({ vanished: [] })
  focusEditor(core)
}

/** Takes away what was said about texts that could not be saved, and that have nothing unsaved any more. */
function settleSaved(core: CockpitCore, { documents }: Snapshot): void {
  const causes = new Set(core.store.getState().toasts.map(({ cause }) => cause))
  for (const { id, isDirty } of documents) {
    if (!isDirty && causes.has(unsavedCause(id)) && !hasUnsentText(core, id)) settleToasts(core, unsavedCause(id))
  }
}

/** Updates the open documents from the snapshot. */
function followDocuments(core: CockpitCore, snapshot: Snapshot): void {
  const known = new Map(snapshot.documents.map((document) => [document.id, document]))
  noteVanished(core, known)
  bringBack(core, known)
  settleSaved(core, snapshot)
  for (const { id, version, isDirty, readOnlyReason } of snapshot.documents) {
    const buffer = bufferOf(core, id)
    if (buffer === null || version < buffer.sync.version) continue
    setReadOnly(core, buffer, readOnlyReason !== null)
    publishBuffer(core, id, { isDirty: isDirty || isAhead(buffer.sync), readOnlyReason })
  }
}
