import { Worker } from 'node:worker_threads'
import type { SearchRequest, SearchResults } from '#spec'
import type { SearchMessage, SearchResponse, SearchUpdate, SearchWorkerData } from './protocol'

export interface SearchThreadOptions extends SearchWorkerData {
  /** The built worker, an absolute path. */
  readonly workerFile: string
  /** The complete state for a new thread. */
  readonly initialUpdates: () => readonly SearchUpdate[]
  /** Limit of one search, without the time for indexing what changed. */
  readonly timeoutMs?: number
}

/** Null: a newer search took its place. */
export type SearchOutcome = SearchResults | null

interface Pending {
  readonly request: SearchRequest
  readonly resolve: (outcome: SearchOutcome) => void
  /** The thread has failed on it once. */
  hasFailed: boolean
}

const defaultTimeoutMs = 2000

/**
 * Owner of the thread that holds the full-text index, which starts with the first search. One search runs and one waits; a newer
 * one takes the place of that which waits. A search that exceeds its limit, as a pattern can, ends the thread.
 */
export class SearchThread {
  readonly #options: SearchThreadOptions
  #worker: Worker | null = null
  #running: { readonly id: number; readonly pending: Pending } | null = null
  #waiting: Pending | null = null
  #timer: NodeJS.Timeout | undefined
  #lastId = 0
  #isClosed = false

  constructor(options: SearchThreadOptions) {
    this.#options = options
  }

  get isStarted(): boolean {
    return this.#worker !== null
  }

  /** A thread that is not running gets the complete state when it starts. */
  update(update: SearchUpdate): void {
    this.#post(update)
  }

  search(request: SearchRequest): Promise<SearchOutcome> {
    return new Promise((resolve) => {
      if (this.#isClosed) return resolve(null)
      this.#waiting?.resolve(null)
      this.#waiting = { request, resolve, hasFailed: false }
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    for (const pending of [this.#running?.pending, this.#waiting]) pending?.resolve(null)
    this.#running = null
    this.#waiting = null
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): void {
    const { workerFile, file, kindOrder, initialUpdates } = this.#options
    const data: SearchWorkerData = { file, kindOrder }
    const worker = new Worker(workerFile, { name: 'search', argv: [], env: {}, execArgv: [], workerData: data })
    this.#worker = worker
    worker.on('message', (response: SearchResponse) => this.#receive(worker, response))
    worker.on('error', (error) => this.#fail(worker, `The search failed (${error.message}). Try again.`))
    for (const update of initialUpdates()) this.#post(update)
  }

  #post(message: SearchMessage): void {
    this.#worker?.postMessage(message)
  }

  #next(): void {
    const pending = this.#waiting
    if (this.#running !== null || pending === null) return
    if (this.#worker === null) this.#start()
    this.#waiting = null
    this.#lastId += 1
    this.#running = { id: this.#lastId, pending }
    this.#post({ kind: 'search', id: this.#lastId, request: pending.request })
  }

  #receive(worker: Worker, response: SearchResponse): void {
    if (worker !== this.#worker || response.id !== this.#running?.id) return
    if (response.kind === 'found') return this.#finish(response.results)
    const timeoutMs = this.#options.timeoutMs ?? defaultTimeoutMs
    this.#timer = setTimeout(() => {
      this.#drop(worker)
      this.#finish(problem('This pattern takes too long on these documents and was stopped. Write it more exactly.'))
    }, timeoutMs)
  }

  /** An index that was lost or damaged is built again by the next thread, which takes the search once more. */
  #fail(worker: Worker, sentence: string): void {
    if (worker !== this.#worker) return
    this.#drop(worker)
    const pending = this.#running?.pending
    if (pending === undefined || pending.hasFailed || this.#waiting !== null) return this.#finish(problem(sentence))
    clearTimeout(this.#timer)
    this.#running = null
    this.#waiting = { ...pending, hasFailed: true }
    this.#next()
  }

  #drop(worker: Worker): void {
    this.#worker = null
    void worker.terminate()
  }

  #finish(outcome: SearchOutcome): void {
    clearTimeout(this.#timer)
    const pending = this.#running?.pending
    this.#running = null
    pending?.resolve(outcome)
    this.#next()
  }
}

function problem(sentence: string): SearchResults {
  return { documents: [], count: 0, problem: sentence }
}
