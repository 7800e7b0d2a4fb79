import { createHash, randomUUID } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type {
  CommitDraft,
  CommitInput,
  CommitResult,
  DiscardPreview,
  DocumentId,
  DraftedDecision,
  FindingId,
  ItemAnswer,
  JudgedRequirements,
  LastCommit,
  LinkTarget,
  NamedItem,
  NewRecord,
  OpenDocument,
  Outcome,
  PendingMergeView,
  RepositoryImage,
  ReviewedReply,
  Snapshot,
  SnapshotPatch,
  TextChange,
} from '#bridge'
import {
  type Answer,
  type ContractOrigin,
  configurationPath,
  type DecisionDraft,
  type DocumentPrompt,
  type DocumentSummary,
  type Edit,
  type Judgement,
  JudgementReader,
  type PromptInput,
  type ReplyEffect,
  type ReplyReview,
  type SearchRequest,
  type SearchResults,
} from '#spec'
import { removeStaleTemporaries } from '../base/atomic-write'
import { isInside } from '../base/is-inside'
import { realPath } from '../base/real-path'
import { EngineClient } from '../engine/index'
import { openJournal, openKeptTexts, type ReadingProgress, readDocument } from '../files/index'
import { resolveInside } from '../files/resolve-inside'
import { initializeRepository } from '../git/index'
import { today } from '../today'
import { CommitService } from './commit-service'
import { DeadLinks } from './dead-links'
import { DecisionService } from './decision-service'
import { DiscardService } from './discard-service'
import { Documents } from './documents'
import { GitRuns, runningReason } from './git-runs'
import { GitView } from './git-view'
import { Hydration } from './hydration'
import { ItemService } from './item-service'
import { journalFolder } from './journal-folder'
import { linkTargetOf } from './link-target'
import { MergeService } from './merge-service'
import { ok, problem } from './outcome'
import { PromptService } from './prompt-service'
import { realFolder } from './real-folder'
import { RecoveryService } from './recovery-service'
import { repositoryImage } from './repository-image'
import { PlaceRecord, placeDocuments } from './repository-place'
import { RootWatch } from './root-watch'
import { SearchService } from './search-service'
import { SnapshotPublisher, type SnapshotState } from './snapshot-publisher'
import { SymlinkConsent } from './symlink-consent'
import type { TextDocument } from './text-document'
import { UndoService } from './undo-service'
import { WaiverService } from './waiver-service'

/** Endings of names for which a system shows a text and runs nothing. */
const textEndings: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdx', '.txt', '.json', '.yaml', '.yml', '.feature'])

export interface WorkspaceOptions {
  /** Any path of a folder; its real path becomes the root. */
  readonly folder: string
  /** The application's own folder for databases and journals; Chromium writes nothing in it, and nothing is written to the repository. */
  readonly dataFolder: string
  /** The built analysis worker, an absolute path. */
  readonly workerFile: string
  /** The built search worker, an absolute path. */
  readonly searchWorkerFile: string
  readonly isTrusted: (root: string) => boolean
  readonly isSample: (root: string) => boolean
  /** Consent to linked documents since the application was started. */
  readonly symlinkConsent?: SymlinkConsent
  readonly onSnapshot: (patch: SnapshotPatch) => void
  /** Main changed the text of a document that was opened. */
  readonly onText: (document: OpenDocument) => void
  /** Many documents are being read for the first time. */
  readonly onReading?: ReadingProgress
  /** Git, the first judgement and watching wait for it. Never rejects. */
  readonly firstPaint?: Promise<void>
  /** Limit of one request to the engine. */
  readonly timeoutMs?: number
  /** Milliseconds between the watcher's ticks. */
  readonly tickMs?: number
}

/** Limit for which the first judgement waits for git. */
const gitTimeoutMs = 1000

/** The one stateful object: disk and unsaved text → judgement → database and window. */
export class Workspace {
  readonly root: string
  /** Names this repository in the addresses of its images; another window cannot guess it. */
  readonly imageKey = randomUUID()
  readonly #options: WorkspaceOptions
  readonly #documents: Documents
  readonly #git: GitView
  readonly #engine: EngineClient
  readonly #hydration: Hydration
  readonly #search: SearchService
  readonly #deadLinks: DeadLinks
  readonly #commits: CommitService
  readonly #gitRuns = new GitRuns(() => this.#publisher.publishSoon())
  readonly #undo: UndoService
  readonly #discards: DiscardService
  readonly recovery: RecoveryService
  readonly #merges: MergeService
  readonly #watch: RootWatch
  readonly #place: PlaceRecord
  readonly #decisions: DecisionService
  readonly #items: ItemService
  readonly #waivers: WaiverService
  readonly #prompts: PromptService
  readonly #publisher: SnapshotPublisher
  readonly #reader = new JudgementReader()
  /** Ids of the documents whose text the window has. */
  readonly #opened = new Set<DocumentId>()
  #paths = ''
  #isClosed = false

  /** Reads all documents; the first judgement follows as an event. */
  static async open(options: WorkspaceOptions): Promise<Outcome<Workspace>> {
    const root = await realFolder(options.folder)
    if (!root.ok) return root
    const workspace = new Workspace(root.value, options)
    try {
      await workspace.#start()
    } catch (error) {
      await workspace.close()
      throw error
    }
    return ok(workspace)
  }

  private constructor(root: string, options: WorkspaceOptions) {
    this.root = root
    this.#options = options
    const { dataFolder } = options
    this.#publisher = new SnapshotPublisher(
      () => this.#state(),
      (patch) => {
        this.#followPaths()
        this.#notePlace()
        options.onSnapshot(patch)
      },
    )
    const notice = (key: string, sentence: string | null) => this.#publisher.notice(key, sentence)
    const publish = () => this.#publisher.publishSoon()
    const journal = journalFolder(dataFolder, root)
    const texts = openKeptTexts(journal)
    this.#place = new PlaceRecord(root, journal)
    this.#documents = new Documents(root, openJournal(journal), texts, options.symlinkConsent ?? new SymlinkConsent(), {
      onTextReplaced: (document) => {
        this.#engine.setText(document)
        if (this.#opened.has(document.id)) options.onText(document.open())
      },
      onEdited: (document, changes) => this.#engine.changeText(document, changes),
      onRemoved: ({ path }) => this.#engine.removeText(path),
      onUnreadableChanged: () => this.#engine.updateUnreadable(),
      onConventionsChanged: () => this.#engine.updateConventions(),
      // The configuration decides which documents are read from git. The first read happens anyway.
      onConfigurationChanged: () => {
        if (this.#publisher.isStarted) void this.#git.refresh()
      },
      onFolders: (folders) => this.#watch.setFolders(folders),
      onChanged: publish,
      onNotice: notice,
    })
    this.#git = new GitView({
      root,
      isTrusted: () => options.isTrusted(root),
      // Also without a configuration file, since git may have a deleted one.
      documents: () => [
        ...this.#documents.all.map(({ path, kind, notCheckedOutReason }) => ({ path, kind, isOnDisk: notCheckedOutReason === null })),
        { path: configurationPath, kind: 'unknown', isOnDisk: true },
      ],
      configuration: () => this.#documents.configuration,
      onNotCheckedOut: (files) => this.#documents.showNotCheckedOut(files),
      decisionIds: (logs) => this.#engine.query('decisionIds', [logs], { isBackground: true, isIndependent: true }),
      onBranchesError: (sentence) => notice('branches', sentence),
      onChange: ({ hasHistoryChanged, hasRepositoryChanged }) => {
        if (hasRepositoryChanged) this.#watch.setRepository(this.#git.repository)
        if (hasHistoryChanged) this.#engine.updateHistory()
        publish()
      },
    })
    this.#engine = new EngineClient({
      workerFile: options.workerFile,
      documents: () => this.#documents.withConfiguration,
      deadLinks: () => this.#deadLinks.paths,
      history: () => this.#git.history,
      supportingFiles: () => this.#documents.supportingFiles,
      today,
      onJudged: (judged, at) => {
        // A judgement without git is incomplete and must not enter the history.
        if (this.#git.hasAnswered) this.#hydration.schedule({ ...judged, at, head: this.#git.state.head })
        this.#deadLinks.setLinks(this.#reader.part(judged.judgement, 'links'))
        publish()
      },
      onBusyChanged: publish,
      onError: (sentence) => notice('engine', sentence),
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    })
    this.#deadLinks = new DeadLinks(
      root,
      () => this.#engine.updateDeadLinks(),
      (paths) => this.#git.withoutNotCheckedOut(paths),
    )
    this.#hydration = new Hydration({
      folder: join(dataFolder, 'stores'),
      root,
      document: (path) => this.#documents.byPath(path),
      reader: this.#reader,
      onPastChanged: publish,
      onWritten: () => this.#search.follow(),
      onError: (sentence) => notice('store', sentence),
    })
    this.#search = new SearchService({
      workerFile: options.searchWorkerFile,
      folder: join(dataFolder, 'stores'),
      root,
      documents: () => this.#documents.withConfiguration,
      judgement: () => this.#engine.judged?.judgement ?? null,
      reader: this.#reader,
    })
    this.#undo = new UndoService(this.#git)
    this.#discards = new DiscardService(root, this.#documents, this.#git, texts)
    this.recovery = new RecoveryService(root, this.#documents, texts)
    this.#merges = new MergeService(this.#documents, this.#git, this.#discards, () => this.#markedPaths())
    this.#commits = new CommitService(root, this.#documents, this.#engine, this.#git, {
      onNotice: (sentence) => notice('commit', sentence),
      onCommitted: (sha, stagedBefore) => this.#undo.note(sha, stagedBefore),
    })
    this.#decisions = new DecisionService(root, this.#documents, this.#engine)
    this.#items = new ItemService(this.#documents, this.#engine)
    this.#waivers = new WaiverService(this.#documents, this.#engine)
    this.#prompts = new PromptService(root, this.#engine)
    this.#watch = new RootWatch(root, {
      onDocuments: (isSearchFull) => {
        void this.#documents.refresh(isSearchFull)
        this.#deadLinks.refresh()
        this.#engine.judgeOnNewDay()
        this.#hydration.retry()
      },
      onGit: () => void this.#git.refresh(),
      onError: (sentence) => notice('watch', sentence),
      ...(options.tickMs === undefined ? {} : { tickMs: options.tickMs }),
    })
  }

  snapshot(): Snapshot {
    const { rest, judgement } = this.#state()
    if (judgement === null) return { ...rest, judgement }
    const { facts: _, requirements: __, ...shown } = this.#reader.judgement(judgement)
    return { ...rest, judgement: { ...shown, documents: this.#reader.part(judgement, 'documents') } }
  }

  /** For a window that was reloaded and has received no patch. */
  firstSnapshot(): Snapshot {
    this.#publisher.reset()
    return this.snapshot()
  }

  #state(): SnapshotState {
    const { judged, judgedAt, isBusy: isJudging } = this.#engine
    const rest = {
      root: this.root,
      name: basename(this.root),
      isSample: this.#options.isSample(this.root),
      isTrusted: this.#options.isTrusted(this.root),
      documents: this.#documents.withConfiguration.map((document) => document.state(this.#git.history)),
      git: this.#git.state,
      isGone: this.#documents.isGone,
      hasNoRepository: this.#git.hasNoRepository,
      largerRepository: this.#git.largerRepository,
      gitRun: this.#gitRuns.state,
      commitDisabledReason: this.#runningReason ?? this.#commits.disabledReason,
      judgedVersions: judged?.versions ?? {},
      judgedAt,
      isJudging,
      past: this.#hydration.past,
      notices: this.#publisher.notices,
    }
    return { rest, judgement: judged?.judgement ?? null }
  }

  /** Sorted paths of the documents. */
  get documentPaths(): readonly string[] {
    return this.#documents.all.map(({ path }) => path)
  }

  /** Null when there is no document at `path`. */
  documentId(path: string): DocumentId | null {
    return this.#documents.byPath(path)?.id ?? null
  }

  openDocument(id: DocumentId): Outcome<OpenDocument> {
    const document = this.#documents.byId(id)
    if (!document) return documentGone
    this.#opened.add(id)
    return this.#afterSnapshot(ok(document.open()))
  }

  /** The returned version may be ahead of the snapshot, since an edit is published with its judgement. */
  changeDocument(id: DocumentId, version: number, changes: readonly TextChange[]): Outcome<{ readonly version: number }> {
    const document = this.#documents.byId(id)
    return document ? this.#afterSnapshot(this.#documents.change(document, version, changes)) : documentGone
  }

  /** The target of a link of the document; `target` as written in the text. */
  resolveLink(id: DocumentId, target: string): Outcome<LinkTarget> {
    const document = this.#documents.byId(id)
    if (!document) return documentGone
    return this.#afterSnapshot(linkTargetOf(this.#documents, this.#judgedDocuments(), document, target))
  }

  /** The absolute path of a document's file, which is there and inside the repository. */
  async fileOf(id: DocumentId): Promise<Outcome<string>> {
    const document = this.#documents.byId(id)
    if (!document) return documentGone
    const file = await resolveInside(this.root, document.path)
    const isThere = file !== null && (await lstat(file).then(Boolean, () => false))
    return isThere ? ok(file) : problem('not-found', `${document.path} is not on the disk any more.`)
  }

  /**
   * The absolute path of a document's file without links. Only names of texts: the system may run a file of another name, and a
   * document can be a link to one.
   */
  async textFileOf(id: DocumentId): Promise<Outcome<string>> {
    const file = await this.fileOf(id)
    if (!file.ok) return file
    const real = await realPath(file.value)
    if (real === null || !isInside(this.root, real)) return problem('invalid', 'The file is a link that leads out of the repository.')
    return textEndings.has(extname(real).toLowerCase())
      ? ok(real)
      : problem('invalid', `${basename(real)} is not opened: its name is not that of a text.`)
  }

  /** The image that the document shows; `target` as written in the text. */
  async findImage(id: DocumentId, target: string): Promise<Outcome<RepositoryImage>> {
    const document = this.#documents.byId(id)
    return document ? repositoryImage(this.root, this.imageKey, document.path, target) : documentGone
  }

  async saveDocument(id: DocumentId, overwrite: boolean, followLink = false): Promise<Outcome> {
    const document = this.#documents.byId(id)
    return document ? this.#afterSnapshot(await this.#documents.save(document, overwrite, followLink)) : documentGone
  }

  /** The text on disk now; null when the file is gone. */
  async diskText(id: DocumentId): Promise<Outcome<string | null>> {
    const document = this.#documents.byId(id)
    if (!document) return documentGone
    const read = await readDocument(this.root, document.path)
    if (read.kind === 'unreadable') return problem('read-only', read.reason)
    return ok(read.kind === 'text' ? read.text : null)
  }

  async takeDiskText(id: DocumentId): Promise<Outcome<OpenDocument>> {
    const document = this.#documents.byId(id)
    return document ? this.#afterSnapshot(await this.#documents.takeDisk(document)) : documentGone
  }

  async convertToUtf8(id: DocumentId): Promise<Outcome> {
    const document = this.#documents.byId(id)
    return document ? this.#afterSnapshot(await this.#documents.convert(document)) : documentGone
  }

  /** Makes the folder a git repository, unless it is in one. */
  async initialize(): Promise<Outcome> {
    await this.#git.refresh()
    if (!this.#git.hasNoRepository) return problem('invalid', 'This folder is in a git repository already.')
    const made = await initializeRepository(this.root)
    await this.#git.refresh()
    return this.#afterSnapshot(made === null ? ok() : problem('failed', made))
  }

  /** Resolves when unsaved text is in the journal. */
  flush(): Promise<void> {
    return this.#documents.flush()
  }

  async draftDecision(): Promise<Outcome<DraftedDecision>> {
    return this.#ofPresentTexts(() => this.#decisions.draft())
  }

  decisionEdits(draft: DecisionDraft): Promise<Outcome<readonly Edit[]>> {
    return this.#ofPresentTexts(() => this.#decisions.edits(draft))
  }

  async decisionRecord(draft: DecisionDraft): Promise<Outcome<NewRecord>> {
    return this.#ofPresentTexts(() => this.#decisions.preview(draft))
  }

  /** Writes the record at the path that the user was shown. */
  async createRecord(draft: DecisionDraft, path: string): Promise<Outcome<DocumentId>> {
    await this.refresh()
    const created = await this.#ofPresentTexts(() => this.#decisions.create(draft, path))
    if (!created.ok) return created
    await this.refresh()
    const id = this.documentId(path)
    return id === null ? problem('failed', `${path} was written, but it is not a document of this repository.`) : ok(id)
  }

  async waivableFindings(id: DocumentId): Promise<Outcome<readonly FindingId[]>> {
    return this.#ofPresentTexts(async () => {
      const document = this.#documents.byId(id)
      return document ? this.#waivers.waivable(document) : documentGone
    })
  }

  async waiverEdits(finding: FindingId, reason: string): Promise<Outcome<readonly Edit[]>> {
    return this.#ofPresentTexts(() => this.#waivers.edits(finding, reason))
  }

  /** The requirements of the last judgement; null when `known` is their version. */
  requirements(known: string): Outcome<JudgedRequirements | null> {
    const texts = this.#engine.judged?.judgement
    if (texts === undefined) return ok(null)
    const version = shortHash(texts.requirements ?? '')
    return ok(version === known ? null : { version, requirements: this.#reader.part(texts, 'requirements') })
  }

  search(request: SearchRequest): Promise<Outcome<SearchResults>> {
    return this.#search.search(request)
  }

  async hydrationEdits(names: readonly string[]): Promise<Outcome<readonly Edit[]>> {
    return this.#ofPresentTexts(async () => {
      const answer = await this.#engine.query('hydrationEdits', [names])
      return answer.ok ? ok(answer.value) : problem(answer.code, answer.reason)
    })
  }

  async contractOrigins(): Promise<Outcome<Readonly<Record<string, ContractOrigin>>>> {
    const answer = await this.#engine.query('contractOrigins', [], { isBackground: true })
    return answer.ok ? ok(answer.value) : problem(answer.code, answer.reason)
  }

  /** `templates`: the texts of the shipped templates by file name. */
  documentPrompt(id: DocumentId, templates: PromptInput['templates']): Promise<Outcome<DocumentPrompt>> {
    return this.#ofDocument(id, (document) => this.#prompts.prompt(document, templates))
  }

  reviewReply(id: DocumentId, reply: string): Promise<Outcome<{ readonly version: number; readonly review: ReplyReview }>> {
    return this.#ofDocument(id, (document) => this.#prompts.review(document, reply))
  }

  replyEffect(input: ReviewedReply): Promise<Outcome<ReplyEffect>> {
    return this.#ofDocument(input.id, (document) => this.#prompts.effect(document, input))
  }

  replyEdits(input: ReviewedReply): Promise<Outcome<readonly Edit[]>> {
    return this.#ofDocument(input.id, (document) => this.#prompts.edits(document, input))
  }

  answerItem(item: NamedItem, answer: Answer): Promise<Outcome<ItemAnswer>> {
    return this.#ofPresentTexts(() => this.#items.answer(item, answer))
  }

  taskFromItem(item: NamedItem): Promise<Outcome<readonly Edit[]>> {
    return this.#ofPresentTexts(() => this.#items.task(item))
  }

  async commitDraft(): Promise<Outcome<CommitDraft>> {
    return this.#ofPresentTexts(() => this.#commits.draft(this.#options.isTrusted(this.root), this.#runningReason))
  }

  async commit(input: CommitInput): Promise<Outcome<CommitResult>> {
    const isTrusted = this.#options.isTrusted(this.root)
    const outcome = await this.#gitRuns.run('commit', (signal) => this.#commits.commit(input, isTrusted, signal))
    await this.refresh()
    return outcome
  }

  cancelGitRun(): Outcome {
    this.#gitRuns.cancel()
    return ok()
  }

  keepOpen(): Outcome {
    this.#gitRuns.keepOpen()
    return ok()
  }

  /** Whether the window may close: once no commit and no merge runs any more; false when its user decides to stay. */
  confirmClose(): Promise<boolean> {
    return this.#gitRuns.confirmClose()
  }

  get isGitRunning(): boolean {
    return this.#gitRuns.state !== null
  }

  get #runningReason(): string | null {
    const run = this.#gitRuns.state
    return run === null ? null : runningReason(run)
  }

  discardPreview(id: DocumentId): Promise<Outcome<DiscardPreview>> {
    return this.#discards.preview(id)
  }

  async prepareDiscard(id: DocumentId): Promise<Outcome<DiscardPreview>> {
    const outcome = await this.#discards.prepare(id)
    if (outcome.ok && outcome.value.status === 'deleted') await this.refresh()
    return this.#afterSnapshot(outcome)
  }

  async restoreText(key: string): Promise<Outcome<DocumentId>> {
    const outcome = await this.recovery.restore(key)
    await this.refresh()
    return outcome
  }

  pendingMerge(): Promise<Outcome<PendingMergeView>> {
    return this.#merges.view(this.#options.isTrusted(this.root))
  }

  async finishMerge(): Promise<Outcome<{ readonly sha: string }>> {
    const isTrusted = this.#options.isTrusted(this.root)
    const outcome = await this.#gitRuns.run('merge', (signal) => this.#merges.finish(isTrusted, signal))
    await this.refresh()
    return outcome
  }

  async abortMerge(): Promise<Outcome> {
    const outcome = await this.#merges.abort(this.#options.isTrusted(this.root))
    await this.refresh()
    return outcome
  }

  /** Documents in which a merge left both versions. */
  async #markedPaths(): Promise<ReadonlySet<string>> {
    const findings = (await this.judgement())?.findings ?? []
    return new Set(findings.filter(({ check }) => check === 'no-merge-marker').map(({ place }) => place.path))
  }

  async lastCommit(): Promise<Outcome<LastCommit>> {
    return this.#undo.last(this.#options.isTrusted(this.root))
  }

  async undoCommit(sha: string): Promise<Outcome<LastCommit>> {
    const outcome = await this.#undo.undo(sha, this.#options.isTrusted(this.root))
    await this.refresh()
    return outcome
  }

  /** Reads the disk and git again, and publishes what changed: on focus, after a commit, after documents were created. */
  async refresh(): Promise<void> {
    this.#deadLinks.refresh()
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    this.#engine.judgeOnNewDay()
    this.#publisher.flush()
  }

  /** The judgement of the current texts with their history; null when the engine failed on them. */
  async judgement(): Promise<Judgement | null> {
    await this.#git.idle()
    const judgement = await this.#engine.currentJudgement()
    return this.#afterSnapshot(judgement && this.#reader.judgement(judgement))
  }

  /** Call when the repository becomes trusted: git is read again, with its settings. */
  noteTrusted(): void {
    void this.#git.refresh()
    this.#publisher.publishSoon()
  }

  /** Call when state that the workspace reads from its options changed. */
  publishSoon(): void {
    this.#publisher.publishSoon()
  }

  /** Resolves when nothing of the workspace runs and all unsaved text is in the journal. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#publisher.stop()
    await this.#gitRuns.idle()
    await this.#watch.close()
    await this.#documents.flush()
    // Before git, which may wait for the engine.
    await this.#engine.close()
    await this.#git.idle()
    await this.#deadLinks.idle()
    await this.#place.idle()
    this.#hydration.close()
    await this.#search.close()
  }

  #judgedDocuments(): readonly DocumentSummary[] {
    const { judged } = this.#engine
    return judged === null ? [] : this.#reader.documents(judged.judgement)
  }

  #ofDocument<Value>(id: DocumentId, ask: (document: TextDocument) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    return this.#ofPresentTexts(async () => {
      const document = this.#documents.byId(id)
      return document ? ask(document) : documentGone
    })
  }

  /** Runs a query on the current texts and history, and returns after the window has every finding that the result may name. */
  async #ofPresentTexts<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    await this.#git.idle()
    await this.#engine.idle()
    const answer = await ask()
    await this.#engine.idle()
    return this.#afterSnapshot(answer)
  }

  /** Publishes a pending snapshot first, so that no result names an id or a finding that the window does not have. */
  #afterSnapshot<Answer>(answer: Answer): Answer {
    this.#publisher.flush()
    return answer
  }

  async #start(): Promise<void> {
    await this.#documents.load(this.#options.onReading)
    this.#paths = this.#pathList()
    void this.#begin()
  }

  async #begin(): Promise<void> {
    await this.#options.firstPaint
    if (this.#isClosed) return
    this.#engine.prepare()
    this.#hydration.open()
    // When git is late, the first judgement comes without it and a second one follows.
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, gitTimeoutMs).unref())
    await Promise.race([this.#git.refresh(), timeout])
    if (this.#isClosed) return
    this.#watch.start()
    this.#engine.start()
    this.#publisher.start()
    // A killed process cannot remove its temporary files, and the next save of the same file may be far away.
    void this.#documents.sweep()
    void removeStaleTemporaries(this.#options.dataFolder, null)
  }

  /** Reads git again when the set of documents has changed. */
  #followPaths(): void {
    const paths = this.#pathList()
    if (paths !== this.#paths) void this.#git.refresh()
    this.#paths = paths
  }

  /** Nothing is noted while git cannot say which commit is checked out. */
  #notePlace(): void {
    const { state, hasNoRepository, hasAnswered, repository } = this.#git
    if (!hasAnswered || this.#documents.isGone || (state.errorMessage !== null && !hasNoRepository)) return
    const documents = this.#documents.all.flatMap(({ path, baseHash }) => (baseHash === null ? [] : [[path, baseHash] as const]))
    this.#place.note({
      head: state.head,
      prefix: repository?.prefix ?? '',
      documents: Object.fromEntries(documents.slice(0, placeDocuments)),
    })
  }

  #pathList(): string {
    return this.documentPaths.join('\n')
  }
}

const documentGone = problem('not-found', 'That document is no longer there.')

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
