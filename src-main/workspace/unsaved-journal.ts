import { createThrottle } from '../base/throttle'
import type { Journal } from '../files/index'
import type { TextDocument } from './text-document'

/** Delay before typed text is in the journal. */
const periodMs = 400

/** Writes the unsaved text of edited documents to the journal, throttled. */
export class UnsavedJournal {
  readonly #journal: Journal
  readonly #onError: (sentence: string) => void
  readonly #waiting = new Set<TextDocument>()
  /** Paths with an entry in the journal: only these are cleared. */
  readonly #writtenPaths = new Set<string>()
  /** Hashes of the bytes of running saves, by path. */
  readonly #saving = new Map<string, string>()
  readonly #flushes = createThrottle(() => void this.flush(), periodMs)

  constructor(journal: Journal, onError: (sentence: string) => void) {
    this.#journal = journal
    this.#onError = onError
  }

  /** Call after every change of a document's text or base. */
  note(document: TextDocument): void {
    this.#waiting.add(document)
    this.#flushes.schedule()
  }

  /** The journal already has an entry for this path. */
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
   * Call before a save. Writes the current text to the journal together with the hash of the bytes to be written: a crash before
   * the file is replaced loses nothing, and after a later crash the saved text on disk is recognized by its hash.
   */
  async noteSaving(document: TextDocument, savingHash: string): Promise<void> {
    this.#saving.set(document.path, savingHash)
    await this.#update(document, true)
  }

  /** Call when a save has ended, successfully or not, or edits were dropped. Resolves when the journal matches the document. */
  async write(document: TextDocument): Promise<void> {
    this.#saving.delete(document.path)
    this.#waiting.delete(document)
    await this.#update(document)
  }

  /** Keeps a copy of a text that is about to be replaced. */
  async keep(path: string, text: string, why: string): Promise<void> {
    await this.#catchErrors(path, () => this.#journal.keep(path, text, why))
  }

  /** `isSaving`: writes the text even without unsaved edits, since the file on disk is about to change. */
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
      // The entry is written or cleared again with the next change.
      this.#writtenPaths.add(path)
      this.#onError(
        `Unsaved text of ${path} would be lost in a crash, because the application's data folder cannot be written to. Save often.`,
      )
    }
  }
}
