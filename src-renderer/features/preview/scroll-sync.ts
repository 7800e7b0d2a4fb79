import type { EditorView } from '@codemirror/view'
import type { ScrollMap } from './scroll-map'

/** Both sides measure what they have scrolled to in the frames after, and only then know where a line is. */
const settlingFrames = 4

/**
 * Keeps text and preview at the same line. Only the side that the user last touched leads: the scrolling of the other one is
 * its answer, and is not followed. Returns a function that ends it.
 */
export function syncScroll(scroller: HTMLElement, map: ScrollMap, view: () => EditorView | null): () => void {
  let isPreviewLeading = false
  let frame = 0
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: true }

  const lead = (event: Event) => {
    isPreviewLeading = event.target instanceof Node && scroller.contains(event.target)
  }
  for (const name of ['wheel', 'pointerdown', 'keydown', 'touchstart']) addEventListener(name, lead, options)

  const follow = () => {
    const editor = view()
    if (editor === null) return
    if (isPreviewLeading) {
      const reading = readingLine(scroller)
      scrollText(editor, map.offsetAt(scroller.scrollTop + reading), reading)
    } else {
      const reading = readingLine(editor.scrollDOM)
      scroller.scrollTop = map.topOf(offsetAt(editor, reading)) - reading
    }
  }
  let framesLeft = 0
  const step = () => {
    follow()
    framesLeft -= 1
    if (framesLeft > 0) frame = requestAnimationFrame(step)
  }
  const followSoon = () => {
    cancelAnimationFrame(frame)
    framesLeft = settlingFrames
    frame = requestAnimationFrame(step)
  }
  addEventListener(
    'scroll',
    ({ target }) => {
      const isLeading = isPreviewLeading ? target === scroller : target === view()?.scrollDOM
      if (isLeading) followSoon()
    },
    options,
  )
  // What comes into sight gets its real height, which moves the line that one side has led the other to.
  const resized = new ResizeObserver(followSoon)
  if (scroller.firstElementChild !== null) resized.observe(scroller.firstElementChild)
  return () => {
    stop.abort()
    resized.disconnect()
    cancelAnimationFrame(frame)
  }
}

/** The height within the visible part at which both are the same: the upper edge at the start, the lower edge at the end. */
function readingLine({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  const most = scrollHeight - clientHeight
  return most <= 0 ? 0 : Math.min(1, scrollTop / most) * clientHeight
}

/** The offset at a height of the visible text; within a wrapped line by its share of the height. */
function offsetAt(view: EditorView, reading: number): number {
  const height = view.scrollDOM.getBoundingClientRect().top + reading - view.documentTop
  const line = view.lineBlockAtHeight(Math.max(0, height))
  const share = line.height <= 0 ? 0 : Math.min(1, Math.max(0, (height - line.top) / line.height))
  return line.from + share * line.length
}

function scrollText(view: EditorView, offset: number, reading: number): void {
  const line = view.lineBlockAt(Math.min(offset, view.state.doc.length))
  const share = line.length === 0 ? 0 : (offset - line.from) / line.length
  const inset = view.documentTop - view.scrollDOM.getBoundingClientRect().top + view.scrollDOM.scrollTop
  view.scrollDOM.scrollTop = inset + line.top + share * line.height - reading
}
