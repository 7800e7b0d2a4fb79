import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WorkerRequest, WorkerResponse, WorkerUpdate } from './protocol'
import { restorePatternCompilation } from './restore-pattern-compilation'

export interface WorkerThreadOptions {
  /** The built worker, an absolute path. */
  readonly workerFile: string
  /** The complete state for a new thread; requested at every start. */
  readonly initialUpdates: () => readonly WorkerUpdate[]
  /** Limit of one request, computed at the moment at which the thread is free for it. */
  readonly timeoutMs: () => number
  /** Heap that the thread may use. */
  readonly memoryMb?: number
}

export interface RequestOptions {
  readonly signal?: AbortSignal
  /** Runs after all other requests. */
  readonly isBackground?: boolean
  /** The request was sent: later updates do not affect it. */
  readonly onSent?: () => void
}

export type WorkerOutcome =
  | { readonly kind: 'response'; readonly response: WorkerResponse }
  /** `reason` continues a sentence: "… took longer than 20 s and was stopped". */
  | { readonly kind: 'stopped'; readonly reason: string }
  | { readonly kind: 'cancelled' }

interface Pending {
  readonly create: (id: number) => WorkerRequest
  readonly options: RequestOptions
  readonly settle: (outcome: WorkerOutcome) => void
}

/**
 * Owner of the thread that runs the engine. It gets one request at a time, so that waiting requests can be cancelled or
 * reordered. A request that exceeds its limits terminates the thread; the next request starts a new one with all texts. Every
 * request resolves exactly once and never rejects.
 */
export class WorkerThread {
  readonly #options: WorkerThreadOptions
  readonly #waiting: Pending[] = []
  #worker: Worker | null = null
  #running: { readonly id: number; readonly pending: Pending; readonly timer: NodeJS.Timeout } | null = null
  #lastId = 0
  #isClosed = false

  constructor(options: WorkerThreadOptions) {
    this.#options = options
  }

  /** Starts the thread before it is needed. */
  start(): void {
    if (this.#isClosed || this.#worker !== null) return
    const worker = new Worker(this.#options.workerFile, {
      name: 'engine',
      // The engine needs none of the process's arguments or environment.
      argv: [],
      env: compileCacheEnvironment(),
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryMb ?? 2048 },
    })
    this.#worker = worker
    worker.on('message', (response: WorkerResponse) => this.#receive(worker, response))
    worker.on('messageerror', (error) => this.#stop(worker, `failed and was stopped (${error.message})`))
    worker.on('error', (error) => this.#stop(worker, stopReason(error)))
    worker.on('exit', () => {
      // The thread does so after its first judgement, which it may not have reached.
      restorePatternCompilation()
      this.#stop(worker, 'ended unexpectedly')
    })
    for (const update of this.#options.initialUpdates()) worker.postMessage(update)
  }

  /** A thread that is not running gets the complete state when it starts. */
  update(update: WorkerUpdate): void {
    this.#worker?.postMessage(update)
  }

  /** `create` is called when the thread is free. */
  request(create: (id: number) => WorkerRequest, options: RequestOptions = {}): Promise<WorkerOutcome> {
    const { signal } = options
    return new Promise((resolve) => {
      const cancel = () => {
        const index = this.#waiting.indexOf(pending)
        if (index >= 0) this.#waiting.splice(index, 1)
        pending.settle({ kind: 'cancelled' })
      }
      const pending: Pending = {
        create,
        options,
        settle: (outcome) => {
          signal?.removeEventListener('abort', cancel)
          resolve(outcome)
        },
      }
      if (this.#isClosed || signal?.aborted) return resolve({ kind: 'cancelled' })
      signal?.addEventListener('abort', cancel)
      this.#waiting.push(pending)
      this.#next()
    })
  }

  /** Cancels all pending requests. */
  async close(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    const open = [...(this.#running ? [this.#running.pending] : []), ...this.#waiting.splice(0)]
    clearTimeout(this.#running?.timer)
    this.#worker = null
    this.#running = null
    for (const { settle } of open) settle({ kind: 'cancelled' })
    await worker?.terminate()
  }

  #next(): void {
    if (this.#running !== null || this.#isClosed) return
    const urgent = this.#waiting.findIndex(({ options }) => options.isBackground !== true)
    const [pending] = this.#waiting.splice(Math.max(0, urgent), 1)
    if (!pending) return
    this.start()
    const worker = this.#worker
    const id = ++this.#lastId
    const timeoutMs = this.#options.timeoutMs()
    const timer = setTimeout(() => {
      if (worker) this.#stop(worker, `took longer than ${Math.round(timeoutMs / 1000)} s and was stopped`)
    }, timeoutMs)
    this.#running = { id, pending, timer }
    worker?.postMessage(pending.create(id))
    pending.options.onSent?.()
  }

  #receive(worker: Worker, response: WorkerResponse): void {
    const running = this.#running
    if (worker !== this.#worker || response.id !== running?.id) return
    this.#finish({ kind: 'response', response })
  }

  #stop(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return
    this.#worker = null
    void worker.terminate()
    this.#finish({ kind: 'stopped', reason })
  }

  #finish(outcome: WorkerOutcome): void {
    const running = this.#running
    this.#running = null
    clearTimeout(running?.timer)
    running?.pending.settle(outcome)
    this.#next()
  }
}

function stopReason(error: Error): string {
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory ? 'needed more memory than it may have and was stopped' : `failed and was stopped (${error.message})`
}

/** Lets the thread use the process's compile cache, if there is one. */
function compileCacheEnvironment(): Record<string, string> {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) }
}
