import { applyEdits, type Edit, type Range } from './source'

/** A part of the present text: unchanged text of the original, or inserted text. */
type Piece = { readonly range: Range } | { readonly inserted: string }

/** Edits of one text made one after the other, each in the offsets of the text that it found, as edits of the original. */
export class EditSequence {
  readonly path: string
  #text: string
  #pieces: readonly Piece[]
  readonly #length: number

  constructor(path: string, text: string) {
    this.path = path
    this.#text = text
    this.#length = text.length
    this.#pieces = [{ range: { from: 0, to: text.length } }]
  }

  get text(): string {
    return this.#text
  }

  /** `edits` are in the offsets of the present text. */
  apply(edits: readonly Edit[]): void {
    const sorted = [...edits].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
    this.#text = applyEdits(this.#text, sorted)
    // From the last to the first, so that earlier offsets stay valid.
    for (const { range, text } of sorted.reverse()) {
      this.#pieces = [...cut(this.#pieces, 0, range.from), ...(text === '' ? [] : [{ inserted: text }]), ...cut(this.#pieces, range.to)]
    }
  }

  /** Ascending edits of the original; they neither overlap nor touch. */
  edits(): readonly Edit[] {
    const edits: Edit[] = []
    let from = 0
    let text = ''
    const close = (to: number) => {
      if (to > from || text !== '') edits.push({ path: this.path, range: { from, to }, text })
      text = ''
    }
    for (const piece of this.#pieces) {
      if ('inserted' in piece) text += piece.inserted
      else if (piece.range.to > piece.range.from) {
        close(piece.range.from)
        from = piece.range.to
      }
    }
    close(this.#length)
    return edits
  }
}

/** The pieces between two offsets of the present text. */
function cut(pieces: readonly Piece[], from: number, to = Number.POSITIVE_INFINITY): readonly Piece[] {
  const parts: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = 'inserted' in piece ? piece.inserted.length : piece.range.to - piece.range.from
    const start = Math.max(0, from - at)
    const end = Math.min(length, to - at)
    if (end > start) {
      parts.push(
        'inserted' in piece
          ? { inserted: piece.inserted.slice(start, end) }
          : { range: { from: piece.range.from + start, to: piece.range.from + end } },
      )
    }
    at += length
  }
  return parts
}
