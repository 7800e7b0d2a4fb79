import type { ShownJudgement, Snapshot, SnapshotPatch } from '#bridge'

type Part = keyof ShownJudgement

/** Puts news together again. Each part is read once, and only when somebody wants to see it. */
export class PatchReader {
  #rest = ''
  /** The parts of the judgement as last told; null when nothing is judged, or nothing was told yet. */
  #parts: ReadonlyMap<Part, string> | null = null
  readonly #read = new Map<Part, { readonly text: string; readonly value: unknown }>()

  /** False, and nothing taken, when the news build on news that never came. */
  take({ rest, judgement }: SnapshotPatch): boolean {
    if (judgement !== null && this.#parts === null && judgement.stage === undefined) return false
    this.#rest = rest
    this.#parts = judgement === null ? null : new Map([...(this.#parts ?? []), ...(Object.entries(judgement) as [Part, string][])])
    return true
  }

  /** The next news must be whole. */
  forget(): void {
    this.#parts = null
  }

  /** The snapshot of the last news; a part that is as it was at the last reading is the same object. */
  snapshot(): Snapshot {
    const judgement = this.#parts && Object.fromEntries(Array.from(this.#parts, ([part, text]) => [part, this.#value(part, text)]))
    return { ...JSON.parse(this.#rest), judgement }
  }

  #value(part: Part, text: string): unknown {
    const known = this.#read.get(part)
    if (known?.text === text) return known.value
    const value: unknown = JSON.parse(text)
    this.#read.set(part, { text, value })
    return value
  }
}
