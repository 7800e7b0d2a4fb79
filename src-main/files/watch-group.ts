import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FSWatcher } from 'chokidar'
import { errorCode } from '../base/error-code'
import { Sequencer } from '../base/sequencer'

export interface GroupInput {
  /** Absolute folders; they need not exist. */
  readonly folders: readonly string[]
  /** Levels below each folder that are watched too; 0 for the folder's own entries only. */
  readonly depth: number
  /** Whether a change of this absolute path matters; a watched folder itself always does. */
  readonly matters: (path: string) => boolean
  readonly onChange: () => void
  /** The system has no more watches to give. */
  readonly onExhausted: () => void
}

export interface WatchGroup {
  readonly ready: Promise<void>
  setFolders(folders: readonly string[]): void
  /** Makes sure that the watched folders are still those of that name. */
  verify(): void
  /** From now on looks at the files' times once a second instead of asking the system to be told. */
  poll(): void
  close(): Promise<void>
}

const settle = 20
const missingInterval = 200
const pollingInterval = 1000

/** One chokidar watcher over a set of folders, begun anew whenever one of them comes, goes or is swapped for another. */
export function watchGroup(input: GroupInput): WatchGroup {
  let folders = input.folders.map((folder) => resolve(folder))
  let watched = new Map<string, string>()
  let current: FSWatcher | null = null
  let polling = false
  let stale = true
  let closed = false
  let timer: NodeJS.Timeout | undefined
  const comparisons = new Sequencer()

  /** The system goes on watching a folder that was deleted or moved, not the one that took its name: compare, and begin again. */
  async function compare(): Promise<void> {
    if (closed) return
    const present = await identities(folders)
    if (closed) return
    if (stale || !sameEntries(present, watched)) {
      const first = current === null
      stale = false
      watched = present
      // chokidar shares one system watch a path between watchers, so the one on the old folder must be gone first.
      await current?.close()
      current = await begin([...present.keys()])
      // What happened in between was told to neither.
      if (!first && !closed) input.onChange()
      if (closed) await current.close()
      return compare()
    }
    if (present.size < folders.length) soon(missingInterval)
  }

  async function begin(present: readonly string[]): Promise<FSWatcher> {
    const watcher = new FSWatcher({
      depth: input.depth,
      ignoreInitial: true,
      atomic: false,
      ignorePermissionErrors: true,
      backend: polling ? 'polling' : 'native',
      pollingInterval,
      pollingBinaryInterval: pollingInterval,
      ignored: (path, stats) => stats?.isFile() === true && !input.matters(resolve(path)),
    })
    watcher.on('all', (_event, path) => told(resolve(path)))
    // Sooner than chokidar's own events, and also for a file whose time and size stayed the same.
    watcher.on('raw', (_event, name, details) => {
      told(rawPath(name, details))
      soon(settle)
    })
    watcher.on('error', (error) => {
      if (!closed && !polling && ['ENOSPC', 'EMFILE', 'ENFILE'].includes(errorCode(error))) input.onExhausted()
    })
    if (present.length > 0) {
      const ready = new Promise<void>((done) => watcher.once('ready', () => done()))
      watcher.add([...present])
      await ready
    }
    return watcher
  }

  function told(path: string | null): void {
    if (closed || path === null) return
    const own = folders.includes(path)
    if (own || input.matters(path)) input.onChange()
    if (own) soon(settle)
  }

  function soon(delay: number): void {
    if (closed || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      void queue()
    }, delay)
  }

  function queue(): Promise<void> {
    return comparisons.run(compare)
  }

  return {
    ready: queue(),
    setFolders(next) {
      folders = next.map((folder) => resolve(folder))
      void queue()
    },
    verify: () => soon(0),
    poll() {
      polling = true
      stale = true
      void queue()
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await comparisons.idle()
      await current?.close()
    },
  }
}

/** What tells a folder from another of the same name; folders that do not exist are absent. */
async function identities(folders: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const folder of folders) {
    const stats = await stat(folder).catch(() => null)
    if (stats?.isDirectory()) found.set(folder, `${stats.dev}:${stats.ino}:${stats.birthtimeMs}`)
  }
  return found
}

function sameEntries(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && Array.from(one).every(([key, value]) => other.get(key) === value)
}

function rawPath(name: string | null, details: unknown): string | null {
  if (name === null || typeof details !== 'object' || details === null || !('watchedPath' in details)) return null
  return resolve(String(details.watchedPath), name)
}
