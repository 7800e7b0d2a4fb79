import { lstatSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Sequencer } from '../base/sequencer'
import { ChokidarWatches } from './chokidar-watches'
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

type Watches = FolderWatches | ChokidarWatches

/** One watcher for a set of folders, renewed whenever one of them is created, deleted or replaced. */
export function watchGroup(input: GroupInput): WatchGroup {
  let folders = new Set(input.folders.map((folder) => resolve(folder)))
  let withUpper = withUpperFolders([...folders])
  let watched = new Map<string, string>()
  let current: Watches | null = null
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
      current = isPolling || input.depth > 0 ? chokidarWatches() : folderWatches()
    }
    isStale = false
    watched = present
    await current?.replace(present)
    // Nothing was reported before the folders were watched.
    if (!isFirst && !isClosed) input.onChange(null)
    return compareFolders()
  }

  function folderWatches(): FolderWatches {
    return new FolderWatches({
      onEvent: handleFolderEvent,
      onLost: (folder) => {
        watched.delete(folder)
        scheduleComparison(eventDelayMs)
      },
      onExhausted: input.onExhausted,
    })
  }

  function handleFolderEvent(folder: string, event: 'rename' | 'change', name: string | null): void {
    if (isClosed) return
    const path = name === null ? null : join(folder, name)
    handleEvent(path)
    if (path === null || (event === 'rename' && name === basename(folder))) scheduleComparison(eventDelayMs)
    if (path === null || (event === 'rename' && input.isRelevantFolder?.(basename(path)) === true && isFolder(path))) input.onChange(null)
  }

  function chokidarWatches(): ChokidarWatches {
    return new ChokidarWatches({
      depth: input.depth,
      isPolling,
      isRelevant: input.isRelevant,
      onEvent: handleEvent,
      onFolder: (path) => {
        if (!isClosed && input.isRelevantFolder?.(basename(path)) === true) input.onChange(null)
      },
      onReplaced: () => scheduleComparison(eventDelayMs),
      onExhausted: () => {
        if (!isClosed) input.onExhausted()
      },
    })
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
