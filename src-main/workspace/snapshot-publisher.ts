import type { Snapshot, SnapshotPatch } from '#bridge'
import { type JudgementTexts, ListSerializer, visibleName } from '#spec'

/** The state that the window shows; the judgement as the engine serialized it, by part. */
export interface SnapshotState {
  readonly rest: Omit<Snapshot, 'judgement' | 'judgedVersions'>
  readonly judgedVersions: ReadonlyMap<string, number>
  readonly judgement: JudgementTexts | null
}

/** What the window has. */
interface Sent {
  readonly documents: ListSerializer
  readonly judgedVersions: SnapshotState['judgedVersions']
  readonly judgement: JudgementTexts
}

/**
 * Publishes snapshots to the window: at most once a turn of the event loop, and nothing before `start`. The parts of the
 * judgement are forwarded as text, each only when it differs from the one sent last.
 */
export class SnapshotPublisher {
  readonly #state: () => SnapshotState
  readonly #send: (patch: SnapshotPatch) => void
  readonly #notices = new Map<string, string>()
  #sent: Sent | null = null
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
    this.#sent = null
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
    const { rest: all, judgedVersions, judgement } = this.#state()
    const { documents, ...rest } = all
    const sent = this.#sent ?? { documents: new ListSerializer('documents'), judgedVersions: new Map(), judgement: {} }
    const patch: SnapshotPatch = {
      root: rest.root,
      isComplete: this.#sent === null,
      rest: JSON.stringify(rest),
      documents: sent.documents.changes(documents),
      judgedVersions: changedVersions(sent.judgedVersions, judgedVersions),
      judgement: judgement && changedParts(sent.judgement, judgement),
    }
    this.#sent = { ...sent, judgedVersions, judgement: judgement ?? {} }
    this.#send(patch)
  }
}

/** Single facts and requirements, and sections that no outline shows, stay with main. */
const unshown: ReadonlySet<string> = new Set(['facts', 'requirements', 'sections'])

function changedParts(sent: JudgementTexts, judgement: JudgementTexts): SnapshotPatch['judgement'] {
  const changed: Record<string, string> = {}
  for (const [name, text] of Object.entries(judgement) as [keyof JudgementTexts, string][]) {
    if (text !== sent[name] && !unshown.has(name.split(':', 1)[0] ?? '')) changed[name] = text
  }
  return changed
}

function changedVersions(sent: Sent['judgedVersions'], now: Sent['judgedVersions']): SnapshotPatch['judgedVersions'] {
  const changed: Record<string, number | null> = {}
  if (sent === now) return changed
  for (const [path, version] of now) if (sent.get(path) !== version) changed[path] = version
  for (const path of sent.keys()) if (!now.has(path)) changed[path] = null
  return changed
}
