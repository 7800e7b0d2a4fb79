import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { FSWatcher } from 'chokidar'
import { errorCode } from '../base/error-code'
import { Sequencer } from '../base/sequencer'

export interface GroupInput {
  /** Absolute folders. Of a missing one the nearest folder above it is watched. */
  readonly folders: readonly string[]
  /** Watched levels below each folder; 0 for the folder's own entries only. */
  readonly depth: number
  /** Whether a change of this absolute path is reported; changes of a watched folder itself always are. */
  readonly isRelevant: (path: string) => boolean
  /** Whether a folder of this name that comes or goes in a watched folder is reported. */
  readonly isRelevantFolder?: (name: string) => boolean
  /** Null when it is not known what changed. */
  readonly onChange: (path: string | null) => void
  /** The system has no file watches left. */
  readonly onExhausted: () => void
}

export interface WatchGroup {
  readonly ready: Promise<void>
  setFolders(folders: readonly string[]): void
  /** Restarts the watcher if a folder was replaced by another of the same name. */
  verify(): void
  /** From now on polls the files' times once a second. */
  startPolling(): void
  close(): Promise<void>
}

const eventDelayMs = 20
const pollingIntervalMs = 1000

/** One chokidar watcher for a set of folders, restarted whenever one of them is created, deleted or replaced. */
export function watchGroup(input: GroupInput): WatchGroup {
  let folders = input.folders.map((folder) => resolve(folder))
  let watched = new Map<string, string>()
  let current: FSWatcher | null = null
  let isPolling = false
  let isStale = true
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  const comparisons = new Sequencer()

  /** Restarts the watcher when folders were replaced: the system keeps watching the old folder, not the new one of its name. */
  async function compareFolders(): Promise<void> {
    if (isClosed) return
    const present = await readIdentities(folders)
    if (isClosed) return
    if (isStale || !hasSameEntries(present, watched)) {
      const isFirst = current === null
      isStale = false
      watched = present
      // chokidar shares system watches by path between watchers, so the old watcher must be closed first.
      await current?.close()
      current = await startWatcher([...present.keys()])
      // Neither watcher reported changes in between.
      if (!isFirst && !isClosed) input.onChange(null)
      if (isClosed) await current.close()
      return compareFolders()
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
    const isFolder = folders.includes(path)
    if (isFolder || input.isRelevant(path)) input.onChange(path)
    if (isFolder || folders.some((folder) => folder.startsWith(path + sep))) scheduleComparison(eventDelayMs)
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
      if (next.join('\n') === folders.join('\n')) return
      folders = next.map((folder) => resolve(folder))
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

/** Device, inode and birth time by folder, with the nearest folder above each that is missing. */
async function readIdentities(folders: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const folder of folders) {
    let place = folder
    let stats = await readFolder(place)
    while (stats === null && dirname(place) !== place) {
      place = dirname(place)
      stats = await readFolder(place)
    }
    if (stats !== null) found.set(place, `${stats.dev}:${stats.ino}:${stats.birthtimeMs}`)
  }
  return found
}

async function readFolder(path: string): Promise<Stats | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isDirectory() ? stats : null
}

function hasSameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && Array.from(one).every(([key, value]) => other.get(key) === value)
}

function pathOfRawEvent(name: string | null, details: unknown): string | null {
  if (name === null || typeof details !== 'object' || details === null || !('watchedPath' in details)) return null
  return resolve(String(details.watchedPath), name)
}
