import type { Snapshot } from '#bridge'
import { nothingOpen } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { bufferOf, publishBuffer, setReadOnly } from '../documents/buffers'
import { removeTab } from '../documents/documents'
import { isAhead } from '../documents/sync'
import { arrangeTabs } from '../navigation/tabs'
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

/** Updates the open documents from the snapshot, and closes those that no longer exist. */
function followDocuments(core: CockpitCore, snapshot: Snapshot): void {
  const known = new Map(snapshot.documents.map((document) => [document.id, document]))
  for (const id of core.store.getState().tabs) if (!known.has(id)) removeTab(core, id)
  for (const { id, version, isDirty, readOnlyReason } of snapshot.documents) {
    const buffer = bufferOf(core, id)
    if (buffer === null || version < buffer.sync.version) continue
    setReadOnly(core, buffer, readOnlyReason !== null)
    publishBuffer(core, id, { isDirty: isDirty || isAhead(buffer.sync), readOnlyReason })
  }
}
