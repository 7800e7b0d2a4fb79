import type { Decision } from '../kinds/decision-log/model'
import type { Place } from '../text/source'
import type { ChunkedDecisions, ChunkName, ChunkStart } from './decision-chunks'

type Start = Pick<ChunkStart, 'offset' | 'line'>

interface ReadChunk {
  readonly text: string
  readonly start: ChunkStart
  readonly decisions: readonly Decision[]
}

/**
 * Reads the decisions of a long log from their chunks. A chunk whose text did not change is not parsed again: it gives the same
 * list where it was, and other decisions where it moved. Imports nothing but types, so that every thread can load it.
 */
export class DecisionReader {
  #read: ReadonlyMap<string, ReadChunk> = new Map()

  /** All decisions. `textOf`: the text of a chunk by its name. */
  read(chunked: ChunkedDecisions, textOf: (name: ChunkName) => string | undefined): readonly Decision[] {
    return this.readChunks(chunked, textOf).flat()
  }

  /** The decisions of each chunk, in order. */
  readChunks({ chunks }: ChunkedDecisions, textOf: (name: ChunkName) => string | undefined): readonly (readonly Decision[])[] {
    const read = chunks.map((start) => this.#chunk(start, textOf(start.name)))
    this.#read = new Map(read.map((chunk) => [chunk.start.name, chunk]))
    return read.map(({ decisions }) => decisions)
  }

  #chunk(start: ChunkStart, text: string | undefined): ReadChunk {
    if (text === undefined) throw new Error(`The judgement has no ${start.name}.`)
    const known = this.#read.get(start.name)
    if (known?.text !== text || known.start.path !== start.path) return { text, start, decisions: parse(text, start) }
    if (known.start.offset === start.offset && known.start.line === start.line) return known
    return { text, start, decisions: known.decisions.map((decision) => move(decision, known.start, start)) }
  }
}

const nowhere: Start = { offset: 0, line: 0 }

/** In the text of a chunk, a place without a path is in the chunk's own document and counts from the chunk's start. */
function parse(text: string, start: ChunkStart): readonly Decision[] {
  const decisions = JSON.parse(text) as readonly Decision[]
  const absolute = (place: Place): Place => (place.path === undefined ? movePlace({ ...place, path: start.path }, nowhere, start) : place)
  return decisions.map((decision) => withPlaces(decision, absolute))
}

function move(decision: Decision, from: ChunkStart, to: ChunkStart): Decision {
  return withPlaces(decision, (place) => (place.path === to.path ? movePlace(place, from, to) : place))
}

function withPlaces(decision: Decision, change: (place: Place) => Place): Decision {
  const { place, datePlace, idPlace } = decision
  return { ...decision, place: change(place), datePlace: datePlace && change(datePlace), idPlace: idPlace && change(idPlace) }
}

function movePlace({ path, range, line, column, endLine, endColumn }: Place, from: Start, to: Start): Place {
  const by = to.offset - from.offset
  const lines = to.line - from.line
  return { path, range: { from: range.from + by, to: range.to + by }, line: line + lines, column, endLine: endLine + lines, endColumn }
}
