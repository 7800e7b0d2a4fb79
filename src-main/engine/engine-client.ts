import type { History, JudgementTexts, SupportingFiles, TextChange, Workspace } from '#spec'
import type { Judged, QueryArguments, QueryName, QueryResult, VersionChanges, WorkerUpdate } from './protocol'
import { WorkerThread, type WorkerThreadOptions } from './worker-thread'

/** Delay before a running judgement is shown as busy. */
const busyAfterMs = 150
/** Limit of one request for few documents, and what each document adds. */
const leastTimeoutMs = 20_000
const documentTimeoutMs = 30
/** Attempts of a query whose result is stale because the texts changed while it ran. */
const maxAttempts = 4

/** One document as the client needs it. */
export interface EngineDocument {
  readonly path: string
  readonly version: number
  readonly text: string
  /** Why the document cannot be edited; null when it can. */
  readonly readOnlyReason: string | null
  /** 1-based line of the first NUL byte: the document is read-only, but its text is judged. Null without one. */
  readonly nulLine: number | null
  /** The document is read-only because it is not on disk, but its committed text is judged. Null for every other document. */
  readonly notCheckedOutReason?: string | null
}

export interface EngineClientOptions extends Omit<WorkerThreadOptions, 'initialUpdates' | 'timeoutMs'> {
  /** Limit of one request; by default it grows with the number of documents. */
  readonly timeoutMs?: number
  /** The repository's configuration among them. */
  readonly documents: () => readonly EngineDocument[]
  readonly deadLinks: () => readonly string[] | null
  readonly history: () => History
  readonly supportingFiles: () => SupportingFiles
  /** ISO date. */
  readonly today: () => string
  readonly onJudged: (judged: Judged, at: number) => void
  /** `isBusy` changed. */
  readonly onBusyChanged: () => void
  /** A sentence when the current texts cannot be judged; null when they can. */
  readonly onError: (sentence: string | null) => void
}

export interface QueryOptions {
  readonly signal?: AbortSignal
  /** Runs after all other requests. */
  readonly isBackground?: boolean
  /** The answer does not depend on the open texts. */
  readonly isIndependent?: boolean
}

/** `reason` is a sentence that says what to do next. */
export type EngineOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'cancelled' | 'stale' | 'failed'; readonly reason: string }

/**
 * The engine as the rest of main sees it: keeps the worker's texts equal to the documents, holds the latest judgement, and runs
 * every query that reads Markdown. Stale judgements are dropped; a query's result is one of the current texts.
 */
export class EngineClient {
  readonly #options: EngineClientOptions
  readonly #thread: WorkerThread
  readonly #closing = new AbortController()
  /** Number of updates: a result is stale when it has grown since its request was sent. */
  #updates = 0
  /** The first judgement waits for `start`, so that it sees all documents. */
  #isStarted = false
  #turn: NodeJS.Immediate | null = null
  /** A judgement is requested that the worker has not begun. */
  #isJudgeWaiting = false
  /** Sequence number of the last requested judgement. */
  #lastJudge = 0
  #isJudging = false
  #busyTimer: NodeJS.Timeout | undefined
  #day = ''
  #onIdle: (() => void)[] = []
  /** The latest parts that the worker sent, also in dropped judgements, since it sends each part only once. */
  #received: JudgementTexts = {}
  #receivedVersions: Judged['versions'] = new Map()
  judged: Judged | null = null
  /** Milliseconds since the epoch. */
  judgedAt: number | null = null
  isBusy = false

  constructor(options: EngineClientOptions) {
    this.#options = options
    this.#thread = new WorkerThread({
      ...options,
      timeoutMs: () => options.timeoutMs ?? leastTimeoutMs + documentTimeoutMs * options.documents().length,
      initialUpdates: () => this.#initialUpdates(),
    })
  }

  /** Starts the worker, which keeps one core busy while it loads and reads; nothing is judged yet. */
  prepare(): void {
    this.#thread.start()
  }

  /** Has the worker read all texts before git has answered. */
  readAhead(): void {
    void this.query('readAhead', [], { isIndependent: true })
  }

  start(): void {
    this.prepare()
    this.#isStarted = true
    this.judgeSoon()
  }

  setText(document: EngineDocument): void {
    const { path, version, text } = document
    this.#update(isReadable(document) ? { kind: 'text', path, version, text } : { kind: 'remove', path })
  }

  /** `changes` are ascending and do not overlap, in offsets of the old text; applying them gives the document's version. */
  changeText({ path, version }: EngineDocument, changes: readonly TextChange[]): void {
    this.#update({ kind: 'changes', path, version, changes })
  }

  removeText(path: string): void {
    this.#update({ kind: 'remove', path })
  }

  updateUnreadable(): void {
    this.#update({ kind: 'unreadable', documents: this.#unreadable() })
  }

  updateDeadLinks(): void {
    this.#update({ kind: 'dead-links', paths: this.#options.deadLinks() })
  }

  updateHistory(): void {
    this.#update({ kind: 'history', history: this.#options.history() })
  }

  updateConventions(): void {
    this.#update({ kind: 'supportingFiles', supportingFiles: this.#options.supportingFiles() })
  }

  /** Judges again on a new day, since tasks become overdue without a change of text. */
  judgeOnNewDay(): void {
    if (this.#day !== this.#options.today()) this.judgeSoon()
  }

  /** At most one judgement a turn of the event loop. */
  judgeSoon(): void {
    if (!this.#isStarted || this.#closing.signal.aborted) return
    this.#turn ??= setImmediate(() => {
      this.#turn = null
      this.#busyTimer ??= setTimeout(() => {
        this.isBusy = true
        this.#options.onBusyChanged()
      }, busyAfterMs)
      void this.#judge()
    })
  }

  /** Resolves when no judgement is pending: `judged` is then of the current texts, unless the engine failed on them. */
  async idle(): Promise<void> {
    const isPending = !this.#isStarted || this.#turn !== null || this.#isJudging
    if (isPending && !this.#closing.signal.aborted) await new Promise<void>((resolve) => this.#onIdle.push(resolve))
  }

  /** The judgement of the current texts; null when the engine failed on them. */
  async currentJudgement(): Promise<JudgementTexts | null> {
    await this.idle()
    const { judged } = this
    const readable = this.#readable()
    const isComplete = readable.length === judged?.versions.size
    const isCurrent = isComplete && readable.every(({ path, version }) => judged.versions.get(path) === version)
    return judged && isCurrent ? judged.judgement : null
  }

  /** Never rejects, and never runs longer than the time limit. */
  async query<Name extends QueryName>(
    name: Name,
    args: QueryArguments<Name>,
    options: QueryOptions = {},
  ): Promise<EngineOutcome<QueryResult<Name>>> {
    const signal = options.signal ? AbortSignal.any([options.signal, this.#closing.signal]) : this.#closing.signal
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      let updatesWhenSent = 0
      const outcome = await this.#thread.request((id) => ({ kind: 'query', id, today: this.#options.today(), name, args }), {
        signal,
        ...(options.isBackground === undefined ? {} : { isBackground: options.isBackground }),
        onSent: () => {
          updatesWhenSent = this.#updates
        },
      })
      if (outcome.kind === 'cancelled') return { ok: false, code: 'cancelled', reason: 'The request was cancelled.' }
      if (outcome.kind === 'stopped') return this.#failed(outcome.reason)
      const { response } = outcome
      if (response.kind === 'failed') return this.#failed(`failed: ${firstLine(response.message)}`)
      if (response.kind !== 'answered') return this.#failed('failed')
      if (options.isIndependent || updatesWhenSent === this.#updates) return { ok: true, value: response.result as QueryResult<Name> }
    }
    return { ok: false, code: 'stale', reason: 'The texts changed while they were read. Try again.' }
  }

  async close(): Promise<void> {
    if (this.#turn) clearImmediate(this.#turn)
    this.#turn = null
    this.#closing.abort()
    this.#markIdle()
    await this.#thread.close()
  }

  #update(update: WorkerUpdate): void {
    this.#updates += 1
    this.#thread.update(update)
    this.judgeSoon()
  }

  /** At most one judgement waits and one runs: the waiting one includes every change until it is sent. */
  async #judge(): Promise<void> {
    this.#lastJudge += 1
    this.#isJudging = true
    if (this.#isJudgeWaiting) return
    this.#isJudgeWaiting = true
    let sequence = 0
    const outcome = await this.#thread.request(
      (id) => {
        this.#day = this.#options.today()
        return { kind: 'judge', id, today: this.#day }
      },
      {
        signal: this.#closing.signal,
        onSent: () => {
          this.#isJudgeWaiting = false
          sequence = this.#lastJudge
        },
      },
    )
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'stopped') this.prepare()
    const response = outcome.kind === 'response' ? outcome.response : null
    if (response?.kind === 'judged') {
      this.#received = { ...this.#received, ...response.changes }
      this.#receivedVersions = withChanges(this.#receivedVersions, response.versions)
    }
    const isStale = sequence !== this.#lastJudge
    if (isStale && response !== null) return
    if (!isStale) this.#isJudging = false
    if (outcome.kind === 'stopped') this.#options.onError(judgingFailed(outcome.reason))
    else if (response?.kind === 'judged') this.#publish()
    else if (response?.kind === 'failed') this.#options.onError(judgingFailed(`failed: ${firstLine(response.message)}`))
    if (!isStale) this.#markIdle()
  }

  #publish(): void {
    this.judged = { judgement: this.#received, versions: this.#receivedVersions }
    this.judgedAt = Date.now()
    this.#options.onError(null)
    this.#options.onJudged(this.judged, this.judgedAt)
  }

  #failed(reason: string): Extract<EngineOutcome<never>, { ok: false }> {
    return { ok: false, code: 'failed', reason: `Reading the documents for this ${withoutStop(reason)}. Try again.` }
  }

  #markIdle(): void {
    clearTimeout(this.#busyTimer)
    this.#busyTimer = undefined
    if (this.isBusy) {
      this.isBusy = false
      this.#options.onBusyChanged()
    }
    for (const resolve of this.#onIdle.splice(0)) resolve()
  }

  #initialUpdates(): readonly WorkerUpdate[] {
    return [
      ...this.#readable().map(({ path, version, text }): WorkerUpdate => ({ kind: 'text', path, version, text })),
      { kind: 'unreadable', documents: this.#unreadable() },
      { kind: 'dead-links', paths: this.#options.deadLinks() },
      { kind: 'history', history: this.#options.history() },
      { kind: 'supportingFiles', supportingFiles: this.#options.supportingFiles() },
    ]
  }

  #readable(): readonly EngineDocument[] {
    return this.#options.documents().filter(isReadable)
  }

  #unreadable(): Workspace['unreadable'] {
    return this.#options
      .documents()
      .flatMap(({ path, readOnlyReason: reason, nulLine: line, notCheckedOutReason }) =>
        reason === null || reason === notCheckedOutReason ? [] : [{ path, reason, line }],
      )
  }
}

function isReadable({ readOnlyReason, nulLine, notCheckedOutReason }: EngineDocument): boolean {
  return readOnlyReason === null || nulLine !== null || readOnlyReason === notCheckedOutReason
}

/** A new map, since a judgement keeps the one that it came with. */
function withChanges(known: Judged['versions'], { isComplete, changed }: VersionChanges): Judged['versions'] {
  const versions = new Map(isComplete ? [] : known)
  for (const [path, version] of changed) {
    if (version === null) versions.delete(path)
    else versions.set(path, version)
  }
  return versions
}

function judgingFailed(reason: string): string {
  return `Judging the documents ${withoutStop(reason)}. It is tried again after the next change.`
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').trim()
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.!?]$/, '')
}
