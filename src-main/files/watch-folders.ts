import { basename, join } from 'node:path'
import { createThrottle } from '../base/throttle'
import { watchGroup } from './watch-group'

/** A hint never says what changed: read and hash again. */
export type WatchHint = 'documents' | 'git' | 'tick'

export interface WatchInput {
  /** Absolute folders (see `FoundDocuments.folders`), watched one level deep. */
  readonly folders: readonly string[]
  /** The repository's own folders; null outside git. They differ in a linked work tree only. */
  readonly git: { readonly gitDir: string; readonly commonDir: string } | null
  /** Gathers what happens within 20 ms into one call a kind. */
  readonly onHint: (hint: WatchHint) => void
  /** Said once, in words, when watching fell back to polling. */
  readonly onError: (sentence: string) => void
  /** Milliseconds between ticks; 10,000 unless told. */
  readonly tickMs?: number
}

export interface FolderWatch {
  /** Resolves when changes from now on are seen. */
  readonly ready: Promise<void>
  /** Replaces the watched document folders. */
  setFolders(folders: readonly string[]): void
  readonly isPolling: boolean
  close(): Promise<void>
}

const throttleMs = 20
const documentName = /\.(md|markdown|mdx)$|^spec-cockpit\.json$/i
const gitName = /^(HEAD|[A-Z]+_HEAD|packed-refs|BISECT_LOG|rebase-apply|rebase-merge|sequencer|config)$/

/** Watches folders, never a file and never a whole tree: what it costs does not depend on the repository's size. */
export function watchFolders(input: WatchInput): FolderWatch {
  let isPolling = false
  const hints = {
    documents: createThrottle(() => input.onHint('documents'), throttleMs),
    git: createThrottle(() => input.onHint('git'), throttleMs),
  }
  const onExhausted = () => {
    if (isPolling) return
    isPolling = true
    input.onError('The system has no file watches left: changes by other programs show up within a second or two instead of at once.')
    for (const group of groups) group.startPolling()
  }

  const documents = watchGroup({
    folders: input.folders,
    depth: 0,
    isRelevant: (path) => documentName.test(basename(path)),
    onChange: hints.documents.schedule,
    onExhausted,
  })
  const groups = [documents]
  if (input.git !== null) {
    const { gitDir, commonDir } = input.git
    // A branch switch rewrites HEAD, a commit moves a branch; both are noted in the log of HEAD where logs are kept.
    const top = { folders: [...new Set([gitDir, commonDir])], depth: 0, isRelevant: (path: string) => gitName.test(basename(path)) }
    const logs = { folders: [join(gitDir, 'logs')], depth: 0, isRelevant: (path: string) => basename(path) === 'HEAD' }
    const refs = { folders: [join(commonDir, 'refs', 'heads')], depth: 3, isRelevant: (path: string) => !path.endsWith('.lock') }
    for (const group of [top, logs, refs]) groups.push(watchGroup({ ...group, onChange: hints.git.schedule, onExhausted }))
  }
  // Watches can be lost without a word (network drives, suspended machines): a slow second look finds out.
  const tick = setInterval(() => {
    for (const group of groups) group.verify()
    input.onHint('tick')
  }, input.tickMs ?? 10_000)

  return {
    ready: Promise.all(groups.map((group) => group.ready)).then(() => undefined),
    setFolders: documents.setFolders,
    get isPolling() {
      return isPolling
    },
    async close() {
      clearInterval(tick)
      await Promise.all(groups.map((group) => group.close()))
      for (const hint of Object.values(hints)) hint.cancel()
    },
  }
}
