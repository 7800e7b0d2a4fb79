import type { GitRun, Outcome } from '#bridge'
import { ok, problem } from './outcome'

interface Running {
  readonly state: GitRun
  readonly controller: AbortController
  readonly ended: PromiseWithResolvers<void>
  /** Asked to close: resolved with whether to. */
  readonly closing: PromiseWithResolvers<boolean> | null
}

/** The commit or merge that runs, at most one: it can be seen, cancelled, and waited for before the window closes. */
export class GitRuns {
  readonly #onChanged: () => void
  #running: Running | null = null

  constructor(onChanged: () => void) {
    this.#onChanged = onChanged
  }

  get state(): GitRun | null {
    return this.#running?.state ?? null
  }

  /** Why no other run can begin, as a sentence. */
  get disabledReason(): string | null {
    return this.#running === null ? null : runningReason(this.#running.state)
  }

  async run<Value>(kind: GitRun['kind'], work: (signal: AbortSignal) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    if (this.#running !== null) return problem('git-refused', runningReason(this.#running.state))
    const controller = new AbortController()
    const state = { kind, startedAt: Date.now(), isClosing: false }
    this.#set({ state, controller, ended: Promise.withResolvers<void>(), closing: null })
    try {
      return await work(controller.signal)
    } finally {
      const ended = this.#end()
      ended?.ended.resolve()
      ended?.closing?.resolve(true)
    }
  }

  /** Stops git, its hooks and its signing. */
  cancel(): Outcome {
    this.#running?.controller.abort()
    return ok()
  }

  /** The user does not want to close any more. */
  keepOpen(): Outcome {
    if (this.#running === null) return ok()
    this.#running.closing?.resolve(false)
    this.#set({ ...this.#running, state: { ...this.#running.state, isClosing: false }, closing: null })
    return ok()
  }

  /** Asks the window's user what to do; resolves when nothing runs, or with false when the window shall stay. */
  async confirmClose(): Promise<boolean> {
    if (this.#running === null) return true
    if (this.#running.closing === null) {
      const closing = Promise.withResolvers<boolean>()
      this.#set({ ...this.#running, state: { ...this.#running.state, isClosing: true }, closing })
    }
    return (await this.#running.closing?.promise) ?? true
  }

  async idle(): Promise<void> {
    await this.#running?.ended.promise
  }

  #end(): Running | null {
    const running = this.#running
    this.#set(null)
    return running
  }

  #set(running: Running | null): void {
    this.#running = running
    this.#onChanged()
  }
}

function runningReason({ kind }: GitRun): string {
  return `A ${kind} is running. Wait until it ends, or cancel it in the foot line.`
}
