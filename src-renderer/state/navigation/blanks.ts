import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Place } from '#spec'
import type { CockpitCore } from '../core'
import { dispatchTo } from '../documents/buffers'
import { bufferByPath } from '../documents/edits'
import { summaryOf } from '../selectors'
import { rangeNow } from './places'

/**
 * Opens the document and selects its first blank at or after a place, because the user asked to fill it: the next key replaces it.
 * Without a blank there the cursor is set.
 */
export async function fillBlank(core: CockpitCore, { path, range }: Place): Promise<void> {
  const buffer = await bufferByPath(core, path)
  if (buffer === null) return
  const blanks = summaryOf(core.store.getState().snapshot, path)?.placeholders ?? []
  const behind = blanks.filter((one) => one.range.from >= range.from)
  // The start names the document as a whole, of which the first blank to fill is meant.
  const nearest = range.from === 0 ? undefined : behind.toSorted((a, b) => a.range.from - b.range.from)[0]
  const blank = nearest ?? blanks[0]
  const now = blank && rangeNow(core, buffer, blank.range)
  const { from, to } = now ?? { from: 0, to: 0 }
  const scroll = EditorView.scrollIntoView(from, { y: 'center' })
  core.store.setState(({ panel }) => ({ active: buffer.id, view: 'text', panel: panel === 'readiness' ? null : panel }))
  dispatchTo(core, buffer, { selection: EditorSelection.single(from, to), effects: scroll, userEvent: 'select.placeholder' })
  if (buffer.view !== null) return buffer.view.focus()
  buffer.scroll = scroll
  buffer.wantsFocus = true
}
