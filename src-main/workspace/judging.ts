import type { TextChange } from '#bridge'
import { configurationPath, type Workspace as EngineWorkspace, type History, type Judgement } from '#spec'
import { Analysis, type Judged, type Order } from '../engine/index'
import { today } from '../today'
import type { LiveDocument } from './text-document'

/** Milliseconds after which a judgement under way is worth telling. */
const busyAfter = 150

export interface JudgingOptions {
  /** The built analysis worker, an absolute path. */
  readonly workerFile: string
  /** Milliseconds that one judgement may take. */
  readonly timeLimit?: number
  /** The repository's configuration among them. */
  readonly documents: () => readonly LiveDocument[]
  readonly deadLinks: () => readonly string[] | null
  readonly history: () => History
  readonly onJudged: (judged: Judged, at: number) => void
  /** `busy` is another one now. */
  readonly onBusy: () => void
  /** A sentence while the engine is in trouble; null when it is not. */
  readonly onTrouble: (sentence: string | null) => void
}

/** Keeps the worker's texts level with the documents, and the latest judgement. */
export class Judging {
  readonly #options: JudgingOptions
  /** Null until it is wanted: its thread takes a processor for itself while it begins. */
  #analysis: Analysis | null = null
  #started = false
  #closed = false
  #turn: NodeJS.Immediate | null = null
  #busyTimer: NodeJS.Timeout | undefined
  #day = ''
  #waiting: (() => void)[] = []
  judged: Judged | null = null
  /** Milliseconds since the epoch. */
  judgedAt: number | null = null
  busy = false

  constructor(options: JudgingOptions) {
    this.#options = options
  }

  /** Gives the engine the time that it takes to be there; nothing is judged yet. */
  prepare(): void {
    if (this.#closed || this.#analysis !== null) return
    const options = this.#options
    this.#analysis = new Analysis({
      workerFile: options.workerFile,
      everything: () => this.#everything(),
      onJudged: (judged) => this.#hear(judged),
      onTrouble: (sentence) => {
        options.onTrouble(sentence)
        this.#settle()
      },
      ...(options.timeLimit === undefined ? {} : { timeLimit: options.timeLimit }),
    })
  }

  /** Nothing is judged before: the first judgement sees all there is. */
  start(): void {
    this.prepare()
    this.#started = true
    this.soon()
  }

  text({ path, version, text, readOnly }: LiveDocument): void {
    if (readOnly === null) this.#analysis?.setText(path, version, text)
    else this.#analysis?.removeText(path)
    this.soon()
  }

  edited({ path, version }: LiveDocument, changes: readonly TextChange[]): void {
    this.#analysis?.changeText(path, version, changes)
    this.soon()
  }

  gone(path: string): void {
    this.#analysis?.removeText(path)
    this.soon()
  }

  unreadableChanged(): void {
    this.#analysis?.setUnreadable(this.#unreadable())
    this.soon()
  }

  deadLinksChanged(): void {
    this.#analysis?.setDeadLinks(this.#options.deadLinks())
    this.soon()
  }

  historyChanged(): void {
    this.#analysis?.setHistory(this.#options.history())
    this.soon()
  }

  /** Tasks become overdue at midnight, whoever is typing. */
  dayMayHaveChanged(): void {
    if (this.#day !== today()) this.soon()
  }

  /** One judgement a turn of the event loop, however many changes the turn brought. */
  soon(): void {
    if (!this.#started || this.#closed) return
    this.#turn ??= setImmediate(() => {
      this.#turn = null
      this.#day = today()
      this.#analysis?.judge(this.#day)
      this.#busyTimer ??= setTimeout(() => {
        this.busy = true
        this.#options.onBusy()
      }, busyAfter)
    })
  }

  /** The judgement of the present texts; null when the engine gave up on them. */
  async current(): Promise<Judgement | null> {
    if (!this.#closed && (!this.#started || this.#turn !== null || this.#analysis?.busy)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    const { judged } = this
    const readable = this.#readable()
    const same = readable.length === Object.keys(judged?.versions ?? {}).length
    return judged && same && readable.every(({ path, version }) => judged.versions[path] === version) ? judged.judgement : null
  }

  /** What the engine would be given now. */
  input(): EngineWorkspace {
    const texts = this.#readable().map(({ path, text }) => ({ path, text }))
    return {
      documents: texts.filter(({ path }) => path !== configurationPath),
      unreadable: this.#unreadable(),
      configuration: texts.find(({ path }) => path === configurationPath) ?? null,
      deadLinks: this.#options.deadLinks(),
      history: this.#options.history(),
      today: today(),
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#turn) clearImmediate(this.#turn)
    this.#settle()
    await this.#analysis?.close()
  }

  #hear(judged: Judged): void {
    this.judged = judged
    this.judgedAt = Date.now()
    this.#options.onTrouble(null)
    this.#options.onJudged(judged, this.judgedAt)
    this.#settle()
  }

  #settle(): void {
    clearTimeout(this.#busyTimer)
    this.#busyTimer = undefined
    if (this.busy) {
      this.busy = false
      this.#options.onBusy()
    }
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #everything(): readonly Order[] {
    const texts = this.#readable().map(({ path, version, text }): Order => ({ kind: 'text', path, version, text }))
    return [
      ...texts,
      { kind: 'unreadable', documents: this.#unreadable() },
      { kind: 'dead-links', paths: this.#options.deadLinks() },
      { kind: 'history', history: this.#options.history() },
    ]
  }

  #readable(): readonly LiveDocument[] {
    return this.#options.documents().filter(({ readOnly }) => readOnly === null)
  }

  #unreadable(): readonly { readonly path: string; readonly reason: string }[] {
    return this.#options.documents().flatMap(({ path, readOnly: reason }) => (reason === null ? [] : [{ path, reason }]))
  }
}
