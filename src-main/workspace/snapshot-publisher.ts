import type { Snapshot, SnapshotPatch } from '#bridge'
import { type JudgementTexts, visibleName } from '#spec'

/** The state that the window shows; the judgement as the engine serialized it, by part. */
export interface SnapshotState {
  readonly rest: Omit<Snapshot, 'judgement'>
  readonly judgement: JudgementTexts | null
}

/**
 * Publishes snapshots to the window: at most once a turn of the event loop, and nothing before `start`. The parts of the
 * judgement are forwarded as text, each only when it differs from the one sent last.
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

  /** Publishes a pending snapshot at once. */
  flush(): void {
    if (this.#turn === null) return
    clearImmediate(this.#turn)
    this.#turn = null
    if (this.#isStarted) this.#publish()
  }

  /** The window was reloaded: the next patch is complete. */
  reset(): void {
    this.#sent = {}
  }

  /** Sets the notice of a key; null removes it. */
  notice(key: string, words: string | null): void {
    const sentence = words === null ? null : visibleName(words)
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

/** The single facts and requirements, and sections that no outline shows, stay with main. */
function changedParts(
  sent: JudgementTexts,
  { facts: _, requirements: __, sections: ___, ...shown }: JudgementTexts,
): SnapshotPatch['judgement'] {
  return Object.fromEntries(Object.entries(shown).filter(([part, text]) => text !== sent[part as keyof JudgementTexts]))
}
