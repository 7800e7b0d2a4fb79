import { DecisionReader } from '#decision-reader'
import type { ChunkedDecisions, Decision } from '#spec'
import { decisionEntry, type JudgementParts, type SearchEntry } from './search-entries'

/** The decisions of the last judgement. Of a long log only the chunks that changed or moved are read again. */
export class DecisionEntries {
  readonly #texts = new Map<string, string>()
  readonly #reader = new DecisionReader()
  #chunks: ReadonlyMap<readonly Decision[], readonly SearchEntry[]> = new Map()

  /** Null when the parts hold no decisions, so that those before are still valid. */
  read(parts: JudgementParts): readonly SearchEntry[] | null {
    const changed = Object.entries(parts).filter(([name]) => name.startsWith('decisions'))
    if (changed.length === 0) return null
    for (const [name, text] of changed) this.#texts.set(name, text ?? '[]')
    const value = JSON.parse(this.#texts.get('decisions') ?? '[]') as readonly Decision[] | ChunkedDecisions
    const chunks = 'chunks' in value ? this.#reader.readChunks(value, (name) => this.#texts.get(name)) : [value]
    this.#chunks = new Map(chunks.map((decisions) => [decisions, this.#chunks.get(decisions) ?? decisions.map(decisionEntry)]))
    return [...this.#chunks.values()].flat()
  }
}
