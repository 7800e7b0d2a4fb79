import { createHash } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CommitDraft, DocumentId, OpenDocument, Outcome, Snapshot, TextChange } from '#bridge'
import { type DecisionDraft, decisionEdits, draftDecision, type Edit, type Judgement } from '#spec'
import { openJournal, readDocument } from './specs'
import { CommitDesk } from './workspace/commit-desk'
import { Documents } from './workspace/documents'
import { GitView } from './workspace/git-view'
import { Hydration } from './workspace/hydration'
import { Judging } from './workspace/judging'
import type { LiveDocument } from './workspace/live-document'
import { ok, problem } from './workspace/outcome'
import { RootWatch } from './workspace/root-watch'

export interface WorkspaceOptions {
  /** Any path of a folder; its real path becomes the root. */
  readonly folder: string
  /** The application's own folder: databases and journals live there, never in the repository. */
  readonly dataFolder: string
  /** The built analysis worker, an absolute path. */
  readonly workerFile: string
  readonly isTrusted: (root: string) => boolean
  readonly isSample: (root: string) => boolean
  readonly onSnapshot: (snapshot: Snapshot) => void
  /** Main changed the text of a document that was opened. */
  readonly onText: (document: OpenDocument) => void
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
  readonly #commits: CommitDesk
  readonly #watch: RootWatch
  readonly #notices = new Map<string, string>()
  /** Ids of the documents that the window holds a text of. */
  readonly #opened = new Set<DocumentId>()
  #turn: NodeJS.Immediate | null = null
  #paths = ''
  #ready = false
  #closed = false

  /** Reads all documents; the first judgement follows by event. */
  static async open(options: WorkspaceOptions): Promise<Outcome<Workspace>> {
    const { folder } = options
    try {
      const root = await realpath(folder)
      if (!(await stat(root)).isDirectory()) return problem('not-a-folder', `${folder} is not a folder. Choose the folder of a repository.`)
      const workspace = new Workspace(root, options)
      await workspace.#start()
      return ok(workspace)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code === 'ENOENT') return problem('not-found', `${folder} does not exist. It may have been moved; choose its new place.`)
      if (code === 'ENOTDIR') return problem('not-a-folder', `${folder} is not a folder. Choose the folder of a repository.`)
      if (code === 'EACCES' || code === 'EPERM') return problem('failed', `${folder} may not be read. Check its permissions.`)
      throw error
    }
  }

  private constructor(root: string, options: WorkspaceOptions) {
    this.root = root
    this.#options = options
    const { dataFolder } = options
    const notice = (key: string, sentence: string | null) => this.#notice(key, sentence)
    const changed = () => this.tell()
    this.#documents = new Documents(root, openJournal(join(dataFolder, 'journals', shortHash(root))), {
      text: (document) => {
        this.#judging.text(document)
        if (this.#opened.has(document.id)) options.onText(document.open())
      },
      edited: (document, changes) => this.#judging.edited(document, changes),
      gone: ({ path }) => this.#judging.gone(path),
      unreadableChanged: () => this.#judging.unreadableChanged(),
      folders: (folders) => this.#watch.setFolders(folders),
      changed,
      notice,
    })
    this.#git = new GitView({
      root,
      documents: () => this.#documents.all,
      onChange: ({ history, repository }) => {
        if (repository) this.#watch.setRepository(this.#git.repository)
        if (history) this.#judging.historyChanged()
        changed()
      },
    })
    this.#judging = new Judging({
      workerFile: options.workerFile,
      documents: () => this.#documents.all,
      history: () => this.#git.history,
      onJudged: (judged, at) => {
        // What was judged before git answered is no reading of the repository, and no point of its past.
        if (this.#git.answered) this.#hydration.note({ ...judged, at, head: this.#git.state.head })
        changed()
      },
      onBusy: changed,
      onTrouble: (sentence) => notice('engine', sentence),
      ...(options.timeLimit === undefined ? {} : { timeLimit: options.timeLimit }),
    })
    this.#hydration = new Hydration({
      folder: join(dataFolder, 'databases'),
      root,
      document: (path) => this.#documents.byPath(path),
      onPast: changed,
      onTrouble: (sentence) => notice('store', sentence),
    })
    this.#commits = new CommitDesk(this.#documents, this.#git)
    this.#watch = new RootWatch({
      onDocuments: () => {
        void this.#documents.refresh()
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
      documents: this.#documents.all.map((document) => document.state(this.#git.history)),
      git: this.#git.state,
      judgement: judged?.judgement ?? null,
      judged: judged?.versions ?? {},
      judgedAt,
      busy,
      past: this.#hydration.past,
      notices: [...this.#notices.values()],
    }
  }

  openDocument(id: DocumentId): Outcome<OpenDocument> {
    const document = this.#documents.byId(id)
    if (!document) return gone
    this.#opened.add(id)
    return ok(document.open())
  }

  changeDocument(id: DocumentId, version: number, changes: readonly TextChange[]): Outcome<{ readonly version: number }> {
    const document = this.#documents.byId(id)
    return document ? this.#documents.change(document, version, changes) : gone
  }

  async saveDocument(id: DocumentId, overwrite: boolean): Promise<Outcome> {
    const document = this.#documents.byId(id)
    return document ? this.#documents.save(document, overwrite) : gone
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
    return document ? this.#documents.takeDisk(document) : gone
  }

  async draftDecision(): Promise<Outcome<DecisionDraft>> {
    const judgement = await this.#judging.current()
    if (!judgement)
      return problem('failed', 'The documents could not be judged, so no decision can be drafted. Change something and try again.')
    if (!this.#hasLog()) return noLog
    return ok(draftDecision(this.#judging.input(), judgement))
  }

  decisionEdits(draft: DecisionDraft): Outcome<readonly Edit[]> {
    return this.#hasLog() ? ok(decisionEdits(this.#judging.input(), draft)) : noLog
  }

  async commitDraft(): Promise<Outcome<CommitDraft>> {
    const judgement = await this.judgement()
    return this.#commits.draft(judgement, this.#options.isTrusted(this.root))
  }

  async commit(ids: readonly DocumentId[], message: string): Promise<Outcome<{ readonly sha: string }>> {
    const outcome = await this.#commits.commit(ids, message, this.#options.isTrusted(this.root))
    await this.look()
    return outcome
  }

  /** Reads the disk and git again: on focus, after a commit, after documents were created. */
  async look(): Promise<void> {
    await Promise.all([this.#documents.refresh(), this.#git.refresh()])
    this.#judging.dayMayHaveChanged()
  }

  /** The judgement of the present texts with all that git knows of them; null when the engine gave up on them. */
  async judgement(): Promise<Judgement | null> {
    await this.#git.idle()
    return this.#judging.current()
  }

  /** Sends a snapshot at the end of this turn of the event loop. */
  tell(): void {
    if (!this.#ready || this.#closed) return
    this.#turn ??= setImmediate(() => {
      this.#turn = null
      if (this.#closed) return
      this.#followPaths()
      this.#options.onSnapshot(this.snapshot())
    })
  }

  /** Resolves when nothing of the workspace runs any more and all unsaved text is in the journal. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#watch.close()
    await this.#documents.flush()
    await this.#git.idle()
    await this.#judging.close()
    this.#hydration.close()
  }

  async #start(): Promise<void> {
    await this.#documents.load()
    this.#paths = this.#pathList()
    // Git is fast or late: late, the first judgement comes without it and a second one follows.
    const grace = new Promise<void>((resolve) => setTimeout(resolve, gitGrace).unref())
    void Promise.race([this.#git.refresh(), grace]).then(() => {
      if (this.#closed) return
      this.#ready = true
      this.#watch.start()
      this.#judging.start()
      this.tell()
    })
  }

  /** Git is asked about the documents that are there: others, another question. */
  #followPaths(): void {
    const paths = this.#pathList()
    if (paths !== this.#paths) void this.#git.refresh()
    this.#paths = paths
  }

  #pathList(): string {
    return this.#documents.all.map(({ path }) => path).join('\n')
  }

  #hasLog(): boolean {
    return this.#documents.all.some(({ kind, readOnly }: LiveDocument) => kind === 'decision-log' && readOnly === null)
  }

  #notice(key: string, sentence: string | null): void {
    if ((this.#notices.get(key) ?? null) === sentence) return
    if (sentence === null) this.#notices.delete(key)
    else this.#notices.set(key, sentence)
    this.tell()
  }
}

const gone = problem('not-found', 'That document is no longer there.')
const noLog = problem('not-found', 'There is no decision log to append to. Create DECISION_LOG.md first.')

function shortHash(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 24)
}
