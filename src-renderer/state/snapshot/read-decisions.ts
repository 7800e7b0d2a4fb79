import type { ChunkedDecisions, Judgement } from '#spec'

type Decision = Judgement['decisions'][number]
type Place = Decision['place']
type ChunkStart = ChunkedDecisions['chunks'][number]

interface ReadChunk {
  readonly text: string
  readonly start: ChunkStart
  readonly decisions: readonly Decision[]
}

/** Reads the decisions of a long log from their chunks. A chunk that was read before is not parsed again, only moved. */
export class DecisionChunks {
  readonly #read = new Map<string, ReadChunk>()

  read({ chunks }: ChunkedDecisions, texts: ReadonlyMap<string, string>): readonly Decision[] {
    return chunks.flatMap((start) => this.#chunk(start, texts.get(start.name) ?? '[]'))
  }

  #chunk(start: ChunkStart, text: string): readonly Decision[] {
    const known = this.#read.get(start.name)
    const isKnown = known?.text === text && known.start.path === start.path
    if (isKnown && known.start.offset === start.offset && known.start.line === start.line) return known.decisions
    const decisions = isKnown ? known.decisions.map((decision) => move(decision, known.start, start)) : parse(text, start)
    this.#read.set(start.name, { text, start, decisions })
    return decisions
  }
}

/** In the text of a chunk, a place without a path is in the chunk's own document and counts from the chunk's start. */
function parse(text: string, start: ChunkStart): readonly Decision[] {
  const own = (place: Place) =>
    place.path === undefined ? movePlace({ ...place, path: start.path }, { offset: 0, line: 0 }, start) : place
  return (JSON.parse(text) as readonly Decision[]).map((decision) => withPlaces(decision, own))
}

function move(decision: Decision, from: ChunkStart, to: ChunkStart): Decision {
  return withPlaces(decision, (place) => (place.path === to.path ? movePlace(place, from, to) : place))
}

function withPlaces(decision: Decision, change: (place: Place) => Place): Decision {
  const { place, datePlace, idPlace } = decision
  return { ...decision, place: change(place), datePlace: datePlace && change(datePlace), idPlace: idPlace && change(idPlace) }
}

type Start = Pick<ChunkStart, 'offset' | 'line'>

function movePlace({ path, range, line, column, endLine, endColumn }: Place, from: Start, to: Start): Place {
  const by = to.offset - from.offset
  const lines = to.line - from.line
  return { path, range: { from: range.from + by, to: range.to + by }, line: line + lines, column, endLine: endLine + lines, endColumn }
}
