import type { Journal } from '../specs'
import type { LiveDocument } from './live-document'

/** Milliseconds after which typed text is on disk: well inside the promised second. */
const delay = 400

/** Writes the unsaved text of edited documents into the journal, soon but never at each keystroke. */
export class Unsaved {
  readonly #journal: Journal
  readonly #onTrouble: (sentence: string) => void
  readonly #waiting = new Set<LiveDocument>()
  /** Paths that the journal holds an entry of: only those are ever cleared. */
  readonly #held = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  constructor(journal: Journal, onTrouble: (sentence: string) => void) {
    this.#journal = journal
    this.#onTrouble = onTrouble
  }

  /** Call after every change of a document's text or of what it is measured against. */
  note(document: LiveDocument): void {
    this.#waiting.add(document)
    this.#timer ??= setTimeout(() => void this.flush(), delay)
  }

  /** The journal already holds an entry of this path. */
  adopt(path: string): void {
    this.#held.add(path)
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const documents = [...this.#waiting]
    this.#waiting.clear()
    await Promise.all(documents.map((document) => this.#write(document)))
  }

  /** Keeps one side of what cannot be undone, whatever happens next. */
  async keep(path: string, text: string, why: string): Promise<void> {
    await this.#guarded(path, () => this.#journal.keep(path, text, why))
  }

  async #write(document: LiveDocument): Promise<void> {
    const { path, dirty, text, baseHash } = document
    if (dirty) this.#held.add(path)
    else if (!this.#held.delete(path)) return
    await this.#guarded(path, () => (dirty ? this.#journal.write(path, { text, baseHash }) : this.#journal.clear(path)))
  }

  async #guarded(path: string, write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch {
      this.#onTrouble(`Unsaved text of ${path} cannot be kept against a crash: the application's data folder takes no writes. Save often.`)
    }
  }
}
