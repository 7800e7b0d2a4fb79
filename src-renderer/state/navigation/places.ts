import { EditorView } from '@codemirror/view'
import type { Finding, Place, Range, SectionSummary } from '#spec'
import { cockpit } from '../cockpit'
import { type Buffer, bufferOf, dispatchTo } from '../documents/buffers'
import { applyEdits, bufferByPath } from '../documents/edits'
import { changesSince } from '../documents/sync'
import { allFindings, documentById, documentKinds, orderDocuments } from '../selectors'
import { findingAfter } from './finding-after'
import { endLightLater, lightUp } from './jump-light'

/**
 * Opens the document, scrolls to the place, sets the cursor at its start and gives the text the focus. The place is lit up for
 * a moment and not selected: the next key must not replace it.
 */
export async function showPlace(place: Place): Promise<void> {
  const buffer = await bufferByPath(place.path)
  if (buffer === null) return
  const range = rangeNow(buffer, place.range) ?? clamp(buffer, place.range)
  const scroll = EditorView.scrollIntoView(range.from, { y: 'center' })
  cockpit.setState(({ panel }) => ({ active: buffer.id, panel: panel === 'readiness' ? null : panel }))
  dispatchTo(buffer, { selection: { anchor: range.from }, effects: [scroll, lightUp.of(range)], userEvent: 'select.place' })
  endLightLater(buffer)
  if (buffer.view !== null) return buffer.view.focus()
  buffer.scroll = scroll
  buffer.wantsFocus = true
}

/** Shows the start of a section: lighting up all of it would say less than its heading does. */
export function showHeading({ place }: Pick<SectionSummary, 'place'>): Promise<void> {
  return showPlace({ ...place, range: { from: place.range.from, to: place.range.from } })
}

export async function showFinding(finding: Finding): Promise<void> {
  cockpit.setState({ finding: finding.id })
  await showPlace(finding.place)
}

/** Makes the remedy of a finding; answers whether it was made. */
export async function applyFix(finding: Finding, index = 0): Promise<boolean> {
  const fix = finding.fixes[index]
  return fix === undefined ? false : applyEdits(fix.edits, fix.title)
}

/** Where a range of the judged text stands now; null when the judgement is too old to tell. */
export function rangeNow(buffer: Buffer, range: Range): Range | null {
  const judged = cockpit.getState().snapshot?.judged[buffer.path]
  const since = judged === undefined ? null : changesSince(buffer.sync, judged)
  if (since === null || range.to > since.length) return null
  const from = since.mapPos(range.from, 1)
  return { from, to: Math.max(from, since.mapPos(range.to, -1)) }
}

export function nextFinding(): Promise<void> {
  return step('next')
}

export function previousFinding(): Promise<void> {
  return step('previous')
}

async function step(direction: 'next' | 'previous'): Promise<void> {
  const state = cockpit.getState()
  const path = documentById(state.snapshot, state.active)?.path ?? ''
  const buffer = bufferOf(state.active)
  const order = orderDocuments(state.snapshot, documentKinds(state)).map((document) => document.path)
  const places = allFindings(state).map((finding) => {
    const now = buffer !== null && finding.place.path === path ? rangeNow(buffer, finding.place.range) : null
    return { finding, path: finding.place.path, from: (now ?? finding.place.range).from }
  })
  const head = buffer?.state.selection.main.from ?? -1
  const target = findingAfter(places, order, { path, from: head }, direction)
  if (target !== null) await showFinding(target.finding)
}

function clamp(buffer: Buffer, range: Range): Range {
  const end = buffer.state.doc.length
  return { from: Math.min(range.from, end), to: Math.min(range.to, end) }
}
