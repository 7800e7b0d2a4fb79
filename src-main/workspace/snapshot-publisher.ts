import type { Snapshot } from '#bridge'

/** Tells the window how things are: once a turn of the event loop, however much changed in it, and nothing before `start`. */
export class Teller {
  readonly #send: () => void
  readonly #notices = new Map<string, string>()
  #turn: NodeJS.Immediate | null = null
  #open = false

  constructor(send: () => void) {
    this.#send = send
  }

  get started(): boolean {
    return this.#open
  }

  get notices(): Snapshot['notices'] {
    return [...this.#notices.values()]
  }

  start(): void {
    this.#open = true
    this.tell()
  }

  stop(): void {
    this.#open = false
  }

  tell(): void {
    if (!this.#open) return
    this.#turn ??= setImmediate(() => {
      this.#turn = null
      if (this.#open) this.#send()
    })
  }

  /** Sends at once what waits for the end of the turn; nothing when nothing waits. */
  flush(): void {
    if (this.#turn === null) return
    clearImmediate(this.#turn)
    this.#turn = null
    if (this.#open) this.#send()
  }

  /** One sentence a key; null takes it back. */
  notice(key: string, sentence: string | null): void {
    if ((this.#notices.get(key) ?? null) === sentence) return
    if (sentence === null) this.#notices.delete(key)
    else this.#notices.set(key, sentence)
    this.tell()
  }
}
