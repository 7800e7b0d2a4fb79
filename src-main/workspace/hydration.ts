import { createHash } from 'node:crypto'
import type { JudgementReader } from '#spec'
import { createThrottle } from '../base/throttle'
import type { Judged } from '../engine/index'
import { openStore, type PastReadiness, type Store, type StoredJudgement } from '../store/index'
import type { TextDocument } from './text-document'

/** Period between two writes, so that the database does not slow typing down. */
const periodMs = 250

export interface HydrationInput extends Judged {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly head: string | null
}

export interface HydrationOptions {
  readonly reader: JudgementReader
  /** Folder of the databases. */
  readonly folder: string
  readonly root: string
  readonly document: (path: string) => TextDocument | null
  /** `past` changed. */
  readonly onPastChanged: () => void
  /** A judgement was written. */
  readonly onWritten: () => void
  /** Null when it is over. */
  readonly onError: (sentence: string | null) => void
}

/** Writes judgements to the database: the latest one, at most once a period. Everything else works without a database. */
export class Hydration {
  readonly #options: HydrationOptions
  /** Hashes of the documents of the last judgement, by path. */
  #hashes: ReadonlyMap<string, { readonly version: number; readonly hash: string }> = new Map()
  #store: Store | null = null
  #next: HydrationInput | null = null
  /** Kept for a retry. */
  #last: HydrationInput | null = null
  #isOpened = false
  #hasFailed = false
  readonly #writes = createThrottle(() => this.#write(), periodMs)
  /** Readiness over time, oldest first. */
  past: readonly PastReadiness[] = []

  constructor(options: HydrationOptions) {
    this.#options = options
  }

  /** Opens the database and reads the stored history; before this, nothing is read or written. */
  open(): void {
    this.#isOpened = true
    this.#store ??= this.#open()
  }

  /** Tries again what failed, now that its cause may be gone. */
  retry(): void {
    if (!this.#hasFailed) return
    this.#next ??= this.#last
    this.#write()
  }

  schedule(judged: HydrationInput): void {
    this.#next = judged
    this.#writes.schedule()
  }

  close(): void {
    this.#writes.cancel()
    this.#write()
    this.#store?.close()
  }

  #open(): Store | null {
    const { folder, root, onError } = this.#options
    try {
      const store = openStore({ folder, root })
      onError(store.notice)
      this.past = store.readPast()
      return store
    } catch (error) {
      this.#hasFailed = true
      onError(
        `The database of this repository cannot be opened (${reason(error)}). Everything else works, but readiness over time is not kept.`,
      )
      return null
    }
  }

  /** Skips a judgement of texts that have changed since: a newer one follows. */
  #write(): void {
    const next = this.#next
    this.#next = null
    this.#last = next ?? this.#last
    const hashes = next && this.#hash(next.versions)
    if (!next || !hashes || !this.#isOpened) return
    this.#store ??= this.#open()
    if (!this.#store) return
    try {
      const { judgement, at, head } = next
      this.#store.write({ judgement: this.#options.reader.judgement(judgement), at, head, hashes })
      this.#hasFailed = false
      this.#options.onError(this.#store.notice)
      this.#options.onWritten()
      const past = this.#store.readPast()
      const isSame = past.length === this.past.length && past.at(-1)?.percent === this.past.at(-1)?.percent
      this.past = past
      if (!isSame) this.#options.onPastChanged()
    } catch (error) {
      this.#hasFailed = true
      this.#options.onError(
        `The database of this repository takes no writes (${reason(error)}). Everything else works; the write is tried again.`,
      )
    }
  }

  /** Null when a document has changed since it was judged. */
  #hash(versions: Judged['versions']): StoredJudgement['hashes'] | null {
    const hashes = new Map<string, { readonly version: number; readonly hash: string }>()
    for (const [path, version] of versions) {
      const document = this.#options.document(path)
      if (document?.version !== version) return null
      const known = this.#hashes.get(path)
      const isKnown = known?.version === version
      hashes.set(path, isKnown ? known : { version, hash: createHash('sha256').update(document.text).digest('hex') })
    }
    this.#hashes = hashes
    return new Map(Array.from(hashes, ([path, { hash }]) => [path, hash]))
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
