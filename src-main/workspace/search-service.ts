import { join } from 'node:path'
import type { Outcome } from '#bridge'
import { documentKinds, type JudgementReader, type JudgementTexts, type SearchRequest, type SearchResults } from '#spec'
import { databaseName, isDecisionPart, SearchThread, type SearchUpdate } from '../store/index'
import { ok, problem } from './outcome'
import type { TextDocument } from './text-document'

export interface SearchServiceOptions {
  /** The built search worker, an absolute path. */
  readonly workerFile: string
  /** Folder of the databases. */
  readonly folder: string
  readonly root: string
  readonly documents: () => readonly TextDocument[]
  /** The last judgement; null before any. */
  readonly judgement: () => JudgementTexts | null
  readonly reader: JudgementReader
}

/** Searches the present texts, also the unsaved ones, and the last judgement. Nothing is loaded before the first search. */
export class SearchService {
  readonly #options: SearchServiceOptions
  readonly #thread: SearchThread
  /** Versions of the texts that the thread has, by path. */
  readonly #sentVersions = new Map<string, number>()
  #sentParts: JudgementTexts = {}
  /** By part, as they were read. */
  readonly #sentLists = new Map<string, unknown>()

  constructor(options: SearchServiceOptions) {
    this.#options = options
    const { workerFile, folder, root } = options
    this.#thread = new SearchThread({
      workerFile,
      // A file of its own: building the index takes longer than a write of the judgement may wait for.
      file: join(folder, databaseName(root).replace(/\.sqlite$/, '.search.sqlite')),
      kindOrder: documentKinds.map(({ kind }) => kind),
      initialUpdates: () => {
        this.#sentVersions.clear()
        this.#sentParts = {}
        this.#sentLists.clear()
        return this.#newUpdates()
      },
    })
  }

  async search(request: SearchRequest): Promise<Outcome<SearchResults>> {
    this.#sendUpdates()
    const results = await this.#thread.search(request)
    return results === null ? problem('stale', 'A newer search took the place of this one.') : ok(results)
  }

  /** Call after a judgement was stored: indexes what changed, so that the next search need not wait for it. */
  follow(): void {
    if (!this.#thread.isStarted) return
    this.#sendUpdates()
    this.#thread.update({ kind: 'flush' })
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  #sendUpdates(): void {
    if (this.#thread.isStarted) for (const update of this.#newUpdates()) this.#thread.update(update)
  }

  #newUpdates(): readonly SearchUpdate[] {
    const updates: SearchUpdate[] = []
    const documents = this.#options.documents()
    const present = new Set(documents.map(({ path }) => path))
    for (const path of this.#sentVersions.keys()) {
      if (present.has(path)) continue
      this.#sentVersions.delete(path)
      updates.push({ kind: 'remove', path })
    }
    for (const { path, version, text } of documents.filter(({ path, version }) => this.#sentVersions.get(path) !== version)) {
      this.#sentVersions.set(path, version)
      updates.push({ kind: 'text', path, version, text })
    }
    const judgement = this.#options.judgement()
    if (judgement !== null) updates.push(...this.#newParts(judgement))
    return updates
  }

  /** The parts and the chunks of a long log that differ from what the thread has. */
  #newParts(judgement: JudgementTexts): readonly SearchUpdate[] {
    const texts = Object.entries(judgement) as readonly (readonly [keyof JudgementTexts, string])[]
    const changed = texts.filter(([name, text]) => isDecisionPart(name) && text !== this.#sentParts[name])
    this.#sentParts = judgement
    const parts = { ...Object.fromEntries(changed), ...this.#newLists(judgement) }
    return Object.keys(parts).length > 0 ? [{ kind: 'judgement', parts }] : []
  }

  /** Of the lists the thread knows chunks of the decisions only. */
  #newLists(judgement: JudgementTexts): JudgementTexts {
    const lists: Partial<Record<'documents' | 'items' | 'findings', string>> = {}
    for (const part of ['documents', 'items', 'findings'] as const) {
      if (judgement[part] === undefined) continue
      const list = this.#options.reader.part(judgement, part)
      if (list !== this.#sentLists.get(part)) lists[part] = JSON.stringify(list)
      this.#sentLists.set(part, list)
    }
    return lists
  }
}
