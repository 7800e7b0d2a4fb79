import type { EditorView } from '@codemirror/view'
import type { ScrollMap } from './scroll-map'

/**
 * Keeps text and preview at the same line. Only the side that the user last touched leads: the scrolling of the other one is
 * its answer, and is not followed. Returns a function that ends it.
 */
export function syncScroll(scroller: HTMLElement, map: ScrollMap, view: () => EditorView | null): () => void {
  let isPreviewLeading = false
  let frame = 0
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: true }

  const lead = ({ target }: Event) => {
    isPreviewLeading = target instanceof Node && scroller.contains(target)
  }
  for (const name of ['wheel', 'pointerdown', 'keydown', 'touchstart']) addEventListener(name, lead, options)

  const follow = () => {
    const editor = view()
    if (editor === null) return
    if (isPreviewLeading) scrollText(editor, map.offsetAt(scroller.scrollTop), scroller.scrollTop <= 0)
    else scroller.scrollTop = editor.scrollDOM.scrollTop <= 0 ? 0 : map.topOf(topOffset(editor))
  }
  addEventListener(
    'scroll',
    ({ target }) => {
      const isLeading = isPreviewLeading ? target === scroller : target === view()?.scrollDOM
      if (!isLeading) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(follow)
    },
    options,
  )
  return () => {
    stop.abort()
    cancelAnimationFrame(frame)
  }
}

/** The offset at the upper edge of the text; within a wrapped line by its share of the height. */
function topOffset(view: EditorView): number {
  const height = view.scrollDOM.getBoundingClientRect().top - view.documentTop
  const line = view.lineBlockAtHeight(Math.max(0, height))
  const share = line.height <= 0 ? 0 : Math.min(1, Math.max(0, (height - line.top) / line.height))
  return line.from + share * line.length
}

function scrollText(view: EditorView, offset: number, isAtStart: boolean): void {
  const line = view.lineBlockAt(Math.min(offset, view.state.doc.length))
  const share = line.length === 0 ? 0 : (offset - line.from) / line.length
  const inset = view.documentTop - view.scrollDOM.getBoundingClientRect().top + view.scrollDOM.scrollTop
  view.scrollDOM.scrollTop = isAtStart ? 0 : inset + line.top + share * line.height
}
