import { Sequencer } from '../base/sequencer'
import { type FolderWatch, isSearchedFolder, type WatchedFolders, type WatchHint, type WatchInput, watchFolders } from '../files/index'
import type { RefreshOptions } from './document-reader'

export interface RootWatchOptions {
  /** Documents may have changed; with a tick, also where nothing shows it from outside, since changes may have been lost. */
  readonly onDocuments: (options: RefreshOptions) => void
  /** Branch, HEAD or refs may have changed. */
  readonly onGit: () => void
  /** Null when a new watch begins, which may have what the one before it lacked. */
  readonly onError: (sentence: string | null) => void
  /** Milliseconds between ticks. */
  readonly tickMs?: number
}

/** Watches the folders of one root, and keeps watching when the folders or the repository change. */
export class RootWatch {
  readonly #options: RootWatchOptions
  readonly #queue = new Sequencer()
  readonly #root: string
  #folders: WatchedFolders = { folders: [], upperFolders: [] }
  #repository: WatchInput['git'] = null
  #watch: FolderWatch | null = null
  #isStarted = false
  #isClosed = false

  constructor(root: string, options: RootWatchOptions) {
    this.#root = root
    this.#options = options
  }

  setFolders(folders: WatchedFolders): void {
    this.#folders = folders
    this.#watch?.setFolders(folders)
  }

  setRepository(repository: WatchInput['git']): void {
    this.#repository = repository
    if (this.#isStarted) this.start()
  }

  start(): void {
    this.#isStarted = true
    void this.#queue.run(async () => {
      if (this.#isClosed) return
      const { onError, tickMs } = this.#options
      const git = this.#repository ? { gitDir: this.#repository.gitDir, commonDir: this.#repository.commonDir } : null
      const old = this.#watch
      const folders = this.#folders
      onError(null)
      this.#watch = watchFolders({
        root: this.#root,
        folders: folders.folders,
        upperFolders: folders.upperFolders,
        isSearchedFolder,
        git,
        onHint: (hint, changed) => this.#handleHint(hint, changed),
        onError: onError,
        ...(tickMs === undefined ? {} : { tickMs: tickMs }),
      })
      await old?.close()
      await this.#watch.ready
      // Changes before the watch was ready are read now.
      this.#options.onDocuments({ isRereading: false })
      if (folders !== this.#folders) this.#watch.setFolders(this.#folders)
    })
  }

  /** As in `FolderWatch`. */
  verify(): void {
    this.#watch?.verify()
  }

  /** As in `FolderWatch`. */
  tickSoon(): void {
    this.#watch?.tickSoon()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#queue.run(async () => this.#watch?.close())
  }

  #handleHint(hint: WatchHint, changed: readonly string[]): void {
    if (this.#isClosed) return
    this.#options.onDocuments({ isSearchFull: hint === 'tick' || hint === 'folders', isRereading: hint === 'tick', changed })
    // Ticks read git only when no watch reports its changes.
    if (hint === 'git' || (hint === 'tick' && (this.#repository === null || this.#watch?.isPolling === true))) this.#options.onGit()
  }
}
