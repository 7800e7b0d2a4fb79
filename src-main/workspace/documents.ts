import { basename, dirname, join } from 'node:path'
import type { OpenDocument, Outcome, TextChange } from '#bridge'
import { type Configuration, configurationPath, configuredKindOf, type SupportingFiles } from '#spec'
import { removeStaleTemporaries } from '../base/atomic-write'
import { Sequencer } from '../base/sequencer'
import { finishOverwrites, type Journal, type KeptTexts, type ReadingProgress } from '../files/index'
import type { NotCheckedOutFile } from '../git/index'
import { changesProblem } from './chunked-text'
import { DocumentReader, type RefreshOptions } from './document-reader'
import { DocumentReconciler } from './document-reconciler'
import { DocumentTable } from './document-table'
import { DocumentWriter } from './document-writer'
import type { DocumentsListener } from './documents-listener'
import { ok, problem } from './outcome'
import { restoreUnsaved } from './restore-unsaved'
import type { SymlinkConsent } from './symlink-consent'
import type { TextDocument } from './text-document'
import { UnsavedJournal } from './unsaved-journal'

/** The documents of one root: reconciles disk and unsaved text so that neither is lost. */
export class Documents {
  readonly #root: string
  readonly #journal: Journal
  readonly #texts: KeptTexts
  readonly #listener: DocumentsListener
  readonly #table = new DocumentTable()
  readonly #reconciler: DocumentReconciler
  readonly #reader: DocumentReader
  /** Disk operations run one after the other, so that a read never overtakes a save. */
  readonly #disk = new Sequencer()
  #refreshing: Promise<void> | null = null
  readonly unsaved: UnsavedJournal
  readonly writer: DocumentWriter

  constructor(root: string, journal: Journal, texts: KeptTexts, symlinkConsent: SymlinkConsent, listener: DocumentsListener) {
    this.#root = root
    this.#journal = journal
    this.#texts = texts
    this.#listener = listener
    this.unsaved = new UnsavedJournal(journal, texts, (sentence) => listener.onNotice('journal', sentence))
    this.#reconciler = new DocumentReconciler(this.#table, this.unsaved, listener)
    this.#reader = new DocumentReader(root, this.#table, this.#reconciler, listener)
    this.writer = new DocumentWriter({
      root,
      disk: this.#disk,
      unsaved: this.unsaved,
      texts,
      backups: journal.overwrites,
      symlinkConsent,
      reconciler: this.#reconciler,
      onChanged: () => listener.onChanged(),
    })
  }

  /** By path. */
  get all(): readonly TextDocument[] {
    return this.#table.all
  }

  /** Everything that can be edited and saved: the configuration comes last. */
  get withConfiguration(): readonly TextDocument[] {
    return this.#table.withConfiguration
  }

  get configuration(): Configuration {
    return this.#reader.configuration
  }

  get supportingFiles(): SupportingFiles {
    return this.#reader.supportingFiles
  }

  /** The root itself does not exist any more; nothing is taken for deleted then. */
  get isGone(): boolean {
    return this.#reader.isGone
  }

  byId(id: string): TextDocument | null {
    return this.#table.byId(id)
  }

  /** As in `DocumentTable`. */
  goneById(id: string): TextDocument | null {
    return this.#table.goneById(id)
  }

  /** The text of a document that the window opens, present or gone. */
  open(document: TextDocument): OpenDocument {
    this.#table.noteOpened(document.id)
    return document.open()
  }

  isOpened(id: string): boolean {
    return this.#table.isOpened(id)
  }

  byPath(path: string): TextDocument | null {
    return this.#table.byPath(path)
  }

  /** As in `DocumentTable`. */
  idOf(path: string): string {
    return this.#table.idOf(path)
  }

  /** Reads all documents and restores the unsaved text of an earlier session. */
  async load(onProgress?: ReadingProgress): Promise<void> {
    await this.#disk.run(() => finishOverwrites(this.#root, this.#journal.overwrites, (backup) => this.#keepOverwritten(backup)))
    await this.#disk.run(() => this.#read(onProgress))
    await this.#disk.run(() =>
      restoreUnsaved(this.#journal, {
        kindOf: (path) => (path === configurationPath ? 'unknown' : configuredKindOf(this.configuration, path)),
        documentAt: (path, kind) => this.#table.at(path, kind),
        isPresent: ({ path }) => this.byPath(path) !== null,
        onRestored: (document) => this.#reconciler.takeRestored(document),
        onUntaken: (entry) => this.unsaved.noteUntaken(entry),
      }),
    )
  }

  /** Reads everything again; external changes are taken, merged, or shown. */
  refresh(options: RefreshOptions = {}): Promise<void> {
    this.#reader.request(options)
    // A refresh that has not begun yet serves later calls too.
    this.#refreshing ??= this.#disk.run(() => {
      this.#refreshing = null
      return this.#read()
    })
    return this.#refreshing
  }

  /** Also of a removed document, which the edit brings back, so that nothing typed while its file went is lost. */
  change(document: TextDocument, version: number, changes: readonly TextChange[]): Outcome<{ readonly version: number }> {
    if (document.readOnlyReason !== null) return problem('read-only', document.readOnlyReason)
    if (version !== document.version) return problem('stale', `${document.path} has changed. Reload its text and try again.`)
    const message = changesProblem(changes, document.length)
    if (message !== null) return problem('invalid', message)
    const wasDirty = document.isDirty
    document.edit(changes)
    this.unsaved.note(document)
    if (this.byPath(document.path) === document) this.#listener.onEdited(document, changes)
    else this.#reconciler.takeEditedAfterRemoval(document)
    if (wasDirty !== document.isDirty) this.#listener.onChanged()
    // Without unsaved edits the text on disk can be taken.
    if (!document.isDirty && document.externalChange !== 'none') void this.refresh()
    return ok({ version: document.version })
  }

  /** Removes temporary files that a killed process left beside documents and in the journal. */
  async sweep(): Promise<void> {
    await this.#journal.sweep()
    const byFolder = Map.groupBy(
      this.withConfiguration.map(({ path }) => path),
      (path) => dirname(path),
    )
    for (const [folder, paths] of byFolder)
      await removeStaleTemporaries(join(this.#root, folder), new Set(paths.map((path) => basename(path))))
  }

  /** Adds, changes and removes the documents, and the configuration, that git keeps although they are not on disk. */
  async showNotCheckedOut(files: readonly NotCheckedOutFile[]): Promise<void> {
    await this.#disk.run(async () => this.#reconciler.takeNotCheckedOut(files, (path) => this.#reader.kindOf(path)))
    if (this.#reader.isConfigurationStale) await this.refresh({ isSearchFull: false })
  }

  /** Resolves when all writes to disk and journal are done. */
  async flush(): Promise<void> {
    await this.#disk.idle()
    await this.unsaved.flush()
  }

  async #read(onProgress?: ReadingProgress): Promise<void> {
    await this.unsaved.retry()
    await this.#reader.read(onProgress)
  }

  async #keepOverwritten({ path, old }: { readonly path: string; readonly old: Buffer }): Promise<void> {
    await this.#texts.keep('replaced', path, old.toString('utf8'), 'on disk before a save that a crash interrupted')
  }
}
