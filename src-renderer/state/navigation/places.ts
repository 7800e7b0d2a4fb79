import { EditorView } from '@codemirror/view'
import type { DocumentId } from '#bridge'
import type { Finding, Place, Range, SectionSummary } from '#spec'
import type { CockpitCore } from '../core'
import type { Buffer } from '../documents/buffer'
import { bufferOf, dispatchTo } from '../documents/buffers'
import { applyEdits, bufferByPath } from '../documents/edits'
import { changesSince } from '../documents/sync'
import { allFindings, documentById, documentByPath, documentKinds, orderDocuments } from '../selectors'
import { findingAfter } from './finding-after'
import { endLight, jumpLight, lightDurationMs, lightUp } from './jump-light'

/**
 * Opens the document, scrolls to the place, sets the cursor at its start and gives the text the focus. The place is lit up for
 * a moment and not selected: the next key must not replace it.
 */
export async function showPlace(core: CockpitCore, place: Place): Promise<void> {
  const buffer = await bufferByPath(core, place.path)
  if (buffer !== null) showIn(core, buffer, rangeNow(core, buffer, place.range) ?? clamp(buffer, place.range))
}

/** The same for a range of the current text. */
export async function showRange(core: CockpitCore, path: string, range: Range): Promise<void> {
  const buffer = await bufferByPath(core, path)
  if (buffer !== null) showIn(core, buffer, clamp(buffer, range))
}

function showIn(core: CockpitCore, buffer: Buffer, range: Range): void {
  const scroll = EditorView.scrollIntoView(range.from, { y: 'center' })
  core.store.setState(({ panel, preview }) => ({
    active: buffer.id,
    view: 'text',
    preview: preview === 'instead' ? core.memory.textMode : preview,
    panel: panel === 'readiness' ? null : panel,
  }))
  dispatchTo(core, buffer, { selection: { anchor: range.from }, effects: [scroll, lightUp.of(range)], userEvent: 'select.place' })
  endLightLater(core, buffer)
  if (buffer.view !== null) return buffer.view.focus()
  buffer.scroll = scroll
  buffer.wantsFocus = true
}

/** Jumps to the heading of a section and highlights only the heading. */
export function showHeading(core: CockpitCore, { place }: Pick<SectionSummary, 'place'>): Promise<void> {
  const start = { ...place, range: { from: place.range.from, to: place.range.from } }
  return core.store.getState().preview === 'instead' ? showInPreview(core, start) : showPlace(core, start)
}

/** Scrolls the preview, which takes the place of the text, to a place of a document. */
async function showInPreview(core: CockpitCore, place: Place): Promise<void> {
  const buffer = await bufferByPath(core, place.path)
  if (buffer === null) return
  const { from } = rangeNow(core, buffer, place.range) ?? place.range
  const port = core.memory.preview?.id === buffer.id ? core.memory.preview : null
  core.store.setState(({ panel }) => ({ active: buffer.id, view: 'text', panel: panel === 'readiness' ? null : panel }))
  if (port !== null) {
    port.showOffset(from)
    return port.focus()
  }
  buffer.previewTop = from
  buffer.wantsFocus = true
}

/** Shows the text of an open document at an offset of the current text, with the cursor there. */
export function showSource(core: CockpitCore, id: DocumentId, offset: number): void {
  const buffer = bufferOf(core, id)
  if (buffer === null) return
  const scroll = EditorView.scrollIntoView(offset, { y: 'center' })
  core.store.setState(({ preview }) => ({ view: 'text', preview: preview === 'instead' ? core.memory.textMode : preview }))
  dispatchTo(core, buffer, { selection: { anchor: offset }, effects: [scroll], userEvent: 'select.place' })
  if (buffer.view !== null) return buffer.view.focus()
  buffer.scroll = scroll
  buffer.wantsFocus = true
}

export async function showFinding(core: CockpitCore, finding: Finding): Promise<void> {
  core.store.setState({ finding: finding.id })
  await showPlace(core, finding.place)
}

/** Applies a fix of a finding; returns whether it was applied. */
export async function applyFix(core: CockpitCore, finding: Finding, index = 0): Promise<boolean> {
  const fix = finding.fixes[index]
  return fix === undefined ? false : applyEdits(core, fix.edits, fix.title)
}

/** Maps a range of the judged text to the current text; null when the judged version is too old. */
export function rangeNow(core: CockpitCore, buffer: Buffer, range: Range): Range | null {
  const judged = core.store.getState().snapshot?.judgedVersions[buffer.path]
  const since = judged === undefined ? null : changesSince(buffer.sync, judged)
  if (since === null || range.to > since.length) return null
  const from = since.mapPos(range.from, 1)
  return { from, to: Math.max(from, since.mapPos(range.to, -1)) }
}

export function nextFinding(core: CockpitCore): Promise<void> {
  return step(core, 'next')
}

export function previousFinding(core: CockpitCore): Promise<void> {
  return step(core, 'previous')
}

async function step(core: CockpitCore, direction: 'next' | 'previous'): Promise<void> {
  const state = core.store.getState()
  const path = documentById(state.snapshot, state.active)?.path ?? ''
  const buffer = bufferOf(core, state.active)
  const order = orderDocuments(state.snapshot, documentKinds(state)).map((document) => document.path)
  // A document that is missing has no place to go to.
  const placed = allFindings(state).filter(({ place }) => documentByPath(state.snapshot, place.path) !== null)
  const places = placed.map((finding) => {
    const now = buffer !== null && finding.place.path === path ? rangeNow(core, buffer, finding.place.range) : null
    return { finding, path: finding.place.path, from: (now ?? finding.place.range).from }
  })
  const head = buffer?.state.selection.main.from ?? -1
  const target = findingAfter(places, order, { path, from: head }, direction)
  if (target !== null) await showFinding(core, target.finding)
}

/** Removes the current highlight once it has faded, unless another jump has replaced it. */
export function endLightLater(core: CockpitCore, buffer: Buffer): void {
  const range = buffer.state.field(jumpLight, false)?.range ?? null
  if (range !== null) core.clock.schedule(() => dispatchTo(core, buffer, { effects: endLight.of(range) }), lightDurationMs)
}

function clamp(buffer: Buffer, range: Range): Range {
  const end = buffer.state.doc.length
  return { from: Math.min(range.from, end), to: Math.min(range.to, end) }
}
