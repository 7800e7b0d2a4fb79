/** Fewer things are one JSON text. */
const leastChunked = 64
const chunkSize = 16

/** The name of the list, and the number of one of its chunks. */
export type ListChunkName = `${string}:${number}`

/** What stands for a long list: the names of its chunks in order, which are texts of their own. */
export interface ChunkedList {
  readonly chunks: readonly ListChunkName[]
}

interface Chunk {
  readonly name: ListChunkName
  readonly things: readonly unknown[]
}

/** Things that are to be serialized. */
type Gap = readonly unknown[]

/**
 * Serializes one list after the other. A long list is cut into chunks, and one whose things are the same objects as before is not
 * serialized again, wherever it is now.
 */
export class ListSerializer {
  readonly #name: string
  #chunks: readonly Chunk[] = []
  #free: ReadonlySet<ListChunkName> = new Set()
  #count = 0
  #index = ''

  constructor(name: string) {
    this.#name = name
  }

  /** The texts that changed since the last call, by name: of the list itself, and of its chunks. */
  changes(list: readonly unknown[]): Readonly<Record<string, string>> {
    const parts = list.length < leastChunked ? [] : split(list, this.#chunks)
    const kept = new Set(parts)
    const gone = this.#chunks.filter((chunk) => !kept.has(chunk))
    // Serialized again, since the texts of all chunks would take as much memory as the things themselves.
    const byText = new Map(gone.map(({ things, name }) => [JSON.stringify(things), name]))
    const free = new Set([...gone.map(({ name }) => name), ...this.#free])
    const changes: Record<string, string> = {}
    this.#chunks = parts.flatMap((part) => {
      if ('name' in part) return part
      return cut(part, gone).map((things) => {
        const text = JSON.stringify(things)
        // Equal things that are new objects are sent only when they are in other chunks now.
        const same = byText.get(text)
        const isSent = same !== undefined && free.has(same)
        const name = isSent ? same : (free.values().next().value ?? this.#newName())
        free.delete(name)
        if (!isSent) changes[name] = text
        return { name, things }
      })
    })
    for (const name of free) if (!this.#free.has(name)) changes[name] = '[]'
    this.#free = free
    const chunked: ChunkedList = { chunks: this.#chunks.map(({ name }) => name) }
    const index = this.#chunks.length === 0 ? JSON.stringify(list) : JSON.stringify(chunked)
    if (index !== this.#index) changes[this.#name] = index
    this.#index = index
    return changes
  }

  #newName(): ListChunkName {
    this.#count += 1
    return `${this.#name}:${this.#count - 1}`
  }
}

/** The chunks whose things are in the list as they were, and what is between them, in the order of the list. */
function split(list: readonly unknown[], before: readonly Chunk[]): readonly (Chunk | Gap)[] {
  const byFirst = new Map(before.map((chunk) => [chunk.things[0], chunk]))
  const parts: (Chunk | Gap)[] = []
  let from = 0
  for (let at = 0; at < list.length; ) {
    const chunk = byFirst.get(list[at])
    if (chunk && isAt(list, at, chunk.things)) {
      parts.push(list.slice(from, at), chunk)
      // A list may hold the same text twice, but each chunk is in it once.
      byFirst.delete(list[at])
      at += chunk.things.length
      from = at
    } else at += 1
  }
  return [...parts, list.slice(from)]
}

/** Where as many things come as the chunks had that are gone, they are cut as before, so that equal ones have the same text. */
function cut(things: Gap, gone: readonly Chunk[]): readonly Gap[] {
  const lengths = gone.map((chunk) => chunk.things.length)
  if (lengths.reduce((sum, length) => sum + length, 0) !== things.length) return cutEvenly(things)
  let from = 0
  return lengths.map((length) => {
    from += length
    return things.slice(from - length, from)
  })
}

function isAt(list: readonly unknown[], at: number, things: readonly unknown[]): boolean {
  for (let index = 0; index < things.length; index += 1) if (!Object.is(things[index], list[at + index])) return false
  return true
}

function cutEvenly(things: Gap): readonly Gap[] {
  const count = Math.ceil(things.length / chunkSize)
  const start = (index: number) => Math.floor((index * things.length) / count)
  return Array.from({ length: count }, (_, index) => things.slice(start(index), start(index + 1)))
}
