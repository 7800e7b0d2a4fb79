import type { Snapshot, SnapshotPatch } from '#bridge'
import type { JudgementTexts } from '#spec'

/** What the window is to show; the judgement, by part, as the engine serialized it. */
export interface SnapshotState {
  readonly rest: Omit<Snapshot, 'judgement'>
  readonly judgement: JudgementTexts | null
}

/**
 * Publishes snapshots to the window: once a turn of the event loop, however much changed in it, and nothing before `start`. The
 * parts of the judgement are forwarded unread, each only when its text is not the one that was sent last.
 */
export class SnapshotPublisher {
  readonly #state: () => SnapshotState
  readonly #send: (patch: SnapshotPatch) => void
  readonly #notices = new Map<string, string>()
  #sent: JudgementTexts = {}
  #turn: NodeJS.Immediate | null = null
  #isStarted = false

  constructor(state: () => SnapshotState, send: (patch: SnapshotPatch) => void) {
    this.#state = state
    this.#send = send
  }

  get isStarted(): boolean {
    return this.#isStarted
  }

  get notices(): Snapshot['notices'] {
    return [...this.#notices.values()]
  }

  start(): void {
    this.#isStarted = true
    this.publishSoon()
  }

  stop(): void {
    this.#isStarted = false
  }

  publishSoon(): void {
    if (!this.#isStarted) return
    this.#turn ??= setImmediate(() => {
      this.#turn = null
      if (this.#isStarted) this.#publish()
    })
  }

  /** Publishes at once what waits for the end of the turn; nothing when nothing waits. */
  flush(): void {
    if (this.#turn === null) return
    clearImmediate(this.#turn)
    this.#turn = null
    if (this.#isStarted) this.#publish()
  }

  /** The window has begun anew: the next patch is whole. */
  reset(): void {
    this.#sent = {}
  }

  /** One sentence a key; null removes it. */
  notice(key: string, sentence: string | null): void {
    if ((this.#notices.get(key) ?? null) === sentence) return
    if (sentence === null) this.#notices.delete(key)
    else this.#notices.set(key, sentence)
    this.publishSoon()
  }

  #publish(): void {
    const { rest, judgement } = this.#state()
    const sent = this.#sent
    this.#sent = judgement ?? {}
    this.#send({ root: rest.root, rest: JSON.stringify(rest), judgement: judgement && changedParts(sent, judgement) })
  }
}

/** The single facts, and sections that no outline shows, stay with main. */
function changedParts(sent: JudgementTexts, { facts: _, sections: __, ...shown }: JudgementTexts): SnapshotPatch['judgement'] {
  return Object.fromEntries(Object.entries(shown).filter(([part, text]) => text !== sent[part as keyof JudgementTexts]))
}
