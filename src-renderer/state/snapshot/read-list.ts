import type { ChunkedList, ListChunkName } from '#spec'
import { shareEqual } from './share-equal'

/** Whether a parsed part stands for a long list, whose chunks are texts of their own. */
export function isChunkedList(value: unknown): value is ChunkedList {
  return typeof value === 'object' && value !== null && 'chunks' in value && typeof (value as ChunkedList).chunks[0] === 'string'
}

/** Reads a long list from its chunks. A chunk that did not change is not parsed again, and equal things are the same objects. */
export class ListChunks {
  readonly #read = new Map<ListChunkName, { readonly text: string; readonly things: readonly unknown[] }>()
  #last: readonly unknown[] = []

  read({ chunks }: ChunkedList, texts: ReadonlyMap<string, string>): readonly unknown[] {
    const list = chunks.flatMap((name) => this.#chunk(name, texts.get(name) ?? '[]'))
    if (list.length !== this.#last.length || list.some((thing, index) => thing !== this.#last[index])) this.#last = list
    return this.#last
  }

  #chunk(name: ListChunkName, text: string): readonly unknown[] {
    const known = this.#read.get(name)
    if (known?.text === text) return known.things
    const things = shareEqual(known?.things, JSON.parse(text) as readonly unknown[])
    this.#read.set(name, { text, things })
    return things
  }
}
