import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type {
  CommitDraft,
  DocumentId,
  DraftedDecision,
  FindingId,
  LinkTarget,
  NewRecord,
  OpenDocument,
  Outcome,
  Snapshot,
  TextChange,
} from '#bridge'
import { configurationPath, type DecisionDraft, type Edit, type Judgement } from '#spec'
import { openJournal, readDocument } from '../files/index'
import { CommitDesk } from './commit-service'
import { DeadLinks } from './dead-links'
import { DecisionDesk } from './decision-service'
import { Documents } from './documents'
import { GitView } from './git-state'
import { Hydration } from './hydration'
import { Judging } from './judging'
import { linkTargetOf } from './link-target'
import { ok, problem } from './outcome'
import { realFolder } from './real-folder'
import { RootWatch } from './root-watch'
import { Teller } from './snapshot-publisher'
import { LinkAnswers } from './symlink-consent'
import { WaiverDesk } from './waiver-service'

export interface WorkspaceOptions {
  /** Any path of a folder; its real path becomes the root. */
  readonly folder: string
  /** The application's own folder, in which Chromium keeps nothing: databases and journals live there, never in the repository. */
  readonly dataFolder: string
  /** The built analysis worker, an absolute path. */
  readonly workerFile: string
  readonly isTrusted: (root: string) => boolean
  readonly isSample: (root: string) => boolean
  /** What the user said about linked documents since the application was started. */
  readonly links?: LinkAnswers
  readonly onSnapshot: (snapshot: Snapshot) => void
  /** Main changed the text of a document that was opened. */
  readonly onText: (document: OpenDocument) => void
  /** What comes after the texts waits for it: git, the first judgement, watching. Never rejects. */
  readonly shown?: Promise<void>
  /** Milliseconds that one judgement may take. */
  readonly timeLimit?: number
  /** Milliseconds between the watcher's ticks. */
  readonly tick?: number
}

/** Milliseconds that the first judgement waits for git, so that the first picture is the whole one. */
const gitGrace = 1000

/** The one stateful object: disk and unsaved text → judgement → database and window. */
export class Workspace {
  readonly root: string
  readonly #options: WorkspaceOptions
  readonly #documents: Documents
  readonly #git: GitView
  readonly #judging: Judging
  readonly #hydration: Hydration
  readonly #deadLinks: DeadLinks
  readonly #commits: CommitDesk
  readonly #watch: RootWatch
  readonly #decisions: DecisionDesk
  readonly #waivers: WaiverDesk
  readonly #teller: Teller
  /** Ids of the documents that the window holds a text of. */
  readonly #opened = new Set<DocumentId>()
  #paths = ''
  #closed = false

  /** Reads all documents; the first judgement follows by event. */
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
    this.#teller = new Teller(() => {
      this.#followPaths()
      options.onSnapshot(this.snapshot())
    })
    const notice = (key: string, sentence: string | null) => this.#teller.notice(key, sentence)
    const changed = () => this.#teller.tell()
    this.#documents = new Documents(root, openJournal(join(dataFolder, 'journals', shortHash(root))), options.links ?? new LinkAnswers(), {
      text: (document) => {
        this.#judging.text(document)
        if (this.#opened.has(document.id)) options.onText(document.open())
      },
      edited: (document, changes) => this.#judging.edited(document, changes),
      gone: ({ path }) => this.#judging.gone(path),
      unreadableChanged: () => this.#judging.unreadableChanged(),
      // Other documents, or the same of other kinds, are another question to git; the first one is asked anyway.
      configurationChanged: () => {
        if (this.#teller.started) void this.#git.refresh()
      },
      folders: (folders) => this.#watch.setFolders(folders),
      changed,
      notice,
    })
    this.#git = new GitView({
      root,
      isTrusted: () => options.isTrusted(root),
      // Also where there is none, since git may hold the one that was deleted.
      documents: () => [...this.#documents.all, { path: configurationPath, kind: 'unknown' }],
      configuration: () => this.#documents.configuration,
      onChange: ({ history, repository }) => {
        if (repository) this.#watch.setRepository(this.#git.repository)
        if (history) this.#judging.historyChanged()
        changed()
      },
    })
    this.#judging = new Judging({
      workerFile: options.workerFile,
      documents: () => this.#documents.withConfiguration,
      deadLinks: () => this.#deadLinks.paths,
      history: () => this.#git.history,
      onJudged: (judged, at) => {
        // What was judged before git answered is no reading of the repository, and no point of its past.
        if (this.#git.answered) this.#hydration.note({ ...judged, at, head: this.#git.state.head })
        this.#deadLinks.note(judged.judgement.links)
        changed()
      },
      onBusy: changed,
      onTrouble: (sentence) => notice('engine', sentence),
      ...(options.timeLimit === undefined ? {} : { timeLimit: options.timeLimit }),
    })
    this.#deadLinks = new DeadLinks(root, () => this.#judging.deadLinksChanged())
    this.#hydration = new Hydration({
      folder: join(dataFolder, 'stores'),
      root,
      document: (path) => this.#documents.byPath(path),
      onPast: changed,
      onTrouble: (sentence) => notice('store', sentence),
    })
    this.#commits = new CommitDesk(this.#documents, this.#git, (sentence) => notice('commit', sentence))
    this.#decisions = new DecisionDesk(root, this.#documents, this.#judging)
    this.#waivers = new WaiverDesk(this.#documents)
    this.#watch = new RootWatch({
      onDocuments: () => {
        void this.#documents.refresh()
        this.#deadLinks.look()
        this.#judging.dayMayHaveChanged()
      },
      onGit: () => void this.#git.refresh(),
      onTrouble: (sentence) => notice('watch', sentence),
      ...(options.tick === undefined ? {} : { tick: options.tick }),
    })
  }

  snapshot(): Snapshot {
    const { judged, judgedAt, busy } = this.#judging
    return {
      root: this.root,
      name: basename(this.root),
      sample: this.#options.isSample(this.root),
      trusted: this.#options.isTrusted(this.root),
      documents: this.#documents.withConfiguration.map((document) => document.state(this.#git.history)),
      git: this.#git.state,
      commitDisabledReason: this.#commits.disabledReason,
      judgement: judged?.judgement ?? null,
      judged: judged?.versions ?? {},
      judgedAt,
      busy,
      past: this.#hydration.past,
      notices: this.#teller.notices,
    }
  }

  /** Paths of the documents that are there, by path. */
  get documentPaths(): readonly string[] {
    return this.#documents.all.map(({ path }) => path)
  }

  /** Null when no document is there. */
  documentId(path: string): DocumentId | null {
    return this.#documents.byPath(path)?.id ?? null
  }

  openDocument(id: DocumentId): Outcome<OpenDocument> {
    const document = this.#documents.byId(id)
    if (!document) return gone
    this.#opened.add(id)
    return this.#afterSnapshot(ok(document.open()))
  }

  /** The version that it answers may be ahead of the snapshot: one that was only typed is published with its judgement. */
  changeDocument(id: DocumentId, version: number, changes: readonly TextChange[]): Outcome<{ readonly version: number }> {
    const document = this.#documents.byId(id)
    return document ? this.#afterSnapshot(this.#documents.change(document, version, changes)) : gone
  }

  /** Where a link of the document leads, `target` as it stands in the text. */
  resolveLink(id: DocumentId, target: string): Outcome<LinkTarget> {
    const document = this.#documents.byId(id)
    if (!document) return gone
    return this.#afterSnapshot(linkTargetOf(this.#documents, this.#judging.judged?.judgement ?? null, document, target))
  }

  async saveDocument(id: DocumentId, overwrite: boolean, followLink = false): Promise<Outcome> {
    const document = this.#documents.byId(id)
    return document ? this.#afterSnapshot(await this.#documents.save(document, overwrite, followLink)) : gone
  }

  /** The text on disk now; null when the file is gone. */
  async diskText(id: DocumentId): Promise<Outcome<string | null>> {
    const document = this.#documents.byId(id)
    if (!document) return gone
    const read = await readDocument(this.root, document.path)
    if (read.kind === 'unreadable') return problem('read-only', read.reason)
    return ok(read.kind === 'text' ? read.text : null)
  }

  async takeDiskText(id: DocumentId): Promise<Outcome<OpenDocument>> {
    const document = this.#documents.byId(id)
    return document ? this.#afterSnapshot(await this.#documents.takeDisk(document)) : gone
  }

  async draftDecision(): Promise<Outcome<DraftedDecision>> {
    return this.#decisions.draft(await this.judgement())
  }

  decisionEdits(draft: DecisionDraft): Outcome<readonly Edit[]> {
    return this.#decisions.edits(draft)
  }

  async decisionRecord(draft: DecisionDraft): Promise<Outcome<NewRecord>> {
    return this.#decisions.record(await this.judgement(), draft)
  }

  /** Writes the record under the path that the user was shown; it is a document like any other from then on. */
  async createRecord(draft: DecisionDraft, path: string): Promise<Outcome<DocumentId>> {
    await this.look()
    const created = await this.#decisions.create(await this.judgement(), draft, path)
    if (!created.ok) return created
    await this.look()
    const id = this.documentId(path)
    return id === null ? problem('failed', `${path} was written, but is not among the documents of this repository.`) : ok(id)
  }

  async waivableFindings(id: DocumentId): Promise<Outcome<readonly FindingId[]>> {
    const judgement = await this.judgement()
    const document = this.#documents.byId(id)
    return document ? ok(this.#waivers.waivable(judgement, document)) : gone
  }

  async waiverEdits(finding: FindingId, reason: string): Promise<Outcome<readonly Edit[]>> {
    return this.#waivers.edits(await this.judgement(), finding, reason)
  }

  async commitDraft(): Promise<Outcome<CommitDraft>> {
    return this.#afterSnapshot(await this.#commits.draft(() => this.judgement(), this.#options.isTrusted(this.root)))
  }

  async commit(ids: readonly DocumentId[], message: string): Promise<Outcome<{ readonly sha: string }>> {
    const outcome = await this.#commits.commit(ids, message, this.#options.isTrusted(this.root))
    await this.look()
    return outcome
  }

  /** Reads the disk and git again, and publishes what changed: on focus, after a commit, after documents were created. */
  async look(): Promise<void> {
    this.#deadLinks.look()
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    this.#judging.dayMayHaveChanged()
    this.#teller.flush()
  }

  /** The judgement of the present texts with all that git knows of them; null when the engine gave up on them. */
  async judgement(): Promise<Judgement | null> {
    await this.#git.idle()
    return this.#afterSnapshot(await this.#judging.current())
  }

  /** The repository is trusted now: git is asked with its settings from here on. */
  trusted(): void {
    void this.#git.refresh()
    this.#teller.tell()
  }

  /** Sends a snapshot soon, after something that the workspace only asks for changed. */
  tell(): void {
    this.#teller.tell()
  }

  /** Resolves when nothing of the workspace runs any more and all unsaved text is in the journal. */
  async close(): Promise<void> {
    this.#closed = true
    this.#teller.stop()
    await this.#watch.close()
    await this.#documents.flush()
    await this.#git.idle()
    await this.#deadLinks.idle()
    await this.#judging.close()
    this.#hydration.close()
  }

  /** Publishes what waits first, so that no answer names an id or a finding that the window has not been sent. */
  #afterSnapshot<Answer>(answer: Answer): Answer {
    this.#teller.flush()
    return answer
  }

  async #start(): Promise<void> {
    await this.#documents.load()
    this.#paths = this.#pathList()
    void this.#begin()
  }

  async #begin(): Promise<void> {
    await this.#options.shown
    if (this.#closed) return
    this.#judging.prepare()
    this.#hydration.open()
    // Git is fast or late: late, the first judgement comes without it and a second one follows.
    const grace = new Promise<void>((resolve) => setTimeout(resolve, gitGrace).unref())
    await Promise.race([this.#git.refresh(), grace])
    if (this.#closed) return
    this.#watch.start()
    this.#judging.start()
    this.#teller.start()
  }

  /** Git is asked about the documents that are there: others, another question. */
  #followPaths(): void {
    const paths = this.#pathList()
    if (paths !== this.#paths) void this.#git.refresh()
    this.#paths = paths
  }

  #pathList(): string {
    return this.documentPaths.join('\n')
  }
}

const gone = problem('not-found', 'That document is no longer there.')

function shortHash(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 24)
}
