import type { ShownJudgement, Snapshot, SnapshotPatch } from '#bridge'
import { DecisionReader } from '#decision-reader'
import { isChunkedList, ListReader } from '#list-reader'
import type { ChunkedDecisions } from '#spec'
import { shareEqual } from './share-equal'

type Part = keyof ShownJudgement
type Texts = ReadonlyMap<string, string>

/** Assembles snapshots from patches. Each part is parsed once, and only when a snapshot is read. */
export class PatchReader {
  #rest = ''
  /** The last published states of the documents by chunk; null before the first patch. */
  #documents: Texts | null = null
  #judgedVersions: Snapshot['judgedVersions'] = {}
  /** Not yet in `#judgedVersions`. */
  readonly #newVersions = new Map<string, number | null>()
  /** The last published parts and chunks of the judgement; null before the first judgement or patch. */
  #parts: Texts | null = null
  #decisions = new DecisionReader()
  readonly #lists = new Map<Part, ListReader>()
  readonly #states = new ListReader(shareEqual)
  readonly #read = new Map<Part, { readonly text: string; readonly value: unknown }>()
  #readStates: { readonly text: string; readonly value: unknown } = { text: '', value: [] }
  #last: Snapshot | null = null

  /** Applies a patch; returns false without applying it when it depends on a patch that was not received. */
  take({ isComplete, rest, documents, judgedVersions, judgement }: SnapshotPatch): boolean {
    if (judgement !== null && this.#parts === null && judgement.stage === undefined) return false
    if (!isComplete && this.#documents === null) return false
    if (isComplete) {
      this.#newVersions.clear()
      for (const path in this.#judgedVersions) this.#newVersions.set(path, null)
    }
    this.#rest = rest
    this.#documents = withTexts(this.#documents, documents)
    for (const [path, version] of Object.entries(judgedVersions)) this.#newVersions.set(path, version)
    this.#parts = judgement === null ? null : withTexts(this.#parts, judgement)
    return true
  }

  /** Drops all parts, so that the next patch must be complete. */
  forget(): void {
    this.#documents = null
    this.#parts = null
    this.#decisions = new DecisionReader()
  }

  /** The snapshot of the last patch. What is equal to its counterpart in the snapshot read before is the same object. */
  snapshot(): Snapshot {
    const last = this.#last
    const { judgement: before, documents: documentsBefore, judgedVersions: versionsBefore, ...restBefore } = last ?? { judgement: null }
    const rest = shareEqual(restBefore, JSON.parse(this.#rest) as Omit<Snapshot, 'judgement' | 'documents' | 'judgedVersions'>)
    const documents = this.#allStates()
    const judgedVersions = this.#allVersions()
    const judgement = this.#judgement(before)
    const isSame = rest === restBefore && documents === documentsBefore && judgedVersions === versionsBefore && judgement === before
    if (last === null || !isSame) this.#last = { ...rest, documents, judgedVersions, judgement }
    return this.#last as Snapshot
  }

  #allStates(): Snapshot['documents'] {
    const text = this.#documents?.get('documents') ?? '[]'
    const { value: before } = this.#readStates
    if (this.#readStates.text !== text) this.#readStates = { text, value: shareEqual(before, JSON.parse(text)) }
    const { value } = this.#readStates
    return (isChunkedList(value) ? this.#states.read(value, (name) => this.#documents?.get(name) ?? '[]') : value) as Snapshot['documents']
  }

  #allVersions(): Snapshot['judgedVersions'] {
    const changed = [...this.#newVersions].filter(([path, version]) => (this.#judgedVersions[path] ?? null) !== version)
    this.#newVersions.clear()
    if (changed.length === 0) return this.#judgedVersions
    const versions: Record<string, number> = { ...this.#judgedVersions }
    for (const [path, version] of changed) {
      if (version === null) delete versions[path]
      else versions[path] = version
    }
    this.#judgedVersions = versions
    return versions
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
    const value = known?.text === text ? known.value : shareEqual(known?.value, JSON.parse(text))
    if (known?.text !== text) this.#read.set(part, { text, value })
    return isChunkedList(value) ? this.#list(part).read(value, (name) => this.#parts?.get(name) ?? '[]') : value
  }

  #list(part: Part): ListReader {
    const list = this.#lists.get(part) ?? new ListReader(shareEqual)
    this.#lists.set(part, list)
    return list
  }
}

function withTexts(before: Texts | null, changed: Readonly<Record<string, string | undefined>>): Texts {
  return new Map([...(before ?? []), ...(Object.entries(changed) as [string, string][])])
}
