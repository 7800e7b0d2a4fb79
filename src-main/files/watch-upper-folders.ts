import { type FSWatcher, lstatSync, watch } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { errorCode } from '../base/error-code'

export interface UpperWatch {
  /** `upper`: absolute folders in which a new folder may bring documents; `ancestors`: those above the root. */
  setFolders(upper: readonly string[], ancestors: readonly string[]): void
  /** Watches again what was left because too much happened in it; returns how many folders. */
  restartBusy(): number
  close(): void
}

/** So many changes of other files within this time are too many; only a renaming of the one folder in it matters above the root. */
const [busyChanges, busyMs] = [100, 1000]

interface UpperInput {
  readonly upper: readonly string[]
  readonly ancestors: readonly string[]
  /** Whether a new folder of this name may bring documents. */
  readonly isSearched: (name: string) => boolean
  /** A folder appeared or went, or folders are watched that were not before. */
  readonly onFolders: () => void
  /** Any file changed in a folder that is not above the root. */
  readonly onActivity: () => void
  readonly onExhausted: () => void
}

/** Watches for folders that come and go, with one watch of the system a folder; what is in the folders is not looked at. */
export function watchUpperFolders({ isSearched, onFolders, onActivity, onExhausted, ...first }: UpperInput): UpperWatch {
  const watchers = new Map<string, FSWatcher>()
  /** Folders above the root that are not watched for now: the system reports every write to every file in them. */
  const busy = new Set<string>()
  let ancestors: readonly string[] = []
  let isClosed = false

  function start(folder: string): boolean {
    try {
      const isTooMany = createCounter()
      const watcher = watch(folder, { persistent: true }, (event, name) => {
        if (event === 'rename') handleRename(folder, name)
        if (!ancestors.includes(folder)) onActivity()
        else if (isTooMany()) {
          stop(folder)
          busy.add(folder)
        }
      })
      // A folder that is gone on Windows.
      watcher.on('error', () => stop(folder))
      watchers.set(folder, watcher)
      return true
    } catch (error) {
      if (['ENOSPC', 'EMFILE', 'ENFILE'].includes(errorCode(error))) onExhausted()
      return false
    }
  }

  function stop(folder: string): void {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }

  function handleRename(folder: string, name: string | null): void {
    if (isClosed || name === null) return
    const path = join(folder, name)
    const isSelf = name === basename(folder) && !isFolder(folder)
    const gone = isSelf ? folder : path
    const isKnown = watchers.has(gone)
    if (isKnown) for (const each of [...watchers.keys()]) if (each === gone || each.startsWith(gone + sep)) stop(each)
    const isNew = !ancestors.includes(folder) && isSearched(name) && isFolder(path)
    if (isKnown || isNew) onFolders()
  }

  /** How many folders are watched that were not before. */
  function replaceFolders(upper: readonly string[], above: readonly string[]): number {
    ancestors = above
    const wanted = new Set([...upper, ...above])
    for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) stop(folder)
    for (const folder of busy) if (!wanted.has(folder)) busy.delete(folder)
    return [...wanted].filter((folder) => !watchers.has(folder) && !busy.has(folder) && start(folder)).length
  }

  replaceFolders(first.upper, first.ancestors)
  return {
    setFolders(upper, above) {
      // What came before the watch began was not reported.
      if (!isClosed && replaceFolders(upper, above) > 0) onFolders()
    },
    restartBusy() {
      const folders = [...busy]
      busy.clear()
      return isClosed ? 0 : folders.filter(start).length
    },
    close() {
      isClosed = true
      for (const folder of [...watchers.keys()]) stop(folder)
    },
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Says at each call whether there were too many of them lately. */
function createCounter(): () => boolean {
  let since = performance.now()
  let count = 0
  return () => {
    const now = performance.now()
    if (now - since > busyMs) [since, count] = [now, 0]
    count += 1
    return count > busyChanges
  }
}
