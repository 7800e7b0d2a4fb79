import { type FSWatcher, lstatSync, watch } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { errorCode } from '../base/error-code'

export interface UpperWatch {
  /** `upper`: absolute folders in which a new folder may bring documents; `ancestors`: those above the root. */
  setFolders(upper: readonly string[], ancestors: readonly string[]): void
  close(): void
}

interface UpperInput {
  readonly upper: readonly string[]
  readonly ancestors: readonly string[]
  /** Whether a new folder of this name may bring documents. */
  readonly isSearched: (name: string) => boolean
  /** A folder appeared or went, or folders are watched that were not before. */
  readonly onFolders: () => void
  readonly onExhausted: () => void
}

/** Watches for folders that come and go, with one watch of the system a folder; what is in the folders is not looked at. */
export function watchUpperFolders({ isSearched, onFolders, onExhausted, ...first }: UpperInput): UpperWatch {
  const watchers = new Map<string, FSWatcher>()
  let ancestors: readonly string[] = []
  let isClosed = false

  function start(folder: string): boolean {
    try {
      const watcher = watch(folder, { persistent: true }, (event, name) => event === 'rename' && handleRename(folder, name))
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
    return [...wanted].filter((folder) => !watchers.has(folder) && start(folder)).length
  }

  replaceFolders(first.upper, first.ancestors)
  return {
    setFolders(upper, above) {
      // What came before the watch began was not reported.
      if (!isClosed && replaceFolders(upper, above) > 0) onFolders()
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
