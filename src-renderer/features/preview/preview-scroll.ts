import type { KeyboardEvent } from 'react'
import type { Buffer, Cockpit } from '../../state/cockpit'
import { keepAtEnds } from './keep-at-ends'
import type { PreviewModel } from './preview-model'
import { ScrollMap } from './scroll-map'
import { syncScroll } from './scroll-sync'

/** Space above a place that is jumped to. */
const marginTop = 24
/** The duration of the animation of `.preview-light`. */
const lightMs = 1_200

/** Where a preview is scrolled to: remembered with its document, in step with the text, and moved by jumps. */
export class PreviewScroll {
  readonly #buffer: Buffer
  readonly #model: PreviewModel
  #element: HTMLElement | null = null
  #map: ScrollMap | null = null
  #isRestored = false

  constructor(buffer: Buffer, model: PreviewModel) {
    this.#buffer = buffer
    this.#model = model
  }

  /** Called when the preview comes on screen; the result when it leaves. */
  attach(element: HTMLElement, actions: Cockpit['actions']): () => void {
    this.#element = element
    this.#map = new ScrollMap(element, () => this.#model.content.blocks)
    const port = {
      id: this.#buffer.id,
      topOffset: () => this.#topOffset(),
      showOffset: (offset: number) => this.#show(offset),
      focus: () => element.focus(),
      hasFocus: () => element.contains(document.activeElement),
    }
    actions.setPreviewPort(port)
    if (this.#buffer.wantsFocus && this.#buffer.view === null) {
      this.#buffer.wantsFocus = false
      element.focus()
    }
    const release = keepAtEnds(element)
    return () => {
      release()
      this.#buffer.previewTop = this.#topOffset()
      this.#isRestored = false
      actions.setPreviewPort(null, port)
    }
  }

  /** Goes to where the document was left, once its blocks are there. */
  restore(): void {
    if (this.#isRestored || this.#element === null) return
    this.#isRestored = true
    const { previewTop } = this.#buffer
    if (previewTop !== null && previewTop > 0) this.#scrollTo(previewTop, 0)
  }

  /** Keeps the text beside it at the same line; returns a function that ends it. */
  sync(): (() => void) | undefined {
    if (this.#element === null || this.#map === null) return undefined
    return syncScroll(this.#element, this.#map, () => this.#buffer.view)
  }

  showFootnote(label: string): void {
    const { blocks, starts } = this.#model.content.blocks
    const index = blocks.findIndex(({ text }) => text.toLowerCase().startsWith(`[${label}]:`))
    if (index >= 0) this.#show(starts[index] as number)
  }

  /** The offset in the text of a point in the preview. */
  offsetAtPoint(target: Element, clientY: number): number | null {
    if (this.#map === null || this.#element === null || !this.#element.contains(target)) return null
    const exact = target.closest('tr[data-at], li[data-at]')
    if (exact !== null) return this.#map.offsetOf(exact)
    return this.#map.offsetAt(clientY - this.#element.getBoundingClientRect().top + this.#element.scrollTop)
  }

  onKeyDown(event: KeyboardEvent, { undoIn }: Cockpit['actions']): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    undoIn(this.#buffer.id, key === 'y' || event.shiftKey ? 'redo' : 'undo')
  }

  #topOffset(): number {
    return this.#element === null || this.#map === null ? 0 : this.#map.offsetAt(this.#element.scrollTop)
  }

  #show(offset: number): void {
    this.#scrollTo(offset, marginTop, () => this.#light(offset))
  }

  /** Scrolls again in the next frames, as what comes into sight gets its real height. */
  #scrollTo(offset: number, margin: number, done: () => void = () => {}): void {
    let left = 4
    const step = () => {
      if (this.#element === null || this.#map === null) return
      this.#element.scrollTop = Math.max(0, this.#map.topOf(offset) - margin)
      left -= 1
      if (left > 0) requestAnimationFrame(step)
      else done()
    }
    step()
  }

  #light(offset: number): void {
    const { blocks, starts } = this.#model.content.blocks
    const index = starts.findLastIndex((start) => start <= offset)
    const block = this.#element?.querySelector(`[data-block="${blocks[index]?.id}"]`)
    if (!block) return
    block.classList.add('preview-light')
    setTimeout(() => block.classList.remove('preview-light'), lightMs)
  }
}
