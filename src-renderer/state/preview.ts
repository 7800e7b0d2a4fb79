import { EditorView } from '@codemirror/view'
import type { StoreApi } from 'zustand/vanilla'
import type { CockpitState, PreviewMode } from './cockpit-state'
import type { CockpitCore, PreviewPort } from './core'
import { bufferOf } from './documents/buffers'
import type { WindowStorage } from './window-storage'

const storageKey = 'preview'

/** Shows the preview beside the text, instead of it, or not at all. The place that was read stays in sight. */
export function showPreview(core: CockpitCore, preview: PreviewMode): void {
  const before = core.store.getState()
  if (before.preview === preview) return
  const buffer = bufferOf(core, before.active)
  const port = core.memory.preview?.id === before.active ? core.memory.preview : null
  if (buffer !== null && buffer.view !== null) buffer.previewTop = topOffset(buffer.view)
  else if (buffer !== null && port !== null) buffer.scroll = EditorView.scrollIntoView(port.topOffset(), { y: 'start' })
  const hadFocus = buffer?.view?.hasFocus ?? false
  if (before.preview !== 'instead') core.memory.textMode = before.preview
  core.store.setState({ preview, view: 'text' })
  const isTextKept = preview !== 'instead' && before.preview !== 'instead'
  if (buffer === null || (isTextKept && !hadFocus)) return
  if (preview === 'instead' && port !== null) port.focus()
  else buffer.wantsFocus = true
}

/** Shows the preview instead of the text, or the text again as it was shown before. */
export function togglePreview(core: CockpitCore): void {
  showPreview(core, core.store.getState().preview === 'instead' ? core.memory.textMode : 'instead')
}

/** Returns from the preview to the text. */
export function leavePreview(core: CockpitCore): void {
  if (core.store.getState().preview === 'instead') return togglePreview(core)
  bufferOf(core, core.store.getState().active)?.view?.focus()
}

/** Shows the text where the preview has taken its place, and leaves the focus to the caller. */
export function returnToText(core: CockpitCore): void {
  if (core.store.getState().preview !== 'instead') return
  togglePreview(core)
  const buffer = bufferOf(core, core.store.getState().active)
  if (buffer !== null) buffer.wantsFocus = false
}

/** Announces the preview that is on screen; null when it is gone. */
export function setPreviewPort(core: CockpitCore, port: PreviewPort | null, old: PreviewPort | null = null): void {
  if (port !== null || core.memory.preview === old) core.memory.preview = port
}

/** The mode that `persistPreview` wrote last. */
export function readPreview(storage: WindowStorage | undefined): PreviewMode {
  const stored = storage?.getItem(storageKey)
  return stored === 'beside' || stored === 'instead' ? stored : 'off'
}

export function persistPreview(store: StoreApi<CockpitState>, storage: WindowStorage): void {
  store.subscribe(({ preview }, before) => {
    if (preview !== before.preview) storage.setItem(storageKey, preview)
  })
}

/** Offset of the first line in sight. */
function topOffset(view: EditorView): number {
  return view.lineBlockAtHeight(Math.max(0, view.scrollDOM.getBoundingClientRect().top - view.documentTop)).from
}
