import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { History } from '#spec'
import type { Answer, Change, Judged, Order } from './protocol'

export interface AnalysisOptions {
  /** The built worker, an absolute path. */
  readonly workerFile: string
  /** Everything that a fresh worker must be told; asked for at every start. */
  readonly everything: () => readonly Order[]
  readonly onJudged: (judged: Judged) => void
  /** A sentence for the user: the judgement on the screen is the last that could be made. */
  readonly onTrouble: (sentence: string) => void
  /** Milliseconds that one judgement may take. */
  readonly timeLimit?: number
  /** Megabytes of heap that the worker may use. */
  readonly memoryLimit?: number
}

/**
 * Owner of the worker thread that runs the engine. The latest request wins: an answer to an older one is dropped.
 * A judgement that exceeds its limits costs the worker; a new one starts with all texts and waits for the next request.
 */
export class Analysis {
  readonly #options: AnalysisOptions
  #worker: Worker | null = null
  #sequence = 0
  /** The sequence that the worker is busy with; null when it is idle. */
  #underway: number | null = null
  #waiting: string | null = null
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: AnalysisOptions) {
    this.#options = options
    this.#start()
  }

  setText(path: string, version: number, text: string): void {
    this.#send({ kind: 'text', path, version, text })
  }

  /** `changes` ascending and apart, in offsets of the text that the worker was last told; they make `version` of it. */
  changeText(path: string, version: number, changes: readonly Change[]): void {
    this.#send({ kind: 'changes', path, version, changes })
  }

  removeText(path: string): void {
    this.#send({ kind: 'remove', path })
  }

  setUnreadable(documents: readonly { readonly path: string; readonly reason: string }[]): void {
    this.#send({ kind: 'unreadable', documents })
  }

  /** Paths that documents link to and that do not exist; null while nobody has looked. */
  setDeadLinks(paths: readonly string[] | null): void {
    this.#send({ kind: 'dead-links', paths })
  }

  setHistory(history: History): void {
    this.#send({ kind: 'history', history })
  }

  /** True from a request to its answer or its failure. */
  get busy(): boolean {
    return this.#underway !== null || this.#waiting !== null
  }

  /** Judges what the worker was told until now. `today` is an ISO date. */
  judge(today: string): void {
    if (this.#closed) return
    this.#sequence += 1
    this.#waiting = today
    if (this.#underway === null) this.#next()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): void {
    const worker = new Worker(this.#options.workerFile, {
      name: 'analysis',
      // Nothing of the process's own arguments or environment concerns the engine.
      argv: [],
      env: compiled(),
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryLimit ?? 2048 },
    })
    this.#worker = worker
    worker.on('message', (answer: Answer) => {
      if (worker === this.#worker) this.#hear(answer)
    })
    worker.on('error', (error) => {
      if (worker !== this.#worker) return
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      this.#restart(
        full
          ? 'Judging the documents needed more memory than it may have and was stopped. It is tried again after the next change.'
          : `Judging the documents failed and was stopped (${error.message}). It is tried again after the next change.`,
      )
    })
    for (const order of this.#options.everything()) this.#send(order)
  }

  #send(order: Order): void {
    if (!this.#closed) this.#worker?.postMessage(order)
  }

  #next(): void {
    const today = this.#waiting
    if (today === null) return
    this.#waiting = null
    this.#underway = this.#sequence
    const limit = this.#options.timeLimit ?? 20_000
    this.#timer = setTimeout(() => {
      this.#restart(`Judging the documents took longer than ${limit / 1000} s and was stopped. It is tried again after the next change.`)
    }, limit)
    this.#send({ kind: 'judge', sequence: this.#underway, today })
  }

  #hear(answer: Answer): void {
    if (answer.sequence !== this.#underway) return
    clearTimeout(this.#timer)
    this.#underway = null
    const stale = answer.sequence !== this.#sequence
    if (stale) {
      this.#next()
      return
    }
    if (answer.kind === 'judged') this.#options.onJudged({ judgement: answer.judgement, versions: answer.versions })
    else this.#options.onTrouble(`Judging the documents failed: ${firstLine(answer.message)} It is tried again after the next change.`)
  }

  #restart(sentence: string): void {
    clearTimeout(this.#timer)
    const old = this.#worker
    this.#worker = null
    this.#underway = null
    void old?.terminate()
    if (this.#closed) return
    this.#start()
    this.#options.onTrouble(sentence)
    // A request that came while the stopped one ran has changes of its own to judge.
    this.#next()
  }
}

/** Where the process keeps its compiled scripts, if it does, the worker keeps its own too. */
function compiled(): Record<string, string> {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) }
}

function firstLine(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim()
  return /[.!?]$/.test(line) ? line : `${line}.`
}
