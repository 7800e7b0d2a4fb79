import { createThrottle } from '../base/throttle'
import type { Journal, JournalEntry, KeptTexts, TextShape } from '../files/index'
import type { TextDocument } from './text-document'

/** Delay before typed text is in the journal. */
const periodMs = 400

interface ReplacedText {
  readonly path: string
  readonly text: string
  readonly shape: TextShape
  readonly why: string
}

/** Writes the unsaved text of edited documents to the journal, throttled, and keeps texts that are replaced. */
export class UnsavedJournal {
  readonly #journal: Journal
  readonly #texts: KeptTexts
  /** A sentence while something could not be written; null when everything is. */
  readonly #onProblem: (sentence: string | null) => void
  readonly #waiting = new Set<TextDocument>()
  /** Paths with an entry in the journal: only these are cleared. */
  readonly #writtenPaths = new Set<string>()
  /** Hashes of the bytes of running saves, by path. */
  readonly #saving = new Map<string, string>()
  /** Entries of an earlier session that no document has taken, by path. */
  readonly #untaken = new Map<string, JournalEntry>()
  /** Documents whose entry could not be written, and texts that could not be kept. */
  readonly #failedDocuments = new Set<TextDocument>()
  #failedTexts: readonly ReplacedText[] = []
  #flushing: Promise<void> = Promise.resolve()
  readonly #flushes = createThrottle(() => void this.flush(), periodMs)

  constructor(journal: Journal, texts: KeptTexts, onProblem: (sentence: string | null) => void) {
    this.#journal = journal
    this.#texts = texts
    this.#onProblem = onProblem
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

  /** The entry cannot be restored now: it stays, also when the path gets another one. */
  noteUntaken(entry: JournalEntry): void {
    this.#untaken.set(entry.path, entry)
  }

  get untaken(): readonly JournalEntry[] {
    return [...this.#untaken.values()]
  }

  /** Throws file system errors. */
  async removeUntaken(path: string): Promise<void> {
    if (!this.#untaken.delete(path)) return
    await this.#journal.clear(path)
  }

  /** Resolves when everything noted so far is written, also by a flush that began before. */
  async flush(): Promise<void> {
    this.#flushes.cancel()
    const documents = [...this.#waiting]
    this.#waiting.clear()
    this.#flushing = Promise.all([this.#flushing, ...documents.map((document) => this.#update(document))]).then(() => undefined)
    await this.#flushing
  }

  /** Tries again what could not be written. */
  async retry(): Promise<void> {
    const texts = this.#failedTexts
    this.#failedTexts = []
    for (const replaced of texts) await this.keep(replaced)
    await Promise.all([...this.#failedDocuments].map((document) => this.#update(document)))
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
  async keep(replaced: ReplacedText): Promise<void> {
    const { path, text, why, shape } = replaced
    try {
      await this.#texts.keep('replaced', path, text, why, shape)
    } catch {
      this.#failedTexts = [...this.#failedTexts, replaced]
    }
    this.#notifyProblem()
  }

  /** `isSaving`: writes the text even without unsaved edits, since the file on disk is about to change. */
  async #update(document: TextDocument, isSaving = false): Promise<void> {
    const { path, text, shape, baseHash } = document
    const needsEntry = document.isDirty || isSaving
    if (!needsEntry && !this.#writtenPaths.has(path)) {
      this.#failedDocuments.delete(document)
      return this.#notifyProblem()
    }
    this.#writtenPaths.add(path)
    try {
      await this.#keepUntaken(path)
      if (needsEntry) await this.#journal.write(path, { text, shape, baseHash, savingHash: this.#saving.get(path) ?? null })
      else {
        this.#writtenPaths.delete(path)
        await this.#journal.clear(path)
      }
      this.#failedDocuments.delete(document)
    } catch {
      this.#writtenPaths.add(path)
      this.#failedDocuments.add(document)
    }
    this.#notifyProblem()
  }

  /** The entry is replaced by one of another text. */
  async #keepUntaken(path: string): Promise<void> {
    const entry = this.#untaken.get(path)
    if (entry === undefined) return
    await this.#texts.keep('replaced', path, entry.text, untakenReason, entry.shape)
    this.#untaken.delete(path)
  }

  #notifyProblem(): void {
    const path = [...this.#failedDocuments].find(({ isDirty }) => isDirty)?.path ?? this.#failedTexts[0]?.path
    this.#onProblem(
      path === undefined
        ? null
        : `Unsaved text of ${path} would be lost in a crash, because the application's data folder cannot be written to. Save often.`,
    )
  }
}

/** Why the list of recovered texts has an entry of the journal. */
export const untakenReason = 'unsaved, and not put back into the document'
