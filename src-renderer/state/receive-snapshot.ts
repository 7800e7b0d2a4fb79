import type { Snapshot } from '#bridge'
import type { DocumentKind } from '#spec'
import { allBuffers, bufferOf, dropBuffer, publishBuffer, setReadOnly } from './buffers'
import { cockpit } from './cockpit'
import { addTab, openDocument, removeTab } from './documents'
import { documentByPath, findingById, orderDocuments } from './selectors'
import { isAhead } from './sync'

/** Root whose first tabs have been opened. */
let arranged: string | null = null

/** The whole picture, after anything changed. */
export function receiveSnapshot(snapshot: Snapshot | null): void {
  const before = cockpit.getState().snapshot
  if (before !== null && before.root !== snapshot?.root) forgetRepository()
  cockpit.setState({ snapshot, ready: true })
  if (snapshot === null) return
  followDocuments(snapshot)
  arrangeTabs(snapshot)
}

function forgetRepository(): void {
  arranged = null
  for (const { id } of allBuffers()) dropBuffer(id)
  cockpit.setState({
    tabs: [],
    active: null,
    buffers: {},
    panel: null,
    finding: null,
    decisionDraft: null,
    commitDraft: null,
    templates: null,
    comparison: null,
  })
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

const core: readonly DocumentKind[] = ['technical-spec', 'active-spec', 'decision-log']

/** Opens the core documents in tabs, the one that the next action speaks of in front. */
function arrangeTabs(snapshot: Snapshot): void {
  if (arranged === snapshot.root || snapshot.judgement === null || snapshot.documents.length === 0) return
  arranged = snapshot.root
  const state = cockpit.getState()
  if (state.tabs.length > 0) return
  const kinds = new Map(snapshot.judgement.documents.map((summary) => [summary.path, summary.kind]))
  const ordered = orderDocuments(snapshot)
  const first = ordered.filter((document) => core.includes(kinds.get(document.path) ?? 'unknown'))
  for (const { id } of first.length > 0 ? first : ordered.slice(0, 1)) addTab(id)
  const next = findingById(state, snapshot.judgement.next.finding)
  const front = (next && documentByPath(snapshot, next.place.path)) ?? first[0] ?? ordered[0]
  if (front === undefined) return
  void openDocument(front.id)
}
