import { randomUUID } from 'node:crypto'
import type { Outcome, Snapshot } from '#bridge'
import type { Judgement } from '#spec'
import { removeStaleTemporaries } from '../base/atomic-write'
import { createHeapRelease } from '../base/heap-release'
import { removeStaleLocks } from '../base/path-lock'
import { removeStaleGitFolders } from '../git/index'
import { CommitService } from './commit-service'
import { completeSnapshot, type SnapshotSource, snapshotState } from './complete-snapshot'
import { ContractService } from './contract-service'
import { DecisionService } from './decision-service'
import { DiscardService } from './discard-service'
import { DocumentService } from './document-service'
import { GitRuns } from './git-runs'
import { ItemService } from './item-service'
import { MergeService } from './merge-service'
import { ok } from './outcome'
import { PresentTexts } from './present-texts'
import { PromptService } from './prompt-service'
import { realFolder } from './real-folder'
import { RecoveryService } from './recovery-service'
import { RepositoryService } from './repository-service'
import { RepositoryView } from './repository-view'
import { RequirementService } from './requirement-service'
import type { SearchService } from './search-service'
import { SnapshotPublisher } from './snapshot-publisher'
import { UndoService } from './undo-service'
import { WaiverService } from './waiver-service'
import { WorkspaceJudgement } from './workspace-judgement'
import type { WorkspaceOptions } from './workspace-options'

/** Limit for which the first judgement waits for git. */
const gitTimeoutMs = 1000

/** The one stateful object: disk and unsaved text → judgement → database and window. Requests are answered by its services. */
export class Workspace {
  readonly root: string
  /** Names this repository in the addresses of its images; another window cannot guess it. */
  readonly imageKey = randomUUID()
  readonly repository: RepositoryService
  readonly documents: DocumentService
  readonly decisions: DecisionService
  readonly waivers: WaiverService
  readonly items: ItemService
  readonly prompts: PromptService
  readonly contract: ContractService
  readonly requirements: RequirementService
  readonly search: SearchService
  readonly commits: CommitService
  readonly undo: UndoService
  readonly merges: MergeService
  readonly discards: DiscardService
  readonly recovery: RecoveryService
  readonly gitRuns = new GitRuns(() => this.#publisher.publishSoon())
  readonly #options: WorkspaceOptions
  readonly #publisher: SnapshotPublisher
  readonly #view: RepositoryView
  readonly #judgement: WorkspaceJudgement
  readonly #present: PresentTexts
  readonly #heap = createHeapRelease()
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
    const publisher = new SnapshotPublisher(
      () => snapshotState(this.#source),
      (patch) => {
        this.#view.follow()
        options.onSnapshot(patch)
        this.#heap.note()
      },
    )
    const view = new RepositoryView({
      ...options,
      root,
      publisher,
      engine: () => this.#judgement.engine,
      onTextReplaced: (document) => {
        if (this.documents.isOpened(document.id)) options.onText(document.open())
      },
      onTick: () => {
        this.#judgement.engine.judgeOnNewDay()
        this.#judgement.hydration.retry()
      },
    })
    const { documents, git, texts } = view
    const judgement = new WorkspaceJudgement({ ...options, root, view, publisher })
    const { engine } = judgement
    const present = new PresentTexts(view, judgement, publisher)
    this.#publisher = publisher
    this.#view = view
    this.#judgement = judgement
    this.#present = present
    this.repository = new RepositoryService(root, git, present)
    this.documents = new DocumentService(root, this.imageKey, documents, judgement, present)
    this.decisions = new DecisionService(root, documents, engine, present)
    this.waivers = new WaiverService(documents, engine, present)
    this.items = new ItemService(documents, engine, present)
    this.prompts = new PromptService(root, engine, present)
    this.contract = new ContractService(engine, present)
    this.requirements = new RequirementService(judgement)
    this.search = judgement.search
    this.undo = new UndoService(git, present)
    this.discards = new DiscardService(root, documents, git, texts, present)
    this.recovery = new RecoveryService(root, documents, texts, present)
    this.merges = new MergeService({ documents, git, discards: this.discards, runs: this.gitRuns, present })
    this.commits = new CommitService({
      root,
      documents,
      engine,
      git,
      runs: this.gitRuns,
      present,
      onNotice: (sentence) => publisher.notice('commit', sentence),
      onCommitted: (sha, stagedBefore) => this.undo.note(sha, stagedBefore),
    })
  }

  snapshot(): Snapshot {
    return completeSnapshot(this.#source)
  }

  /** For a window that was reloaded and has received no patch. */
  firstSnapshot(): Snapshot {
    this.#publisher.reset()
    return this.snapshot()
  }

  /** As in `PresentTexts`; watches that were lost begin again. */
  refresh(): Promise<void> {
    this.#view.watch.verify()
    return this.#present.refresh()
  }

  /** As in `PresentTexts`. */
  judgement(): Promise<Judgement | null> {
    return this.#present.judgement()
  }

  /** Call when the repository becomes trusted: git is read again, with its settings. */
  noteTrusted(): void {
    void this.#view.git.refresh()
    this.#publisher.publishSoon()
  }

  /** Call when state that the workspace reads from its options changed. */
  publishSoon(): void {
    this.#publisher.publishSoon()
  }

  /** Resolves when unsaved text is in the journal. */
  flush(): Promise<void> {
    return this.#view.documents.flush()
  }

  /** Resolves when nothing of the workspace runs and all unsaved text is in the journal. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#heap.cancel()
    this.#publisher.stop()
    await this.gitRuns.idle()
    await this.#view.watch.close()
    await this.flush()
    // Before git, which may wait for the engine.
    await this.#judgement.engine.close()
    await this.#view.idle()
    this.#judgement.hydration.close()
    await this.search.close()
  }

  get #source(): SnapshotSource {
    return {
      root: this.root,
      options: this.#options,
      view: this.#view,
      judgement: this.#judgement,
      commits: this.commits,
      gitRuns: this.gitRuns,
      publisher: this.#publisher,
    }
  }

  async #start(): Promise<void> {
    await this.#view.documents.load(this.#options.onReading)
    this.#view.noteLoaded()
    void this.#begin()
  }

  async #begin(): Promise<void> {
    await this.#options.firstPaint
    if (this.#isClosed) return
    const { git, watch, documents } = this.#view
    this.#judgement.engine.prepare()
    this.#judgement.engine.readAhead()
    // When git is late, the first judgement comes without it and a second one follows.
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, gitTimeoutMs).unref())
    await Promise.race([git.refresh(), timeout])
    if (this.#isClosed) return
    watch.start()
    this.#judgement.engine.start()
    this.#publisher.start()
    // Behind the request for the first judgement, which is sent in the next turn.
    setImmediate(() => {
      if (!this.#isClosed) this.#judgement.hydration.open()
    })
    // A killed process cannot remove its temporary files, and the next save of the same file may be far away.
    void documents.sweep()
    void removeStaleTemporaries(this.#options.dataFolder, null)
    void removeStaleGitFolders()
    void removeStaleLocks()
  }
}
