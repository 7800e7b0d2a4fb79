import { isDeepStrictEqual } from 'node:util'
import type { GitState } from '#bridge'
import type { Configuration, DocumentKind, History } from '#spec'
import { Sequencer } from '../base/sequencer'
import { shareTexts } from '../base/share-texts'
import type { EngineOutcome } from '../engine/index'
import { decode, findDeadLinks } from '../files/index'
import {
  CommittedPaths,
  canInitialize,
  GitError,
  type GitReader,
  type LogText,
  type NotCheckedOutFile,
  openRestricted,
  openTrusted,
  QueryMemo,
  type Repository,
  readHistory,
  readNotCheckedOut,
  readOperationInProgress,
  recoverInterruptedRuns,
  withoutNotCheckedOut,
} from '../git/index'
import { BranchLogs } from './branch-logs'

export interface GitViewOptions {
  readonly root: string
  /** Whether git may use the repository's own settings; otherwise the repository is read without them. */
  readonly isTrusted: () => boolean
  readonly documents: () => readonly { readonly path: string; readonly kind: DocumentKind; readonly isOnDisk: boolean }[]
  readonly configuration: () => Configuration
  /** On disk, by path. */
  readonly textOf: (path: string) => string | undefined
  /** Committed documents that are not on disk, and that git does not take for deleted. */
  readonly onNotCheckedOut: (files: readonly NotCheckedOutFile[]) => Promise<void>
  readonly decisionIds: (logs: readonly LogText[]) => Promise<EngineOutcome<readonly (readonly string[])[]>>
  /** A sentence when some decisions of other branches are unknown; null when all are known. */
  readonly onBranchesError: (sentence: string | null) => void
  /** State, history or repository changed. */
  readonly onChange: (what: {
    readonly hasStateChanged: boolean
    readonly hasHistoryChanged: boolean
    readonly hasRepositoryChanged: boolean
  }) => void
}

/** State and history of the root in git, read again whenever they may have changed. Git never reads the work tree. */
export class GitView {
  readonly #options: GitViewOptions
  readonly #queue = new Sequencer()
  readonly #logs: BranchLogs
  readonly #committedPaths = new CommittedPaths()
  readonly #memo = new QueryMemo()
  #waiting: Promise<void> | null = null
  /** Git was read at least once, successfully or not. */
  hasAnswered = false
  reader: GitReader | null = null
  /** The same object while its folders stay the same. */
  repository: Repository | null = null
  /** As in the snapshot. */
  hasNoRepository = false
  state: GitState = { branch: null, head: null, operationInProgress: null, errorMessage: null }
  history: History = { kind: 'unknown', reason: 'Git has not been asked yet.' }

  constructor(options: GitViewOptions) {
    this.#options = options
    this.#logs = new BranchLogs(options.decisionIds)
  }

  /** Whether git may use the repository's own settings. */
  get isTrusted(): boolean {
    return this.#options.isTrusted()
  }

  /** As in the snapshot. */
  get largerRepository(): string | null {
    return this.repository === null || this.repository.prefix === '' ? null : this.repository.root
  }

  /** Never throws: what git cannot read becomes an error message in the state. */
  refresh(): Promise<void> {
    this.#waiting ??= this.#queue.run(() => {
      this.#waiting = null
      return this.#read()
    })
    return this.#waiting
  }

  async idle(): Promise<void> {
    await this.#queue.idle()
  }

  async #read(): Promise<void> {
    const known = this.repository
    const hadNone = this.hasNoRepository
    const { state, history: asked } = await this.#ask()
    const history = asked.kind === 'known' ? shareTexts(asked, this.#options.textOf) : asked
    const changes = {
      hasStateChanged: !isDeepStrictEqual(this.state, state) || hadNone !== this.hasNoRepository,
      hasHistoryChanged: !isDeepStrictEqual(this.history, history),
      hasRepositoryChanged: known !== this.repository,
    }
    this.state = state
    this.hasAnswered = true
    if (changes.hasHistoryChanged) this.history = history
    if (changes.hasStateChanged || changes.hasHistoryChanged || changes.hasRepositoryChanged) this.#options.onChange(changes)
  }

  /** Removes what git keeps although it is not on disk. */
  async withoutNotCheckedOut(paths: readonly string[]): Promise<readonly string[]> {
    return paths.length === 0 || this.reader === null ? paths : withoutNotCheckedOut(this.reader, paths)
  }

  async #readNotCheckedOut(reader: GitReader, history: History): Promise<readonly NotCheckedOutFile[]> {
    if (history.kind === 'unknown') return []
    const onDisk = new Set(this.#options.documents().flatMap(({ path, isOnDisk }) => (isOnDisk ? [path] : [])))
    const missing = Object.keys(history.head).filter((path) => !onDisk.has(path))
    return readNotCheckedOut(reader, missing)
  }

  async #ask(): Promise<{ readonly state: GitState; readonly history: History }> {
    const nothing: GitState = { branch: null, head: null, operationInProgress: null, errorMessage: null }
    const unknown = (reason: string): History => ({ kind: 'unknown', reason })
    try {
      const found = await (this.isTrusted ? openTrusted : openRestricted)(this.#options.root, this.#memo)
      if (found.kind !== 'repository') {
        this.reader = null
        this.repository = null
        this.hasNoRepository = found.kind === 'none' && (await canInitialize(this.#options.root))
        return { state: { ...nothing, errorMessage: found.reason }, history: unknown(found.reason) }
      }
      this.hasNoRepository = false
      const { reader } = found
      const { repository } = reader
      this.reader = reader
      if (!isDeepStrictEqual(repository, this.repository)) this.repository = repository
      if (reader.isTrusted) await recoverInterruptedRuns(repository)
      const [checkedOut, operationInProgress] = await Promise.all([found.head ?? reader.head(), readOperationInProgress(repository)])
      const { branch, sha } = checkedOut
      this.#logs.begin()
      const history = await readHistory({
        reader,
        head: checkedOut,
        documents: this.#options.documents().map(({ path, kind }) => ({ path, kind })),
        configuration: this.#options.configuration(),
        decode: (bytes) => {
          const decoded = decode(bytes)
          return decoded.ok ? decoded.text : null
        },
        committedPaths: this.#committedPaths,
        findMissing: (paths) => findDeadLinks(this.#options.root, paths),
        decisionIds: (logs) => this.#logs.decisionIds(logs),
      })
      // What was missing may be there the next time.
      if (history.kind === 'unknown') this.#memo.forget()
      this.#options.onBranchesError(this.#logs.errorMessage)
      await this.#options.onNotCheckedOut(await this.#readNotCheckedOut(reader, history))
      return { state: { branch, head: sha, operationInProgress, errorMessage: null }, history }
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      return { state: { ...nothing, errorMessage: error.message }, history: unknown(error.message) }
    }
  }
}
