import { EditorView } from '@codemirror/view'
import type { Range, SearchHit } from '#spec'
import type { CockpitCore } from '../core'
import type { Buffer } from '../documents/buffer'
import { dispatchTo } from '../documents/buffers'
import { changesSince } from '../documents/sync'
import { lightUp } from '../navigation/jump-light'
import { endLightLater, rangeNow } from '../navigation/places'
import { documentByPath } from '../selectors'
import { clearPreviewMarks, previewEffects } from './preview-mark'
import { forgetOrigin, openPreviewed } from './search-origin'

export async function previewHit(core: CockpitCore, path: string, hit: SearchHit): Promise<void> {
  const buffer = await open(core, path)
  if (buffer !== null) reveal(core, buffer, hit, false)
}

export async function showHit(core: CockpitCore, path: string, hit: SearchHit): Promise<void> {
  const buffer = await open(core, path)
  if (buffer === null) return
  forgetOrigin(core)
  core.store.setState(({ panel }) => ({ panel: panel === 'readiness' ? null : panel }))
  reveal(core, buffer, hit, true)
  if (buffer.view === null) buffer.wantsFocus = true
  else buffer.view.focus()
}

function open(core: CockpitCore, path: string): Promise<Buffer | null> {
  core.memory.previewNumber += 1
  const number = core.memory.previewNumber
  const document = documentByPath(core.store.getState().snapshot, path)
  return document === null ? Promise.resolve(null) : openPreviewed(core, document.id, () => core.memory.previewNumber === number)
}

function reveal(core: CockpitCore, buffer: Buffer, hit: SearchHit, isCursorMoved: boolean): void {
  const range = rangeOf(core, buffer, hit)
  const scroll = EditorView.scrollIntoView(range.from, { y: 'center' })
  clearPreviewMarks(core)
  if (isCursorMoved) {
    dispatchTo(core, buffer, { selection: { anchor: range.from }, userEvent: 'select.place', effects: [scroll, lightUp.of(range)] })
    endLightLater(core, buffer)
  } else dispatchTo(core, buffer, { effects: [...previewEffects(buffer, range), scroll] })
  if (buffer.view === null) buffer.scroll = scroll
}

/** The range of a hit in the present text: of a line in the version that was searched, else in the judged one. */
function rangeOf(core: CockpitCore, buffer: Buffer, { version, range }: SearchHit): Range {
  const since = version === null ? null : changesSince(buffer.sync, version)
  const now = since === null || range.to > since.length ? rangeNow(core, buffer, range) : mapped(range, since)
  const end = buffer.state.doc.length
  return now ?? { from: Math.min(range.from, end), to: Math.min(range.to, end) }
}

function mapped({ from, to }: Range, since: NonNullable<ReturnType<typeof changesSince>>): Range {
  const start = since.mapPos(from, 1)
  return { from: start, to: Math.max(start, since.mapPos(to, -1)) }
}
