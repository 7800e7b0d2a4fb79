import type { Blocks } from './block'

/** An offset of the document and its height within the scrolled content. */
interface Anchor {
  readonly offset: number
  readonly top: number
}

/** Finds which offset of the document is at which height of a preview. What is not drawn is taken as even. */
export class ScrollMap {
  readonly #scroller: HTMLElement
  readonly #blocks: () => Blocks
  #starts: { readonly of: Blocks | null; readonly byId: ReadonlyMap<number, number> } = { of: null, byId: new Map([]) }

  constructor(scroller: HTMLElement, blocks: () => Blocks) {
    this.#scroller = scroller
    this.#blocks = blocks
  }

  /** The height of an offset, in pixels from the upper edge of the content. */
  topOf(offset: number): number {
    const chunk = this.#chunks().findLast(({ offset: from }) => from <= offset)
    if (chunk === undefined) return 0
    const anchors = this.#anchorsIn(chunk.element, chunk.offset)
    const index = Math.max(
      0,
      anchors.findLastIndex((anchor) => anchor.offset <= offset),
    )
    return between(anchors[index] as Anchor, anchors[index + 1] ?? this.#endOf(chunk), offset, 'offset', 'top')
  }

  /** The offset at a height. */
  offsetAt(top: number): number {
    const chunk = this.#chunks().findLast(({ element }) => this.#topIn(element) <= top)
    if (chunk === undefined) return 0
    const anchors = this.#anchorsIn(chunk.element, chunk.offset)
    const index = Math.max(
      0,
      anchors.findLastIndex((anchor) => anchor.top <= top),
    )
    return Math.round(between(anchors[index] as Anchor, anchors[index + 1] ?? this.#endOf(chunk), top, 'top', 'offset'))
  }

  /** The offset in the document of an element with `data-at`, or of its block. */
  offsetOf(element: Element): number | null {
    const block = element.closest<HTMLElement>('[data-block]')
    if (block === null) return null
    const start = this.#startOf(Number(block.dataset.block))
    const at = element.closest<HTMLElement>('[data-at]')
    return start === null ? null : start + (at !== null && block.contains(at) ? Number(at.dataset.at) : 0)
  }

  #chunks(): readonly { readonly element: HTMLElement; readonly offset: number; readonly end: number }[] {
    const { chunks, starts, blocks } = this.#blocks()
    const elements = this.#scroller.querySelectorAll<HTMLElement>('[data-chunk]')
    let index = 0
    const found: { element: HTMLElement; offset: number; end: number }[] = []
    chunks.forEach((chunk, number) => {
      const element = elements[number]
      const last = index + chunk.blocks.length - 1
      const end = (starts[last] ?? 0) + (blocks[last]?.text.length ?? 0)
      if (element !== undefined) found.push({ element, offset: starts[index] ?? 0, end })
      index += chunk.blocks.length
    })
    return found
  }

  #anchorsIn(chunk: HTMLElement, offset: number): readonly Anchor[] {
    // The space above the first block belongs to the start of the text.
    const anchors: Anchor[] = [{ offset, top: offset === 0 ? 0 : this.#topIn(chunk) }]
    for (const block of chunk.querySelectorAll<HTMLElement>('[data-block]')) {
      const start = this.#startOf(Number(block.dataset.block))
      if (start === null) continue
      if (start > (anchors.at(-1) as Anchor).offset) anchors.push({ offset: start, top: this.#topIn(block) })
      for (const part of block.querySelectorAll<HTMLElement>('[data-at]')) {
        const anchor = { offset: start + Number(part.dataset.at), top: this.#topIn(part) }
        const last = anchors.at(-1) as Anchor
        if (anchor.offset > last.offset && anchor.top >= last.top) anchors.push(anchor)
      }
    }
    return anchors
  }

  #endOf({ element, end }: { readonly element: HTMLElement; readonly end: number }): Anchor {
    return { offset: end, top: this.#topIn(element) + element.offsetHeight }
  }

  #topIn(element: Element): number {
    return element.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop
  }

  #startOf(id: number): number | null {
    const blocks = this.#blocks()
    if (this.#starts.of !== blocks) {
      this.#starts = { of: blocks, byId: new Map(blocks.blocks.map((block, index) => [block.id, blocks.starts[index] ?? 0])) }
    }
    return this.#starts.byId.get(id) ?? null
  }
}

/** The value of `wanted` at a value of `given` between two anchors. */
function between(one: Anchor, other: Anchor, value: number, given: keyof Anchor, wanted: keyof Anchor): number {
  const span = other[given] - one[given]
  const part = span <= 0 ? 0 : Math.min(1, Math.max(0, (value - one[given]) / span))
  return one[wanted] + part * (other[wanted] - one[wanted])
}
