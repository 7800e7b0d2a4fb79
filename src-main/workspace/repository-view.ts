import { configurationPath, type History } from '#spec'
import type { EngineClient } from '../engine/index'
import { type KeptTexts, openJournal, openKeptTexts } from '../files/index'
import { DeadLinks } from './dead-links'
import { Documents } from './documents'
import { GitView } from './git-view'
import { journalFolder } from './journal-folder'
import { PlaceRecord, placeDocuments } from './repository-place'
import { RootWatch } from './root-watch'
import type { SnapshotPublisher } from './snapshot-publisher'
import { SymlinkConsent } from './symlink-consent'
import type { TextDocument } from './text-document'
import type { WorkspaceOptions } from './workspace-options'

export interface RepositoryViewOptions extends Pick<WorkspaceOptions, 'dataFolder' | 'isTrusted' | 'symlinkConsent' | 'tickMs'> {
  readonly root: string
  readonly publisher: SnapshotPublisher
  /** It reads from this view, so it is made later. */
  readonly engine: () => EngineClient
  readonly onTextReplaced: (document: TextDocument) => void
  /** The watcher's tick, or a change on disk. */
  readonly onTick: () => void
}

/** One root as disk and git have it, watched; the engine is notified of what changes. */
export class RepositoryView {
  readonly #options: RepositoryViewOptions
  readonly documents: Documents
  readonly git: GitView
  readonly texts: KeptTexts
  readonly deadLinks: DeadLinks
  readonly watch: RootWatch
  readonly #place: PlaceRecord
  #all: Documents['all'] = []
  #deleted: { readonly all: Documents['all']; readonly history: History; readonly paths: readonly string[] } | null = null

  constructor(options: RepositoryViewOptions) {
    this.#options = options
    const { root, dataFolder, publisher, engine } = options
    const journal = journalFolder(dataFolder, root)
    this.texts = openKeptTexts(journal)
    this.#place = new PlaceRecord(root, journal)
    const consent = options.symlinkConsent ?? new SymlinkConsent()
    this.documents = new Documents(root, openJournal(journal), this.texts, consent, {
      onTextReplaced: (document) => {
        engine().setText(document)
        options.onTextReplaced(document)
      },
      onEdited: (document, changes) => engine().changeText(document, changes),
      onRemoved: ({ path }) => engine().removeText(path),
      onUnreadableChanged: () => engine().updateUnreadable(),
      onConventionsChanged: () => engine().updateConventions(),
      // The configuration decides which documents are read from git. The first read happens anyway.
      onConfigurationChanged: () => {
        if (publisher.isStarted) void this.git.refresh()
      },
      onFolders: (folders) => this.watch.setFolders(folders),
      onChanged: () => publisher.publishSoon(),
      onNotice: (key, sentence) => {
        publisher.notice(key, sentence)
        // What could not be written is written with the next tick.
        if (sentence !== null) this.watch.tickSoon()
      },
    })
    this.git = this.#createGit()
    this.deadLinks = new DeadLinks(
      root,
      () => engine().updateDeadLinks(),
      (paths) => this.git.withoutNotCheckedOut(paths),
    )
    this.watch = new RootWatch(root, {
      onDocuments: (what) => {
        void this.documents.refresh(what)
        this.deadLinks.refresh()
        options.onTick()
      },
      onGit: () => void this.git.refresh(),
      onError: (sentence) => publisher.notice('watch', sentence),
      ...(options.tickMs === undefined ? {} : { tickMs: options.tickMs }),
    })
  }

  /** Call with each snapshot: git is read again when the set of documents has changed, and the place of the texts is noted. */
  follow(): void {
    const { all } = this.documents
    if (all !== this.#all) void this.git.refresh()
    this.#all = all
    this.#notePlace()
  }

  /** Call when all documents were read for the first time. */
  noteLoaded(): void {
    this.#all = this.documents.all
  }

  /** Paths of documents that the last commit has and the disk has not; the same list until documents or history change. */
  get deletedPaths(): readonly string[] {
    const { all } = this.documents
    const { history } = this.git
    if (this.#deleted?.all !== all || this.#deleted.history !== history) {
      const committed = history.kind === 'known' ? Object.keys(history.head) : []
      this.#deleted = { all, history, paths: committed.filter((path) => this.documents.byPath(path) === null) }
    }
    return this.#deleted.paths
  }

  async idle(): Promise<void> {
    await this.git.idle()
    await this.deadLinks.idle()
    await this.#place.idle()
  }

  #createGit(): GitView {
    const { root, isTrusted, publisher, engine } = this.#options
    return new GitView({
      root,
      isTrusted: () => isTrusted(root),
      // Also without a configuration file, since git may have a deleted one.
      documents: () => [
        ...this.documents.all.map(({ path, kind, notCheckedOutReason }) => ({ path, kind, isOnDisk: notCheckedOutReason === null })),
        { path: configurationPath, kind: 'unknown', isOnDisk: this.documents.byPath(configurationPath)?.notCheckedOutReason === null },
      ],
      configuration: () => this.documents.configuration,
      textOf: (path) => this.documents.byPath(path)?.base?.text,
      onNotCheckedOut: (files) => this.documents.showNotCheckedOut(files),
      decisionIds: (logs) => engine().query('decisionIds', [logs], { isBackground: true, isIndependent: true }),
      onBranchesError: (sentence) => publisher.notice('branches', sentence),
      onChange: ({ hasHistoryChanged, hasRepositoryChanged }) => {
        if (hasRepositoryChanged) this.watch.setRepository(this.git.repository)
        if (hasHistoryChanged) engine().updateHistory()
        publisher.publishSoon()
      },
    })
  }

  /** Nothing is noted while git cannot say which commit is checked out. */
  #notePlace(): void {
    const { state, hasNoRepository, hasAnswered, repository } = this.git
    if (!hasAnswered || this.documents.isGone || (state.errorMessage !== null && !hasNoRepository)) return
    const documents: [string, string][] = []
    for (const { path, baseHash } of this.documents.all) {
      if (documents.length === placeDocuments) break
      if (baseHash !== null) documents.push([path, baseHash])
    }
    this.#place.note({
      head: state.head,
      prefix: repository?.prefix ?? '',
      documents: Object.fromEntries(documents),
    })
  }
}
