import { resolve } from 'node:path'
import { FSWatcher } from 'chokidar'
import { errorCode } from '../base/error-code'

export interface ChokidarWatchesInput {
  /** Watched levels below each folder. */
  readonly depth: number
  /** Polls the files' times once a second. */
  readonly isPolling: boolean
  /** Files of other absolute paths are not looked at. */
  readonly isRelevant: (path: string) => boolean
  /** Of a file or folder, maybe more than once. */
  readonly onEvent: (path: string) => void
  /** A folder appeared or went. */
  readonly onFolder: (path: string) => void
  /** A watched folder may have been replaced. */
  readonly onReplaced: () => void
  /** The system has no file watches left. */
  readonly onExhausted: () => void
}

const pollingIntervalMs = 1000

/** Watches folders with what is below them, or by polling; `FolderWatches` does neither. */
export class ChokidarWatches {
  readonly #input: ChokidarWatchesInput
  #watcher: FSWatcher | null = null

  constructor(input: ChokidarWatchesInput) {
    this.#input = input
  }

  /** Begins anew as a whole, since chokidar shares watches of the system by path between watchers, so the old one must be closed first. */
  async replace(folders: ReadonlyMap<string, string>): Promise<void> {
    await this.close()
    const watcher = this.#create()
    this.#watcher = watcher
    if (folders.size === 0) return
    const ready = new Promise<void>((done) => watcher.once('ready', () => done()))
    watcher.add([...folders.keys()])
    await ready
  }

  async close(): Promise<void> {
    await this.#watcher?.close()
  }

  #create(): FSWatcher {
    const { depth, isPolling, isRelevant, onEvent, onFolder, onReplaced, onExhausted } = this.#input
    const watcher = new FSWatcher({
      depth,
      ignoreInitial: true,
      atomic: false,
      ignorePermissionErrors: true,
      backend: isPolling ? 'polling' : 'native',
      pollingInterval: pollingIntervalMs,
      pollingBinaryInterval: pollingIntervalMs,
      ignored: (path, stats) => stats?.isFile() === true && !isRelevant(resolve(path)),
    })
    watcher.on('all', (event, path) => {
      onEvent(resolve(path))
      if (event === 'addDir' || event === 'unlinkDir') onFolder(path)
    })
    // Raw events come earlier than chokidar's own, and also for a file whose time and size stayed the same.
    watcher.on('raw', (event, name, details) => {
      const path = pathOfRawEvent(name, details)
      if (path !== null) onEvent(path)
      // What is written into a file, maybe hundreds of times a second, replaces no folder.
      if (isPolling || event !== 'change') onReplaced()
    })
    watcher.on('error', (error) => {
      if (!isPolling && ['ENOSPC', 'EMFILE', 'ENFILE'].includes(errorCode(error))) onExhausted()
    })
    return watcher
  }
}

function pathOfRawEvent(name: string | null, details: unknown): string | null {
  if (name === null || typeof details !== 'object' || details === null || !('watchedPath' in details)) return null
  return resolve(String(details.watchedPath), name)
}
