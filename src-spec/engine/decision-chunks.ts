import type { Decision } from '../kinds/decision-log/model'
import type { Place } from '../text/source'

/** Fewer decisions are one JSON text. */
const leastChunked = 200
const chunkSize = 100

export type ChunkName = `decisions:${number}`

/** Where a chunk of decisions begins now: its places in the document at `path` count from there. */
export interface ChunkStart {
  readonly name: ChunkName
  readonly path: string
  readonly offset: number
  readonly line: number
}

/** What stands for the decisions of a long log: its chunks, which are texts of their own. */
export interface ChunkedDecisions {
  readonly chunks: readonly ChunkStart[]
}

interface Chunk {
  readonly start: ChunkStart
  readonly decisions: readonly Decision[]
}

/**
 * Serializes one list of decisions after the other. A long list is cut into chunks, and the places in a chunk count from its first
 * decision, so that an edit of one row changes one chunk and moves the others.
 */
export class DecisionSerializer {
  #chunks: readonly Chunk[] = []
  #index = ''

  /** The texts that changed since the last call, by name. */
  changes(decisions: readonly Decision[]): Readonly<Partial<Record<ChunkName | 'decisions', string>>> {
    const before = this.#chunks
    const changes: Partial<Record<ChunkName | 'decisions', string>> = {}
    if (decisions.length < leastChunked) this.#chunks = []
    else {
      const kept = keepChunks(before, decisions)
      const free = freeNames(before, kept)
      const added = cut(decisions.slice(kept.from, kept.to)).map((part) => ({ start: startOf(free(), part), decisions: part }))
      for (const { start, decisions: part } of added) changes[start.name] = JSON.stringify(part, relativeTo(start))
      this.#chunks = [...kept.first, ...added, ...kept.last]
    }
    const used = new Set(this.#chunks.map(({ start }) => start.name))
    for (const { start } of before) if (!used.has(start.name)) changes[start.name] = '[]'
    const chunked: ChunkedDecisions = { chunks: this.#chunks.map(({ start }) => start) }
    const index = this.#chunks.length === 0 ? JSON.stringify(decisions) : JSON.stringify(chunked)
    if (index !== this.#index) changes.decisions = index
    this.#index = index
    return changes
  }
}

/** The chunks at the beginning and at the end that hold the same decisions, perhaps at other places, and what is between them. */
function keepChunks(before: readonly Chunk[], decisions: readonly Decision[]) {
  const first: Chunk[] = []
  const last: Chunk[] = []
  let from = 0
  for (const chunk of before) {
    const moved = moveChunk(chunk, decisions.slice(from, from + chunk.decisions.length))
    if (moved === null) break
    first.push(moved)
    from += chunk.decisions.length
  }
  let to = decisions.length
  for (const chunk of before.slice(first.length).reverse()) {
    const at = to - chunk.decisions.length
    const moved = at < from ? null : moveChunk(chunk, decisions.slice(at, to))
    if (moved === null) break
    last.unshift(moved)
    to = at
  }
  return { first, last, from, to }
}

/** Null when the decisions of the chunk differ in more than where the chunk begins. */
function moveChunk({ start, decisions }: Chunk, now: readonly Decision[]): Chunk | null {
  const [first] = now
  if (first === undefined || now.length !== decisions.length || first.place.path !== start.path) return null
  const moved = startOf(start.name, now)
  const isSame = now.every((decision, index) => isMoved(decisions[index] as Decision, decision, start, moved))
  return isSame ? { start: moved, decisions: now } : null
}

function isMoved(before: Decision, after: Decision, from: ChunkStart, to: ChunkStart): boolean {
  for (const key in after) {
    const [one, other] = [before[key as keyof Decision], after[key as keyof Decision]]
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
      if (one !== other) return false
    } else if ('range' in one) {
      if (!('range' in other) || !isMovedPlace(one, other, from, to)) return false
    } else if ('range' in other || one.length !== other.length || one.some((id, index) => id !== other[index])) return false
  }
  return true
}

function isMovedPlace(before: Place, after: Place, from: ChunkStart, to: ChunkStart): boolean {
  const isOwn = before.path === from.path
  const by = isOwn ? to.offset - from.offset : 0
  const lines = isOwn ? to.line - from.line : 0
  return (
    before.path === after.path &&
    before.range.from + by === after.range.from &&
    before.range.to + by === after.range.to &&
    before.line + lines === after.line &&
    before.endLine + lines === after.endLine &&
    before.column === after.column &&
    before.endColumn === after.endColumn
  )
}

function cut(decisions: readonly Decision[]): readonly (readonly Decision[])[] {
  const count = Math.ceil(decisions.length / chunkSize)
  return Array.from({ length: count }, (_, index) => decisions.slice(index * chunkSize, (index + 1) * chunkSize))
}

function startOf(name: ChunkName, decisions: readonly Decision[]): ChunkStart {
  const place = decisions[0]?.place
  return { name, path: place?.path ?? '', offset: place?.range.from ?? 0, line: place?.line ?? 0 }
}

/** Names that no kept chunk has, the lowest first. */
function freeNames(before: readonly Chunk[], { first, last }: { readonly first: readonly Chunk[]; readonly last: readonly Chunk[] }) {
  const used = new Set([...first, ...last].map(({ start }) => start.name))
  const free = before.map(({ start }) => start.name).filter((name) => !used.has(name))
  let next = 0
  return (): ChunkName => {
    const known = free.shift()
    if (known !== undefined) return known
    while (used.has(`decisions:${next}`) || before.some(({ start }) => start.name === `decisions:${next}`)) next += 1
    const name: ChunkName = `decisions:${next}`
    next += 1
    return name
  }
}

function relativeTo({ path, offset, line }: ChunkStart): (key: string, value: unknown) => unknown {
  return (key, value) => (isPlaceKey(key) && value !== null ? relative(value as Place, path, offset, line) : value)
}

function isPlaceKey(key: string): boolean {
  return key === 'place' || key === 'datePlace' || key === 'idPlace'
}

/** A place in the chunk's own document has no path, which also says that it is relative. */
function relative(place: Place, path: string, offset: number, line: number): unknown {
  if (place.path !== path) return place
  const { range, column, endColumn } = place
  return {
    range: { from: range.from - offset, to: range.to - offset },
    line: place.line - line,
    column,
    endLine: place.endLine - line,
    endColumn,
  }
}
