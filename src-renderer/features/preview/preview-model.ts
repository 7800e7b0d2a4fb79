import type { DocumentId } from '#bridge'
import type { Finding } from '#spec'
import type { Buffer, Cockpit } from '../../state/cockpit'
import { allFindings } from '../../state/selectors'
import { type Block, type Blocks, noBlocks } from './block'
import { BlockReader } from './block-reader'
import type { BlockMark } from './render-context'

/** What a preview shows. */
export interface PreviewContent {
  readonly blocks: Blocks
  /** By id of the block. */
  readonly marks: ReadonlyMap<number, readonly BlockMark[]>
  /** Ids of the blocks of a prompt for a model, below its heading. The text folds them too. */
  readonly folded: ReadonlySet<number>
}

/** The most findings that are marked, to bound their cost. */
const markLimit = 2_000
/** Silence before a changed text is read again; a large one waits longer. */
const delayMs = 40
const largeDelayMs = 250
const largeLength = 400_000

const noMarks: readonly BlockMark[] = []
export const nothingFolded: ReadonlySet<number> = new Set([])

/** Follows the text and the findings of one document, and reads them again when the window has time. */
export class PreviewModel {
  readonly #cockpit: Cockpit
  readonly #buffer: Buffer
  readonly #reader = new BlockReader()
  readonly #listeners = new Set<() => void>()
  #content: PreviewContent = { blocks: noBlocks, marks: new Map([]), folded: nothingFolded }
  #text = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #run = 0
  #stops: readonly (() => void)[] = []

  constructor(cockpit: Cockpit, buffer: Buffer) {
    this.#cockpit = cockpit
    this.#buffer = buffer
  }

  get id(): DocumentId {
    return this.#buffer.id
  }

  get content(): PreviewContent {
    return this.#content
  }

  /** Whether the shown text is the current one. */
  get isCurrent(): boolean {
    return this.#text.length === this.#buffer.state.doc.length && this.#text === this.#buffer.state.doc.toString()
  }

  /** The offset in the current text of an offset in a block; null while the shown text is an older one. */
  offsetIn(block: number, offset: number): number | null {
    const { blocks, starts } = this.#content.blocks
    const index = blocks.findIndex(({ id }) => id === block)
    return index < 0 || !this.isCurrent ? null : (starts[index] as number) + offset
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#start()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop()
    }
  }

  #start(): void {
    const { store, actions } = this.#cockpit
    this.#stops = [
      actions.watchText(this.id, () => this.#readSoon()),
      store.subscribe((state, before) => {
        if (state.snapshot !== before.snapshot) this.#readSoon(0)
      }),
    ]
    void this.#read()
  }

  #stop(): void {
    this.#run += 1
    clearTimeout(this.#timer)
    for (const stop of this.#stops) stop()
  }

  #readSoon(delay = this.#buffer.state.doc.length > largeLength ? largeDelayMs : delayMs): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => requestIdleCallback(() => void this.#read(), { timeout: 200 }), delay)
  }

  async #read(): Promise<void> {
    this.#run += 1
    const run = this.#run
    const isLatest = () => run === this.#run
    const text = this.#buffer.state.doc.toString()
    const blocks = text === this.#text ? this.#content.blocks : await this.#reader.read(text, () => idle(isLatest), now)
    if (blocks === null || !isLatest()) return
    this.#text = text
    const marks = this.#marksOf(blocks)
    const folded = this.#foldedIn(blocks)
    if (blocks === this.#content.blocks && marks === this.#content.marks && folded === this.#content.folded) return
    this.#content = { blocks, marks, folded }
    for (const notify of this.#listeners) notify()
  }

  /** The findings by block; those of a block are the same list as before when they have not changed. */
  #marksOf(blocks: Blocks): ReadonlyMap<number, readonly BlockMark[]> {
    const { path } = this.#buffer
    const here = allFindings(this.#cockpit.store.getState()).filter(({ place }) => place.path === path)
    const marks = new Map<number, BlockMark[]>()
    for (const finding of here.slice(0, markLimit)) this.#addMarks(marks, finding, blocks)
    const before = this.#content.marks
    const shared = new Map<number, readonly BlockMark[]>()
    let isChanged = marks.size !== before.size
    for (const [id, list] of marks) {
      const old = before.get(id)
      const isSame = old !== undefined && JSON.stringify(old) === JSON.stringify(list)
      shared.set(id, isSame ? old : list)
      isChanged ||= !isSame
    }
    return isChanged ? shared : before
  }

  /** The same set as before when it holds the same. */
  #foldedIn({ blocks, starts }: Blocks): ReadonlySet<number> {
    const { documents = [] } = this.#cockpit.store.getState().snapshot?.judgement ?? {}
    const sections = documents.find(({ path }) => path === this.#buffer.path)?.sections ?? []
    const prompts = sections.flatMap(({ isPrompt, place }) =>
      isPrompt ? (this.#cockpit.actions.rangeNow(this.#buffer, place.range) ?? []) : [],
    )
    if (prompts.length === 0) return nothingFolded
    const isInside = starts.map((start) => prompts.some(({ from, to }) => from <= start && start < to))
    const folded = new Set(blocks.flatMap(({ id }, index) => (isInside[index] && isInside[index - 1] ? [id] : [])))
    const before = this.#content.folded
    return folded.size === before.size && [...folded].every((id) => before.has(id)) ? before : folded
  }

  #addMarks(marks: Map<number, BlockMark[]>, { id, place, severity }: Finding, { blocks, starts }: Blocks): void {
    const range = this.#cockpit.actions.rangeNow(this.#buffer, place.range)
    if (range === null || range.from >= range.to) return
    for (let index = blockIndex(starts, range.from); index < blocks.length; index += 1) {
      const start = starts[index] as number
      const block = blocks[index] as Block
      if (start >= range.to) return
      const from = Math.max(range.from - start, 0)
      const to = Math.min(range.to - start, block.text.length)
      if (from < to) marks.set(block.id, [...(marks.get(block.id) ?? noMarks), { from, to, id, severity }])
    }
  }
}

/** Index of the last block that begins at an offset or before it; 0 before the first. */
function blockIndex(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Waits until the window has time; answers whether the work is still wanted. */
function idle(isWanted: () => boolean): Promise<boolean> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(isWanted()), { timeout: 100 }))
}

const now = () => performance.now()
