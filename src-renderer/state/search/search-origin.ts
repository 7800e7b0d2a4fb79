import type { DocumentId } from '#bridge'
import type { CockpitCore } from '../core'
import type { Buffer } from '../documents/buffer'
import { bufferOf } from '../documents/buffers'
import { addTab, loadBuffer, removeTab } from '../documents/documents'
import { isDirty } from '../is-dirty'

/** A hit was gone to: from now on one is there. */
export function forgetOrigin(core: CockpitCore): void {
  core.memory.searchOrigin = null
  core.memory.previewedTab = null
}

/** Returns to the origin, if hits have been shown since. */
export function leaveOrigin(core: CockpitCore): void {
  const { searchOrigin: origin, hasPreviewed } = core.memory
  core.memory.searchOrigin = null
  core.memory.hasPreviewed = false
  if (origin === null || !hasPreviewed) return
  core.store.setState({ active: origin.active, view: origin.view })
  closePreviewedTab(core, origin.active)
  const buffer = bufferOf(core, origin.active)
  if (buffer === null || origin.scroll === null) return
  if (buffer.view === null) buffer.scroll = origin.scroll
  else buffer.view.dispatch({ effects: origin.scroll })
}

/**
 * Shows a document for a hit; the tab that was opened for the hit before it is closed, unless its text was edited. Null when the
 * document is gone, or another hit was chosen while it was loaded.
 */
export async function openPreviewed(core: CockpitCore, id: DocumentId, isCurrent: () => boolean): Promise<Buffer | null> {
  const isNew = !core.store.getState().tabs.includes(id)
  addTab(core, id)
  const buffer = await loadBuffer(core, id)
  if (buffer === null) return null
  if (!isCurrent()) {
    if (isNew && core.store.getState().active !== id) removeTab(core, id)
    return null
  }
  core.store.setState({ active: id, view: 'text' })
  if (core.memory.previewedTab !== id) {
    closePreviewedTab(core, id)
    core.memory.previewedTab = isNew ? id : null
  }
  core.memory.hasPreviewed = true
  return buffer
}

/** `next`: the document that is shown instead. */
function closePreviewedTab(core: CockpitCore, next: DocumentId | null): void {
  const id = core.memory.previewedTab
  core.memory.previewedTab = null
  if (id !== null && id !== next && !isDirty(core.store.getState(), id)) removeTab(core, id)
}
