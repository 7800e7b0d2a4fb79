import { basename, dirname, join } from 'node:path'
import { createThrottle } from '../base/throttle'
import { areChangesSeen } from './are-changes-seen'
import { watchGroup } from './watch-group'
import { WatchTicks } from './watch-ticks'
import { type UpperWatch, watchUpperFolders } from './watch-upper-folders'

/** A hint does not tell all that changed: read and hash again. `folders`: look for new folders of documents too. */
export type WatchHint = 'documents' | 'folders' | 'git' | 'tick'

export interface WatchedFolders {
  /** Absolute folders (see `FoundDocuments.folders`), watched one level deep. Of a missing one the nearest folder above it is watched. */
  readonly folders: readonly string[]
  /** Watched for new folders only (see `FoundDocuments.upperFolders`). */
  readonly upperFolders: readonly string[]
}

export interface WatchInput extends WatchedFolders {
  /** The folder of the repository; also the folders above it are noticed to be renamed. */
  readonly root: string
  /** Whether a new folder of this name may bring documents. */
  readonly isSearchedFolder: (name: string) => boolean
  /** The repository's git folders; null outside git. They differ only in a linked work tree. */
  readonly git: { readonly gitDir: string; readonly commonDir: string } | null
  /** Called at most once in about 20 ms for each kind of hint. `changed`: absolute paths of files that an event named, to be read first. */
  readonly onHint: (hint: WatchHint, changed: readonly string[]) => void
  /** Called once with a sentence when watching falls back to polling. */
  readonly onError: (sentence: string) => void
  /** Period of the ticks, instead of those of `WatchTicks`. */
  readonly tickMs?: number
}

export interface FolderWatch {
  /** Resolves when changes from now on are seen. */
  readonly ready: Promise<void>
  /** Replaces the watched document folders. */
  setFolders(folders: WatchedFolders): void
  /** Begins watches again that were lost. */
  verify(): void
  /** The next tick comes within a minute. */
  tickSoon(): void
  readonly isPolling: boolean
  close(): Promise<void>
}

const throttleMs = 20
/** After a pause: a program that saves a file makes some changes within a millisecond or two. */
const firstMs = 4
const documentName = /\.(md|markdown|mdx)$|^spec-cockpit\.json$/i
/** Folders whose appearance brings documents, and settings that documents are read with. */
const conventionFolder = /^(?:\.specify|openspec|\.kiro|\.spec-workflow|specs|changes|docs)$/
const settingName = /^(?:feature|init-options|spec)\.json$|^\.config\.kiro$|^(?:config|\.openspec)\.ya?ml$/
const gitName = /^(HEAD|[A-Z]+_HEAD|packed-refs|BISECT_LOG|rebase-apply|rebase-merge|sequencer|config)$/

/** Whether a change of a file or folder of this name can change the documents. */
export function isRelevantName(name: string): boolean {
  return documentName.test(name) || settingName.test(name) || conventionFolder.test(name)
}

/** Watches folders one level deep, so that the cost does not depend on the repository's size. */
export function watchFolders(input: WatchInput): FolderWatch {
  let isPolling = false
  let isSeenByWatches = false
  let upper: UpperWatch | null = null
  const changed = new Set<string>()
  const hintDocuments = () => {
    const paths = [...changed]
    changed.clear()
    input.onHint('documents', paths)
  }
  const hints = {
    documents: createThrottle(hintDocuments, throttleMs, firstMs),
    folders: createThrottle(() => input.onHint('folders', []), throttleMs),
    git: createThrottle(() => input.onHint('git', []), throttleMs),
  }
  const onExhausted = () => {
    if (isPolling) return
    isPolling = true
    input.onError('The system has no file watches left: changes by other programs show up within a second or two instead of at once.')
    upper?.close()
    for (const group of groups) group.startPolling()
    ticks.restart()
  }
  const verify = () => {
    for (const group of groups) group.verify()
    upper?.restartBusy()
  }
  const ticks = new WatchTicks({
    // A folder outside git may become a repository, which no watch reports.
    needsFast: () => isPolling || input.git === null || !isSeenByWatches,
    onTick: () => {
      verify()
      input.onHint('tick', [])
    },
    periodMs: input.tickMs,
  })
  const ancestors = ancestorsOf(input.root)

  const documents = watchGroup({
    folders: input.folders,
    depth: 0,
    isRelevant: (path) => isRelevantName(basename(path)),
    isRelevantFolder: input.isSearchedFolder,
    onChange: (path) => {
      if (path !== null) changed.add(path)
      hints.documents.schedule()
    },
    onExhausted,
  })
  const groups = [documents]
  const handleFolders = () => {
    // A folder above that was renamed took the watched ones along without an event of their own.
    for (const group of groups) group.verify()
    hints.folders.schedule()
  }
  if (input.git !== null) {
    const { gitDir, commonDir } = input.git
    // A branch switch rewrites HEAD, a commit moves a branch; both append to the log of HEAD if logs are enabled.
    const top = { folders: [...new Set([gitDir, commonDir])], depth: 0, isRelevant: (path: string) => gitName.test(basename(path)) }
    const logs = { folders: [join(gitDir, 'logs')], depth: 0, isRelevant: (path: string) => basename(path) === 'HEAD' }
    const refs = { folders: [join(commonDir, 'refs', 'heads')], depth: 3, isRelevant: (path: string) => !path.endsWith('.lock') }
    for (const group of [top, logs, refs]) groups.push(watchGroup({ ...group, onChange: hints.git.schedule, onExhausted }))
  }
  upper = watchUpperFolders({
    upper: input.upperFolders,
    ancestors,
    isSearched: input.isSearchedFolder,
    onFolders: handleFolders,
    // Documents may name it, and not all that they name is watched.
    onActivity: () => ticks.tickSoon(),
    onExhausted,
  })
  if (isPolling) upper.close()
  // Watches can be lost silently (network drives, suspended machines), so they are verified periodically.
  void areChangesSeen(input.root).then((areSeen) => {
    isSeenByWatches = areSeen
    ticks.start()
  })

  return {
    ready: Promise.all(groups.map((group) => group.ready)).then(() => undefined),
    setFolders({ folders, upperFolders }) {
      documents.setFolders(folders)
      upper?.setFolders(upperFolders, ancestors)
    },
    verify,
    tickSoon: () => ticks.tickSoon(),
    get isPolling() {
      return isPolling
    },
    async close() {
      ticks.close()
      upper?.close()
      await Promise.all(groups.map((group) => group.close()))
      for (const hint of Object.values(hints)) hint.cancel()
    },
  }
}

function ancestorsOf(root: string): readonly string[] {
  const above = dirname(root)
  return above === root ? [] : [above, ...ancestorsOf(above)]
}
