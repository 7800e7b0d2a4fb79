import { lstatSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { FSWatcher } from 'chokidar'
import { errorCode } from '../base/error-code'
import { Sequencer } from '../base/sequencer'
import { readIdentities, withUpperFolders } from './folder-identities'
import { FolderWatches } from './folder-watches'

export interface GroupInput {
  /** Absolute folders. Of a missing one the nearest folder above it is watched. */
  readonly folders: readonly string[]
  /** Watched levels below each folder; 0 for the folder's own entries only. */
  readonly depth: number
  /** Whether a change of this absolute path is reported; changes of a watched folder itself always are. */
  readonly isRelevant: (path: string) => boolean
  /** Whether a folder of this name that comes into a watched folder is reported; one that goes may be, too. */
  readonly isRelevantFolder?: (name: string) => boolean
  /** Null when it is not known what changed. */
  readonly onChange: (path: string | null) => void
  /** The system has no file watches left. */
  readonly onExhausted: () => void
}

export interface WatchGroup {
  readonly ready: Promise<void>
  setFolders(folders: readonly string[]): void
  /** Watches a folder anew that was replaced by another of the same name. */
  verify(): void
  /** From now on polls the files' times once a second. */
  startPolling(): void
  close(): Promise<void>
}

const eventDelayMs = 20
const pollingIntervalMs = 1000

/** What watches the folders, which are given with their identities. */
interface Watcher {
  replace(folders: ReadonlyMap<string, string>): Promise<void>
  close(): Promise<void>
}

/** One watcher for a set of folders, renewed whenever one of them is created, deleted or replaced. */
export function watchGroup(input: GroupInput): WatchGroup {
  let folders = new Set(input.folders.map((folder) => resolve(folder)))
  let withUpper = withUpperFolders([...folders])
  let watched = new Map<string, string>()
  let current: Watcher | null = null
  let isPolling = false
  let isStale = true
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  const comparisons = new Sequencer()

  /** Watches anew what was replaced: the system keeps watching the old folder, not the new one of its name. */
  async function compareFolders(): Promise<void> {
    if (isClosed) return
    const present = await readIdentities([...folders])
    if (isClosed || (!isStale && hasSameEntries(present, watched))) return
    const isFirst = current === null
    if (isStale) {
      await current?.close()
      current = isPolling || input.depth > 0 ? chokidarWatcher() : plainWatcher()
    }
    isStale = false
    watched = present
    await current?.replace(present)
    // Nothing was reported before the folders were watched.
    if (!isFirst && !isClosed) input.onChange(null)
    return compareFolders()
  }

  /** Looks at nothing in the folders. */
  function plainWatcher(): Watcher {
    const watches = new FolderWatches({
      onEvent: handlePlainEvent,
      onLost: (folder) => {
        watched.delete(folder)
        scheduleComparison(eventDelayMs)
      },
      onExhausted: input.onExhausted,
    })
    return { replace: async (present) => watches.replace(present), close: async () => watches.close() }
  }

  function handlePlainEvent(folder: string, event: 'rename' | 'change', name: string | null): void {
    if (isClosed) return
    const path = name === null ? null : join(folder, name)
    handleEvent(path)
    if (path === null || (event === 'rename' && name === basename(folder))) scheduleComparison(eventDelayMs)
    if (path === null || (event === 'rename' && input.isRelevantFolder?.(basename(path)) === true && isFolder(path))) input.onChange(null)
  }

  /** Restarted as a whole, since chokidar shares watches of the system by path between watchers, so the old one must be closed first. */
  function chokidarWatcher(): Watcher {
    let watcher: FSWatcher | null = null
    return {
      async replace(present) {
        await watcher?.close()
        watcher = await startWatcher([...present.keys()])
      },
      close: async () => watcher?.close(),
    }
  }

  async function startWatcher(present: readonly string[]): Promise<FSWatcher> {
    const watcher = new FSWatcher({
      depth: input.depth,
      ignoreInitial: true,
      atomic: false,
      ignorePermissionErrors: true,
      backend: isPolling ? 'polling' : 'native',
      pollingInterval: pollingIntervalMs,
      pollingBinaryInterval: pollingIntervalMs,
      ignored: (path, stats) => stats?.isFile() === true && !input.isRelevant(resolve(path)),
    })
    watcher.on('all', (event, path) => {
      handleEvent(resolve(path))
      const isFolder = event === 'addDir' || event === 'unlinkDir'
      if (isFolder && !isClosed && input.isRelevantFolder?.(basename(path)) === true) input.onChange(null)
    })
    // Raw events come earlier than chokidar's own, and also for a file whose time and size stayed the same.
    watcher.on('raw', (event, name, details) => {
      handleEvent(pathOfRawEvent(name, details))
      // What is written into a file, maybe hundreds of times a second, replaces no folder.
      if (isPolling || event !== 'change') scheduleComparison(eventDelayMs)
    })
    watcher.on('error', (error) => {
      if (!isClosed && !isPolling && ['ENOSPC', 'EMFILE', 'ENFILE'].includes(errorCode(error))) input.onExhausted()
    })
    if (present.length > 0) {
      const ready = new Promise<void>((done) => watcher.once('ready', () => done()))
      watcher.add([...present])
      await ready
    }
    return watcher
  }

  function handleEvent(path: string | null): void {
    if (isClosed || path === null) return
    if (folders.has(path) || input.isRelevant(path)) input.onChange(path)
    if (withUpper.has(path)) scheduleComparison(eventDelayMs)
  }

  function scheduleComparison(delay: number): void {
    if (isClosed || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      void queueComparison()
    }, delay)
  }

  function queueComparison(): Promise<void> {
    return comparisons.run(compareFolders)
  }

  return {
    ready: queueComparison(),
    setFolders(next) {
      const now = next.map((folder) => resolve(folder))
      if (now.length === folders.size && now.every((folder) => folders.has(folder))) return
      folders = new Set(now)
      withUpper = withUpperFolders(now)
      void queueComparison()
    },
    verify: () => scheduleComparison(0),
    startPolling() {
      isPolling = true
      isStale = true
      void queueComparison()
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await comparisons.idle()
      await current?.close()
    },
  }
}

function hasSameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && Array.from(one).every(([key, value]) => other.get(key) === value)
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function pathOfRawEvent(name: string | null, details: unknown): string | null {
  if (name === null || typeof details !== 'object' || details === null || !('watchedPath' in details)) return null
  return resolve(String(details.watchedPath), name)
}
