import { createHash, randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { OpenDocument, Outcome, TextChange } from '#bridge'
import { type Configuration, configurationPath, configuredKindOf, type DocumentKind, readConfiguration, type SupportingFiles } from '#spec'
import { removeStaleTemporaries } from '../base/atomic-write'
import { isMissing } from '../base/is-missing'
import { Sequencer } from '../base/sequencer'
import {
  convertToUtf8,
  decode,
  type FoundDocuments,
  findDocuments,
  finishOverwrites,
  type Journal,
  type JournalEntry,
  type KeptTexts,
  type ReadDocument,
  type ReadingProgress,
  type RepositorySurvey,
  readDocument,
  readDocuments,
  readSavedConfiguration,
  readSupportingFiles,
  type WatchedFolders,
} from '../files/index'
import type { NotCheckedOutFile } from '../git/index'
import { changesProblem } from './chunked-text'
import { ok, problem } from './outcome'
import { reconcile } from './reconcile'
import { restoreUnsaved } from './restore-unsaved'
import { newerOnDisk, saveTextDocument } from './save-text-document'
import type { SymlinkConsent } from './symlink-consent'
import { TextDocument } from './text-document'
import { UnsavedJournal } from './unsaved-journal'

/** Wait before a missing file counts as deleted: some programs delete and rewrite a file to save it. */
const rewriteGraceMs = 80

export interface DocumentsListener {
  /** The whole text was replaced. */
  onTextReplaced(document: TextDocument): void
  onEdited(document: TextDocument, changes: readonly TextChange[]): void
  onRemoved(document: TextDocument): void
  onUnreadableChanged(): void
  onConventionsChanged(): void
  /** The saved configuration changed. */
  onConfigurationChanged(): void
  onFolders(folders: WatchedFolders): void
  /** Some state of a document that the window shows changed. */
  onChanged(): void
  onNotice(key: string, sentence: string | null): void
}

/** The documents of one root: reconciles disk and unsaved text so that neither is lost. */
export class Documents {
  readonly #root: string
  readonly #journal: Journal
  readonly #texts: KeptTexts
  readonly #listener: DocumentsListener
  readonly #unsaved: UnsavedJournal
  readonly #symlinkConsent: SymlinkConsent
  readonly #idPrefix = randomUUID().slice(0, 8)
  /** By path. */
  readonly #documents = new Map<string, TextDocument>()
  /** New documents start above the versions of all removed ones, so that a file that comes back never reuses a version. */
  #lastGoneVersion = 0
  /** Disk operations run one after the other, so that a read never overtakes a save. */
  readonly #disk = new Sequencer()
  #refreshing: Promise<void> | null = null
  #configurationText: string | null = null
  #configuration: Configuration = readConfiguration(null)
  #unreadable = ''
  /** The last one; null before the first search. */
  #survey: RepositorySurvey | null = null
  #isSearchWanted = true
  /** The root itself does not exist any more; nothing is taken for deleted then. */
  isGone = false
  #supportingFiles: SupportingFiles = { telltales: [], settings: [], manifests: [] }

  constructor(root: string, journal: Journal, texts: KeptTexts, symlinkConsent: SymlinkConsent, listener: DocumentsListener) {
    this.#root = root
    this.#journal = journal
    this.#texts = texts
    this.#symlinkConsent = symlinkConsent
    this.#listener = listener
    this.#unsaved = new UnsavedJournal(journal, texts, (sentence) => listener.onNotice('journal', sentence))
  }

  /** By path. */
  get all(): readonly TextDocument[] {
    return [...this.#documents.values()].filter(({ path }) => path !== configurationPath).sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /** Everything that can be edited and saved: the configuration comes last. */
  get withConfiguration(): readonly TextDocument[] {
    const configuration = this.byPath(configurationPath)
    return configuration === null ? this.all : [...this.all, configuration]
  }

  /** As saved: see `readSavedConfiguration`. */
  get configuration(): Configuration {
    return this.#configuration
  }

  /** What is on disk beside the documents. */
  get supportingFiles(): SupportingFiles {
    return this.#supportingFiles
  }

  byId(id: string): TextDocument | null {
    for (const document of this.#documents.values()) if (document.id === id) return document
    return null
  }

  byPath(path: string): TextDocument | null {
    return this.#documents.get(path) ?? null
  }

  /** Also for a document that only git still has. The id of a path never changes, so a file that comes back is the same document. */
  idOf(path: string): string {
    return `${this.#idPrefix}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
  }

  /** Reads all documents and restores the unsaved text of an earlier session. */
  async load(onProgress?: ReadingProgress): Promise<void> {
    await this.#disk.run(() => finishOverwrites(this.#root, this.#journal.overwrites, (backup) => this.#keepOverwritten(backup)))
    await this.#disk.run(() => this.#read(onProgress))
    await this.#disk.run(() =>
      restoreUnsaved(this.#journal, {
        kindOf: (path) => (path === configurationPath ? 'unknown' : configuredKindOf(this.#configuration, path)),
        documentAt: (path, kind) => this.#documentAt(path, kind),
        isPresent: ({ path }) => this.#documents.has(path),
        onRestored: (document) => this.#takeRestored(document),
        onUntaken: (entry) => this.#unsaved.noteUntaken(entry),
      }),
    )
  }

  /**
   * Reads everything again; external changes are taken, merged, or shown. `isSearchFull`: folders of conventions are looked for
   * in the whole repository again, which costs more than the rest.
   */
  refresh(isSearchFull = true): Promise<void> {
    this.#isSearchWanted ||= isSearchFull
    // A refresh that has not begun yet serves later calls too.
    this.#refreshing ??= this.#disk.run(() => {
      this.#refreshing = null
      return this.#read()
    })
    return this.#refreshing
  }

  change(document: TextDocument, version: number, changes: readonly TextChange[]): Outcome<{ readonly version: number }> {
    if (document.readOnlyReason !== null) return problem('read-only', document.readOnlyReason)
    if (version !== document.version) return problem('stale', `${document.path} has changed. Reload its text and try again.`)
    const message = changesProblem(changes, document.length)
    if (message !== null) return problem('invalid', message)
    const wasDirty = document.isDirty
    document.edit(changes)
    this.#unsaved.note(document)
    this.#listener.onEdited(document, changes)
    if (wasDirty !== document.isDirty) this.#listener.onChanged()
    // Without unsaved edits the text on disk can be taken.
    if (!document.isDirty && document.externalChange !== 'none') void this.refresh()
    return ok({ version: document.version })
  }

  /** `followLink`: the user consented to saving through the document's link. */
  save(document: TextDocument, overwrite: boolean, followLink: boolean): Promise<Outcome> {
    return this.#disk.run(async () => {
      const { path } = document
      if (followLink) this.#symlinkConsent.noteConsent(join(this.#root, path))
      const saved = await saveTextDocument(this.#root, document, overwrite, this.#unsaved, this.#symlinkConsent, this.#journal.overwrites)
      if (saved.kind === 'newer') this.#reconcile(document, await readDocument(this.#root, path))
      // Before the save is acknowledged: after a crash, no text older than an acknowledged save may be restored.
      await this.#unsaved.write(document)
      if (saved.kind === 'refused') return saved.outcome
      if (saved.kind === 'newer') {
        if (document.externalChange !== 'none') return newerOnDisk(document)
        return problem('stale', `Another program changed ${path}, and its text was merged with yours. Review the result and save again.`)
      }
      this.#listener.onChanged()
      return ok()
    })
  }

  /** Writes a UTF-16 document as UTF-8. Its text stays in the journal with its former encoding. */
  convert(document: TextDocument): Promise<Outcome> {
    return this.#disk.run(async () => {
      const { path } = document
      const conversion = await convertToUtf8(this.#root, path, this.#journal.overwrites)
      if (conversion.kind === 'refused') return problem('read-only', conversion.reason)
      const why = `${conversion.encoding} before it was converted to UTF-8`
      const isKept = await this.#texts.keep('replaced', path, conversion.original, why).then(Boolean, () => false)
      if (!isKept) return problem('failed', `The text of ${path} could not be kept in the application's data, so it was not converted.`)
      const outcome = await conversion.write()
      if (!outcome.ok) return problem(outcome.code === 'failed' ? 'failed' : 'read-only', outcome.message)
      this.#reconcile(document, await readDocument(this.#root, path))
      this.#notifyUnreadable()
      this.#listener.onChanged()
      return ok()
    })
  }

  /** Replaces the unsaved text by the text on disk. `isKept`: the unsaved text is among the kept texts already. */
  takeDisk(document: TextDocument, isKept = false): Promise<Outcome<OpenDocument>> {
    return this.#disk.run(async () => {
      const { path, isDirty, text } = document
      const disk = await readDocument(this.#root, path)
      if (isDirty && !isKept) await this.#unsaved.keep(path, text, 'unsaved when the text on disk was taken instead')
      document.forget()
      this.#reconcile(document, disk)
      await this.#unsaved.write(document)
      this.#notifyUnreadable()
      if (disk.kind !== 'missing') return ok(document.open())
      return problem('not-found', `${path} is gone from the disk. Its unsaved text stays in the application's data.`)
    })
  }

  /** Unsaved texts of an earlier session that no document has taken. */
  get untakenTexts(): readonly JournalEntry[] {
    return this.#unsaved.untaken
  }

  /** Throws file system errors. */
  removeUntaken(path: string): Promise<void> {
    return this.#unsaved.removeUntaken(path)
  }

  /** Removes temporary files that a killed process left beside documents and in the journal. */
  async sweep(): Promise<void> {
    await this.#journal.sweep()
    const byFolder = Map.groupBy(this.#documents.keys(), (path) => dirname(path))
    for (const [folder, paths] of byFolder)
      await removeStaleTemporaries(join(this.#root, folder), new Set(paths.map((path) => basename(path))))
  }

  /** Adds, changes and removes the documents that git keeps although they are not on disk. */
  showNotCheckedOut(files: readonly NotCheckedOutFile[]): Promise<void> {
    return this.#disk.run(async () => {
      const paths = new Set(files.map(({ path }) => path))
      for (const document of this.all) {
        if (document.notCheckedOutReason !== null && !paths.has(document.path)) this.#reconcile(document, { kind: 'missing' })
      }
      for (const { path, bytes, reason } of files) {
        const decoded = decode(bytes)
        const known = this.#documents.get(path)
        if (!decoded.ok || decoded.nulLine !== null || (known !== undefined && known.notCheckedOutReason === null)) continue
        const document = this.#documentAt(path, this.#kindOf(path))
        if (!document.takeNotCheckedOut(decoded.text, decoded.shape, reason)) continue
        this.#documents.set(path, document)
        this.#listener.onTextReplaced(document)
        this.#listener.onChanged()
      }
    })
  }

  /** Resolves when all writes to disk and journal are done. */
  async flush(): Promise<void> {
    await this.#disk.idle()
    await this.#unsaved.flush()
  }

  async #keepOverwritten({ path, old }: { readonly path: string; readonly old: Buffer }): Promise<void> {
    await this.#texts.keep('replaced', path, old.toString('utf8'), 'on disk before a save that a crash interrupted')
  }

  async #read(onProgress?: ReadingProgress): Promise<void> {
    await this.#unsaved.retry()
    if (await this.#noteGone()) return
    await this.#readConfiguration()
    const known = this.#isSearchWanted ? undefined : (this.#survey ?? undefined)
    this.#isSearchWanted = false
    let found = await findDocuments(this.#root, this.#configuration, known)
    this.#survey = found.survey
    if (this.#missing(found).length > 0) {
      await wait(rewriteGraceMs)
      found = await findDocuments(this.#root, this.#configuration, found.survey)
      // The files of a folder that is being deleted go first.
      if (await this.#noteGone()) return
    }
    const paths = found.documents.map(({ path }) => path)
    const reads = await readDocuments(this.#root, paths, onProgress)
    for (const [index, { path, kind }] of found.documents.entries()) this.#takeRead(path, kind, reads[index] as ReadDocument)
    for (const { path, reason } of found.unreadable) this.#takeRead(path, this.#kindOf(path), { kind: 'unreadable', reason })
    for (const document of this.#missing(found)) this.#reconcile(document, { kind: 'missing' })
    await this.#readConventions(found)
    this.#listener.onFolders(found)
    this.#notifyUnreadable()
  }

  /** Whether the root is gone. A root that comes back is searched and watched as a new one. */
  async #noteGone(): Promise<boolean> {
    const isGone = await isMissing(this.#root)
    if (isGone === this.isGone) return isGone
    this.isGone = isGone
    this.#isSearchWanted ||= !isGone
    this.#survey = null
    if (isGone) this.#listener.onFolders({ folders: [this.#root], upperFolders: [] })
    this.#listener.onChanged()
    return isGone
  }

  async #readConventions(found: FoundDocuments): Promise<void> {
    const supportingFiles = await readSupportingFiles(this.#root, found)
    if (isDeepStrictEqual(supportingFiles, this.#supportingFiles)) return
    this.#supportingFiles = supportingFiles
    this.#listener.onConventionsChanged()
  }

  async #readConfiguration(): Promise<void> {
    let saved = await readSavedConfiguration(this.#root)
    if (saved.file.kind === 'missing' && this.#configurationText !== null) {
      await wait(rewriteGraceMs)
      saved = await readSavedConfiguration(this.#root)
    }
    const { file, configuration } = saved
    this.#takeRead(configurationPath, 'unknown', file)
    const text = file.kind === 'text' ? file.text : null
    if (text === this.#configurationText) return
    this.#configurationText = text
    this.#configuration = configuration
    this.#listener.onConfigurationChanged()
  }

  #kindOf(path: string): DocumentKind {
    return configuredKindOf(this.#configuration, path) ?? 'unknown'
  }

  #missing(found: FoundDocuments): readonly TextDocument[] {
    const there = new Set([...found.documents, ...found.unreadable].map(({ path }) => path))
    return this.all.filter(({ path, notCheckedOutReason }) => notCheckedOutReason === null && !there.has(path))
  }

  #takeRead(path: string, kind: DocumentKind, read: ReadDocument): void {
    const document = this.#documentAt(path, kind)
    if (read.kind === 'missing' && !this.#documents.has(path)) return
    this.#documents.set(path, document)
    this.#reconcile(document, read)
  }

  #documentAt(path: string, kind: DocumentKind): TextDocument {
    const document = this.#documents.get(path) ?? new TextDocument(this.idOf(path), path, kind, this.#lastGoneVersion + 1)
    document.kind = kind
    return document
  }

  #reconcile(document: TextDocument, read: ReadDocument): void {
    const before = stateKey(document)
    const { isTextChanged, isGone, keep } = reconcile(document, read)
    for (const side of keep) void this.#unsaved.keep(document.path, side.text, side.why)
    if (isGone) {
      document.forget()
      if (this.#documents.get(document.path) === document) this.#documents.delete(document.path)
      this.#lastGoneVersion = Math.max(this.#lastGoneVersion, document.version)
      this.#listener.onRemoved(document)
    } else if (isTextChanged) {
      this.#listener.onTextReplaced(document)
    }
    if (isGone || before !== stateKey(document)) {
      this.#unsaved.note(document)
      this.#listener.onChanged()
    }
  }

  #takeRestored(document: TextDocument): void {
    const { path } = document
    this.#documents.set(path, document)
    this.#unsaved.adopt(path)
    this.#listener.onTextReplaced(document)
    this.#listener.onChanged()
  }

  #notifyUnreadable(): void {
    const unreadable = JSON.stringify(
      this.withConfiguration.flatMap(({ path, readOnlyReason }) => (readOnlyReason === null ? [] : [[path, readOnlyReason]])),
    )
    if (unreadable === this.#unreadable) return
    this.#unreadable = unreadable
    this.#listener.onUnreadableChanged()
  }
}

/** The state of a document that reading the disk can change. */
function stateKey({ version, isDirty, externalChange, readOnlyReason, savedAt, baseHash }: TextDocument): string {
  return JSON.stringify([version, isDirty, externalChange, readOnlyReason, savedAt, baseHash])
}
