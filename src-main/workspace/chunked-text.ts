import type { TextChange } from '#bridge'

const chunkSize = 32_768

/** A text that takes edits without being copied whole: a keystroke costs one chunk, however long the text is. */
export class ChunkedText {
  readonly #chunks: string[]
  #length: number
  #whole: string | null

  constructor(text: string) {
    this.#chunks = chunksOf(text)
    this.#length = text.length
    this.#whole = text
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#length
  }

  /** `changes` must pass `changesProblem`. */
  apply(changes: readonly TextChange[]): void {
    // From the last to the first, so that the offsets before each change stay those of the old text.
    for (let at = changes.length - 1; at >= 0; at--) this.#replace(changes[at] as TextChange)
    this.#whole = null
  }

  toString(): string {
    this.#whole ??= this.#chunks.join('')
    return this.#whole
  }

  #replace({ from, to, insert }: TextChange): void {
    const first = this.#locate(from, 0, 0)
    const last = this.#locate(to, first.index, first.start)
    const head = (this.#chunks[first.index] ?? '').slice(0, from - first.start)
    const tail = (this.#chunks[last.index] ?? '').slice(to - last.start)
    this.#chunks.splice(first.index, last.index - first.index + 1, ...chunksOf(head + insert + tail))
    this.#length += insert.length - (to - from)
  }

  /** The chunk in which an offset lies, and the offset at which that chunk starts. */
  #locate(offset: number, index: number, start: number): { readonly index: number; readonly start: number } {
    while (index < this.#chunks.length - 1) {
      const end = start + (this.#chunks[index] as string).length
      if (offset < end) break
      start = end
      index += 1
    }
    return { index, start }
  }
}

/** Why changes cannot apply to a text of `length` units, in words; null when they can. */
export function changesProblem(changes: readonly TextChange[], length: number): string | null {
  let done = 0
  for (const { from, to } of changes) {
    if (from < done || to < from) return 'The changes overlap or are not in order.'
    if (to > length) return 'A change reaches beyond the end of the text.'
    done = to
  }
  return null
}

function chunksOf(text: string): string[] {
  if (text.length <= chunkSize * 2) return text === '' ? [] : [text]
  const chunks: string[] = []
  for (let at = 0; at < text.length; at += chunkSize) chunks.push(text.slice(at, at + chunkSize))
  return chunks
}
