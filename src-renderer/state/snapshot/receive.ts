import type { Snapshot } from '#bridge'
import { cockpit, nothingOpen } from '../cockpit'
import { allBuffers, bufferOf, dropBuffer, publishBuffer, setReadOnly } from '../documents/buffers'
import { removeTab } from '../documents/documents'
import { isAhead } from '../documents/sync'
import { arrangeTabs, forgetArrangement } from '../navigation/tabs'
import { showFirstPicture } from './first-paint'

/** The whole picture, as it is to be shown now. */
export function receiveSnapshot(snapshot: Snapshot | null): void {
  const before = cockpit.getState().snapshot
  if (before !== null && before.root !== snapshot?.root) forgetRepository()
  cockpit.setState({ snapshot })
  if (snapshot !== null) {
    followDocuments(snapshot)
    arrangeTabs(snapshot)
  }
  if (!cockpit.getState().ready) void showFirstPicture()
}

function forgetRepository(): void {
  forgetArrangement()
  for (const { id } of allBuffers()) dropBuffer(id)
  cockpit.setState(nothingOpen)
}

/** Brings the open documents level with what main says of them, and closes those that are gone. */
function followDocuments(snapshot: Snapshot): void {
  const known = new Map(snapshot.documents.map((document) => [document.id, document]))
  for (const id of cockpit.getState().tabs) if (!known.has(id)) removeTab(id)
  for (const { id, version, dirty, readOnly } of snapshot.documents) {
    const buffer = bufferOf(id)
    if (buffer === null || version < buffer.sync.version) continue
    setReadOnly(buffer, readOnly !== null)
    publishBuffer(id, { dirty: dirty || isAhead(buffer.sync), readOnly })
  }
}
