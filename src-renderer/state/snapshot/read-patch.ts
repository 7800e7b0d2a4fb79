import type { ShownJudgement, Snapshot, SnapshotPatch } from '#bridge'
import { DecisionReader } from '#decision-reader'
import type { ChunkedDecisions } from '#spec'
import { shareEqual } from './share-equal'

type Part = keyof ShownJudgement

/** Assembles snapshots from patches. Each part is parsed once, and only when a snapshot is read. */
export class PatchReader {
  #rest = ''
  /** The last published parts and chunks of the judgement; null before the first judgement or patch. */
  #parts: ReadonlyMap<string, string> | null = null
  #decisions = new DecisionReader()
  readonly #read = new Map<Part, { readonly text: string; readonly value: unknown }>()
  #last: Snapshot | null = null

  /** Applies a patch; returns false without applying it when it depends on a patch that was not received. */
  take({ rest, judgement }: SnapshotPatch): boolean {
    if (judgement !== null && this.#parts === null && judgement.stage === undefined) return false
    this.#rest = rest
    this.#parts = judgement === null ? null : new Map([...(this.#parts ?? []), ...(Object.entries(judgement) as [string, string][])])
    return true
  }

  /** Drops all parts, so that the next patch must be complete. */
  forget(): void {
    this.#parts = null
    this.#decisions = new DecisionReader()
  }

  /** The snapshot of the last patch. What is equal to its counterpart in the snapshot read before is the same object. */
  snapshot(): Snapshot {
    const last = this.#last
    const { judgement: before, ...restBefore } = last ?? { judgement: null }
    const rest = shareEqual(restBefore, JSON.parse(this.#rest) as Omit<Snapshot, 'judgement'>)
    const judgement = this.#judgement(before)
    if (last === null || rest !== restBefore || judgement !== before) this.#last = { ...rest, judgement }
    return this.#last as Snapshot
  }

  #judgement(before: ShownJudgement | null): ShownJudgement | null {
    if (this.#parts === null) return null
    const names = Array.from(this.#parts.keys()).filter((name) => !name.includes(':')) as Part[]
    const parts = names.map((part) => [part, part === 'decisions' ? this.#allDecisions(before) : this.#value(part)] as const)
    const isSame = before !== null && parts.every(([part, value]) => before[part] === value)
    return isSame ? before : (Object.fromEntries(parts) as unknown as ShownJudgement)
  }

  /** The decisions of a long log are compared by chunk: comparing all of them takes longer than a frame. */
  #allDecisions(before: ShownJudgement | null): unknown {
    const value = this.#value('decisions') as ShownJudgement['decisions'] | ChunkedDecisions
    if (!('chunks' in value)) return value
    const decisions = this.#decisions.read(value, (name) => this.#parts?.get(name) ?? '[]')
    const known = before?.decisions
    return known?.length === decisions.length && decisions.every((decision, index) => decision === known[index]) ? known : decisions
  }

  #value(part: Part): unknown {
    const text = this.#parts?.get(part) ?? 'null'
    const known = this.#read.get(part)
    if (known?.text === text) return known.value
    const value = shareEqual(known?.value, JSON.parse(text))
    this.#read.set(part, { text, value })
    return value
  }
}
