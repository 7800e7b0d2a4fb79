import type { ShownJudgement, Snapshot, SnapshotPatch } from '#bridge'

type Part = keyof ShownJudgement

/** Assembles snapshots from patches. Each part is parsed once, and only when a snapshot is read. */
export class PatchReader {
  #rest = ''
  /** The last published parts of the judgement; null before the first judgement or patch. */
  #parts: ReadonlyMap<Part, string> | null = null
  readonly #read = new Map<Part, { readonly text: string; readonly value: unknown }>()

  /** Applies a patch; returns false without applying it when it depends on a patch that was not received. */
  take({ rest, judgement }: SnapshotPatch): boolean {
    if (judgement !== null && this.#parts === null && judgement.stage === undefined) return false
    this.#rest = rest
    this.#parts = judgement === null ? null : new Map([...(this.#parts ?? []), ...(Object.entries(judgement) as [Part, string][])])
    return true
  }

  /** Drops all parts, so that the next patch must be complete. */
  forget(): void {
    this.#parts = null
  }

  /** The snapshot of the last patch; an unchanged part is the same object as before. */
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
