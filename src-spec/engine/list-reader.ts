import type { ChunkedList, ListChunkName } from './list-chunks'

type Share = (before: readonly unknown[] | undefined, after: readonly unknown[]) => readonly unknown[]

/**
 * Reads what `ListSerializer` wrote. A chunk whose text is the same gives the same things, and equal lists are the same object. Imports
 * nothing but types, so that the window can load it.
 */
export class ListReader {
  readonly #share: Share
  readonly #chunks = new Map<string, { readonly text: string; readonly things: readonly unknown[] }>()
  #last: readonly unknown[] = []

  /** `share`: what a chunk that changed has in common with the chunk before, as the same objects; nothing by default. */
  constructor(share: Share = (_before, after) => after) {
    this.#share = share
  }

  /** `textOf`: the text of a chunk by its name. */
  read({ chunks }: ChunkedList, textOf: (name: ListChunkName) => string | undefined): readonly unknown[] {
    const list = chunks.flatMap((name) => this.#chunk(name, textOf(name)))
    if (list.length !== this.#last.length || list.some((thing, index) => !Object.is(thing, this.#last[index]))) this.#last = list
    return this.#last
  }

  #chunk(name: ListChunkName, text: string | undefined): readonly unknown[] {
    if (text === undefined) throw new Error(`The judgement has no ${name}.`)
    const known = this.#chunks.get(name)
    if (known?.text === text) return known.things
    const things = this.#share(known?.things, JSON.parse(text) as readonly unknown[])
    this.#chunks.set(name, { text, things })
    return things
  }
}

/** Whether a parsed part stands for a long list. */
export function isChunkedList(value: unknown): value is ChunkedList {
  return typeof value === 'object' && value !== null && 'chunks' in value && typeof (value as ChunkedList).chunks[0] === 'string'
}
