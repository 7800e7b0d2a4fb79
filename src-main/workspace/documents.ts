import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { OpenDocument, Outcome, TextChange } from '#bridge'
import { type Configuration, configurationPath, configuredKindOf, type DocumentKind, readConfiguration } from '#spec'
import { Sequencer } from '../base/sequencer'
import { type FoundDocuments, findDocuments, type Journal, type ReadDocument, readDocument, readSavedConfiguration } from '../files/index'
import { changesProblem } from './chunked-text'
import { ok, problem } from './outcome'
import { settle } from './reconcile'
import { restoreUnsaved } from './restore-unsaved'
import { newerOnDisk, saveLive } from './save-live'
import type { LinkAnswers } from './symlink-consent'
import { LiveDocument } from './text-document'
import { Unsaved } from './unsaved-journal'

/** Milliseconds in which a program that deletes and rewrites a file may be caught in between. */
const rewriteGrace = 80

export interface DocumentsListener {
  /** The whole text is another one. */
  text(document: LiveDocument): void
  edited(document: LiveDocument, changes: readonly TextChange[]): void
  gone(document: LiveDocument): void
  unreadableChanged(): void
  /** What it says on disk of which documents there are. */
  configurationChanged(): void
  /** Absolute folders to watch. */
  folders(folders: readonly string[]): void
  /** Something that the window shows of the documents changed. */
  changed(): void
  notice(key: string, sentence: string | null): void
}

/** The documents of one root: disk and unsaved text held against each other, neither ever lost. */
export class Documents {
  readonly #root: string
  readonly #journal: Journal
  readonly #listener: DocumentsListener
  readonly #unsaved: Unsaved
  readonly #links: LinkAnswers
  readonly #idPrefix = randomUUID().slice(0, 8)
  /** By path. */
  readonly #present = new Map<string, LiveDocument>()
  /** Versions begin behind those of all documents that are gone: a file that comes back never shows an old version again. */
  #lastGoneVersion = 0
  /** Disk operations run one after the other: a reading never overtakes a save. */
  readonly #disk = new Sequencer()
  #refreshing: Promise<void> | null = null
  #configurationText: string | null = null
  #configuration: Configuration = readConfiguration(null)
  #unreadable = ''

  constructor(root: string, journal: Journal, links: LinkAnswers, listener: DocumentsListener) {
    this.#root = root
    this.#journal = journal
    this.#links = links
    this.#listener = listener
    this.#unsaved = new Unsaved(journal, (sentence) => listener.notice('journal', sentence))
  }

  /** By path. */
  get all(): readonly LiveDocument[] {
    return [...this.#present.values()].filter(({ path }) => path !== configurationPath).sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /** All that is opened, edited and saved: the repository's configuration comes last. */
  get withConfiguration(): readonly LiveDocument[] {
    const configuration = this.byPath(configurationPath)
    return configuration === null ? this.all : [...this.all, configuration]
  }

  /** As saved: see `readSavedConfiguration`. */
  get configuration(): Configuration {
    return this.#configuration
  }

  byId(id: string): LiveDocument | null {
    for (const document of this.#present.values()) if (document.id === id) return document
    return null
  }

  byPath(path: string): LiveDocument | null {
    return this.#present.get(path) ?? null
  }

  /** Also of a document that only git still holds. A path keeps its id, so a file that comes back is the same document. */
  idOf(path: string): string {
    return `${this.#idPrefix}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
  }

  /** The first reading, with what an earlier session left unsaved. */
  async load(): Promise<void> {
    await this.refresh()
    await this.#disk.run(() =>
      restoreUnsaved(this.#journal, {
        kindOf: (path) => (path === configurationPath ? 'unknown' : configuredKindOf(this.#configuration, path)),
        at: (path, kind) => this.#at(path, kind),
        isPresent: ({ path }) => this.#present.has(path),
        onRestored: (document) => this.#takeRestored(document),
      }),
    )
  }

  /** Reads everything again; what another program did is taken, merged, or shown. */
  refresh(): Promise<void> {
    // Asked again before the reading began: that reading will do.
    this.#refreshing ??= this.#disk.run(() => {
      this.#refreshing = null
      return this.#read()
    })
    return this.#refreshing
  }

  change(document: LiveDocument, version: number, changes: readonly TextChange[]): Outcome<{ readonly version: number }> {
    if (document.readOnly !== null) return problem('read-only', document.readOnly)
    if (version !== document.version)
      return problem('stale', `${document.path} has changed meanwhile. Take its present text and try again.`)
    const wrong = changesProblem(changes, document.length)
    if (wrong !== null) return problem('invalid', wrong)
    const before = document.dirty
    document.edit(changes)
    this.#unsaved.note(document)
    this.#listener.edited(document, changes)
    if (before !== document.dirty) this.#listener.changed()
    // Edits that were undone stand in no one's way: the disk's text may come in.
    if (!document.dirty && document.outside !== 'none') void this.refresh()
    return ok({ version: document.version })
  }

  /** `followLink`: the user said yes to what was asked about the document's link. */
  save(document: LiveDocument, overwrite: boolean, followLink: boolean): Promise<Outcome> {
    return this.#disk.run(async () => {
      const { path } = document
      if (followLink) this.#links.noteAgreed(join(this.#root, path))
      const saved = await saveLive(this.#root, document, overwrite, this.#unsaved, this.#links)
      if (saved.kind === 'newer') this.#settle(document, await readDocument(this.#root, path))
      // Before the outcome is known outside: after a crash, nothing older than an acknowledged save may be offered.
      await this.#unsaved.write(document)
      if (saved.kind === 'refused') return saved.outcome
      if (saved.kind === 'newer') {
        if (document.outside !== 'none') return newerOnDisk(document)
        return problem('stale', `Another program changed ${path} meanwhile, and its text was merged with yours. Look at it and save again.`)
      }
      this.#listener.notice(`restored ${path}`, null)
      this.#listener.changed()
      return ok()
    })
  }

  /** Drops the unsaved edits, which stay in the journal, for what is on disk. */
  takeDisk(document: LiveDocument): Promise<Outcome<OpenDocument>> {
    return this.#disk.run(async () => {
      const { path, dirty, text } = document
      const disk = await readDocument(this.#root, path)
      if (dirty) await this.#unsaved.keep(path, text, 'unsaved when the text on disk was taken instead')
      this.#listener.notice(`restored ${path}`, null)
      document.forget()
      this.#settle(document, disk)
      await this.#unsaved.write(document)
      this.#tellUnreadable()
      if (disk.kind !== 'missing') return ok(document.open())
      return problem('not-found', `${path} is gone from the disk. Its unsaved text stays in the application's data.`)
    })
  }

  /** Resolves when disk and journal hold all that they were given. */
  async flush(): Promise<void> {
    await this.#disk.idle()
    await this.#unsaved.flush()
  }

  async #read(): Promise<void> {
    await this.#readConfiguration()
    let found = await findDocuments(this.#root, this.#configuration)
    if (this.#missing(found).length > 0) {
      await wait(rewriteGrace)
      found = await findDocuments(this.#root, this.#configuration)
    }
    const reads = await Promise.all(
      found.documents.map(async ({ path, kind }) => ({ path, kind, read: await readDocument(this.#root, path) })),
    )
    for (const { path, kind, read } of reads) this.#meet(path, kind, read)
    for (const { path, reason } of found.unreadable) this.#meet(path, this.#kindOf(path), { kind: 'unreadable', reason })
    for (const document of this.#missing(found)) this.#settle(document, { kind: 'missing' })
    this.#listener.folders(found.folders)
    this.#tellUnreadable()
  }

  async #readConfiguration(): Promise<void> {
    let saved = await readSavedConfiguration(this.#root)
    if (saved.file.kind === 'missing' && this.#configurationText !== null) {
      await wait(rewriteGrace)
      saved = await readSavedConfiguration(this.#root)
    }
    const { file, configuration } = saved
    this.#meet(configurationPath, 'unknown', file)
    const text = file.kind === 'text' ? file.text : null
    if (text === this.#configurationText) return
    this.#configurationText = text
    this.#configuration = configuration
    this.#listener.configurationChanged()
  }

  #kindOf(path: string): DocumentKind {
    return configuredKindOf(this.#configuration, path) ?? 'unknown'
  }

  #missing(found: FoundDocuments): readonly LiveDocument[] {
    const there = new Set([...found.documents, ...found.unreadable].map(({ path }) => path))
    return this.all.filter(({ path }) => !there.has(path))
  }

  #meet(path: string, kind: DocumentKind, read: ReadDocument): void {
    const document = this.#at(path, kind)
    if (read.kind === 'missing' && !this.#present.has(path)) return
    this.#present.set(path, document)
    this.#settle(document, read)
  }

  #at(path: string, kind: DocumentKind): LiveDocument {
    const document = this.#present.get(path) ?? new LiveDocument(this.idOf(path), path, kind, this.#lastGoneVersion + 1)
    document.kind = kind
    return document
  }

  #settle(document: LiveDocument, read: ReadDocument): void {
    const before = stamp(document)
    const { text, gone, keep } = settle(document, read)
    for (const side of keep) void this.#unsaved.keep(document.path, side.text, side.why)
    if (gone) {
      document.forget()
      if (this.#present.get(document.path) === document) this.#present.delete(document.path)
      this.#lastGoneVersion = Math.max(this.#lastGoneVersion, document.version)
      this.#listener.gone(document)
    } else if (text) {
      this.#listener.text(document)
    }
    if (gone || before !== stamp(document)) {
      this.#unsaved.note(document)
      this.#listener.changed()
    }
  }

  #takeRestored(document: LiveDocument): void {
    const { path } = document
    this.#present.set(path, document)
    this.#unsaved.adopt(path)
    this.#listener.text(document)
    this.#listener.notice(`restored ${path}`, `Unsaved text of ${path} from last time is back. Save it, or take the text on disk.`)
    this.#listener.changed()
  }

  #tellUnreadable(): void {
    const told = JSON.stringify(this.withConfiguration.flatMap(({ path, readOnly }) => (readOnly === null ? [] : [[path, readOnly]])))
    if (told === this.#unreadable) return
    this.#unreadable = told
    this.#listener.unreadableChanged()
  }
}

/** Everything of a document that a look at the disk may change. */
function stamp({ version, dirty, outside, readOnly, savedAt, baseHash }: LiveDocument): string {
  return JSON.stringify([version, dirty, outside, readOnly, savedAt, baseHash])
}
