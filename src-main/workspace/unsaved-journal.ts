import { createThrottle } from '../base/throttle'
import type { Journal } from '../files/index'
import type { TextDocument } from './text-document'

/** After which typed text is on disk: well inside the promised second. */
const periodMs = 400

/** Writes the unsaved text of edited documents into the journal, soon but never at each keystroke. */
export class UnsavedJournal {
  readonly #journal: Journal
  readonly #onError: (sentence: string) => void
  readonly #waiting = new Set<TextDocument>()
  /** Paths that the journal holds an entry of: only those are ever cleared. */
  readonly #writtenPaths = new Set<string>()
  /** What is being saved, by path: the hash of its bytes. */
  readonly #saving = new Map<string, string>()
  readonly #flushes = createThrottle(() => void this.flush(), periodMs)

  constructor(journal: Journal, onError: (sentence: string) => void) {
    this.#journal = journal
    this.#onError = onError
  }

  /** Call after every change of a document's text or of what it is measured against. */
  note(document: TextDocument): void {
    this.#waiting.add(document)
    this.#flushes.schedule()
  }

  /** The journal already holds an entry of this path. */
  adopt(path: string): void {
    this.#writtenPaths.add(path)
  }

  async flush(): Promise<void> {
    this.#flushes.cancel()
    const documents = [...this.#waiting]
    this.#waiting.clear()
    await Promise.all(documents.map((document) => this.#update(document)))
  }

  /**
   * Call before a save writes the present text. The journal holds that text then, together with the hash of the bytes to be
   * written: a crash before the file is replaced loses nothing, and after one that comes later the text on disk is recognized.
   */
  async noteSaving(document: TextDocument, savingHash: string): Promise<void> {
    this.#saving.set(document.path, savingHash)
    await this.#update(document, true)
  }

  /** Call when a save has ended, in whatever way, or edits were dropped. Resolves when the journal agrees with the document. */
  async write(document: TextDocument): Promise<void> {
    this.#saving.delete(document.path)
    this.#waiting.delete(document)
    await this.#update(document)
  }

  /** Keeps one side of what cannot be undone, whatever happens next. */
  async keep(path: string, text: string, why: string): Promise<void> {
    await this.#catchErrors(path, () => this.#journal.keep(path, text, why))
  }

  /** `isSaving`: also a document without unsaved edits is written, since what the disk holds is about to change. */
  async #update(document: TextDocument, isSaving = false): Promise<void> {
    const { path, text, baseHash } = document
    if (document.isDirty || isSaving) {
      this.#writtenPaths.add(path)
      const savingHash = this.#saving.get(path) ?? null
      await this.#catchErrors(path, () => this.#journal.write(path, { text, baseHash, savingHash }))
    } else if (this.#writtenPaths.delete(path)) {
      await this.#catchErrors(path, () => this.#journal.clear(path))
    }
  }

  async #catchErrors(path: string, write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch {
      // What could not be cleared is cleared with the next change.
      this.#writtenPaths.add(path)
      this.#onError(`Unsaved text of ${path} cannot be kept against a crash: the application's data folder takes no writes. Save often.`)
    }
  }
}
