import { access, readFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { fromFolder, isOutsideFolder } from '../from-folder'
import { readHead } from '../head'
import type { Repository } from '../repository'
import { GitError, runTrustedGit } from '../run-git'
import { askGit } from '../trusted/read-git'
import { explainFailure, outputOf } from './commit-failure'
import { isMadeOn } from './is-made-on'
import { copyIndex, putInPlace } from './own-index'
import { removeOwnRefLocks } from './ref-locks'
import { lockedSentence } from './repository-state'
import { announceGit, IndexLocked, noteGit, withRunFolder } from './run-folder'

/** A merge that git waits to have finished. */
export interface PendingMerge {
  /** Files that git could not merge, until they are staged; relative to the opened folder, as all paths here. */
  readonly unmerged: readonly string[]
  /** Every file in which the index differs from HEAD, the unmerged ones too. */
  readonly touched: readonly string[]
  /** What git prepared, without the lines that it leaves out. */
  readonly message: string
}

export type MergeOutcome =
  | { readonly ok: true; readonly sha: string }
  | { readonly ok: false; readonly message: string; readonly detail: string }

/** Null when there is no merge, or when another operation holds it. Reads only. Throws `GitError`. */
export async function readPendingMerge(repository: Repository): Promise<PendingMerge | null> {
  const { root, gitDir } = repository
  const isMerging = await access(join(gitDir, 'MERGE_HEAD')).then(
    () => true,
    () => false,
  )
  if (!isMerging) return null
  const [unmerged, touched, prepared] = await Promise.all([
    askGit({ root, args: ['diff-files', '--name-only', '--diff-filter=U', '-z', '--no-ext-diff', '--no-textconv'] }),
    askGit({ root, args: ['diff-index', '--cached', '--name-only', '-z', '--no-ext-diff', '--no-textconv', 'HEAD', '--'] }),
    readFile(join(gitDir, 'MERGE_MSG'), 'utf8').catch(() => ''),
  ])
  return {
    unmerged: pathsOf(repository, unmerged),
    touched: pathsOf(repository, Buffer.concat([touched, unmerged])),
    message: prepared
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .trim(),
  }
}

/**
 * Stages the resolved files and commits the merge with git's own message: hooks, filters and signing run, so only for a trusted
 * repository. A failure leaves index and HEAD unchanged, and the merge pending. Never throws.
 */
export async function finishMerge(
  repository: Repository,
  resolved: readonly string[],
  timeoutMs = 120_000,
  signal?: AbortSignal,
): Promise<MergeOutcome> {
  const { root, prefix } = repository
  try {
    const merge = await readPendingMerge(repository)
    if (merge === null) return refuse('No merge is in progress any more.')
    const outside = outsideMergeSentence(repository, merge)
    if (outside !== null) return refuse(outside)
    const others = merge.unmerged.filter((path) => !resolved.includes(path))
    if (others.length > 0) return refuse(unmergedSentence(others))
    const before = await readHead(repository)
    const paths = merge.unmerged.map((path) => prefix + path)
    const record = { kind: 'merge', base: before.sha, target: null, paths, startedAt: Date.now() } as const
    return await withRunFolder(repository, record, async (folder) => {
      const index = await copyIndex(repository, join(folder, 'index'))
      const literal = paths.map((path) => `:(top,literal)${path}`)
      const run = { root, indexFile: index.file, timeoutMs, ...(signal === undefined ? {} : { signal }) }
      const staged = paths.length === 0 ? null : await runTrustedGit({ ...run, args: ['add', '--all', '--', ...literal] })
      await announceGit(folder)
      const startedAt = Date.now()
      const args = ['commit', '--no-edit', '--cleanup=strip']
      const result = staged?.ok === false ? staged : await runTrustedGit({ ...run, args, onStart: noteGit(folder) })
      if (!result.ok && result.code === null) await removeOwnRefLocks(repository, { base: before.sha, target: null, startedAt })
      const { sha } = await readHead(repository)
      // A git that was killed, or a hook that failed afterwards, may have made the commit before.
      if (sha !== null && sha !== before.sha && (result.ok || (await isMadeOn(repository, sha, before.sha)))) {
        await putInPlace(index)
        return { ok: true, sha }
      }
      const isPending = (await readPendingMerge(repository)) !== null
      const failure = explainFailure(result, { rewritten: [], timeoutMs, isCancelled: signal?.aborted ?? false })
      return refuse(
        `${failure.message} ${isPending ? 'The merge is still in progress.' : 'The merge is not in progress any more.'}`,
        failure.detail,
      )
    })
  } catch (error) {
    if (error instanceof IndexLocked) return refuse(lockedSentence(repository))
    return refuse(error instanceof Error ? error.message : String(error), error instanceof GitError ? error.detail : '')
  }
}

/** Goes back to the last commit, as `git merge --abort` does, without hooks. Filters write the files, so only for a trusted repository. Never throws. */
export async function abortMerge(repository: Repository): Promise<MergeOutcome> {
  try {
    const { sha } = await readHead(repository)
    const merge = await readPendingMerge(repository)
    if (sha === null || merge === null) return refuse('No merge is in progress any more.')
    const outside = outsideMergeSentence(repository, merge)
    if (outside !== null) return refuse(outside)
    const args = ['-c', `core.hooksPath=${devNull}`, '-c', 'core.fsmonitor=false', 'merge', '--abort']
    const result = await runTrustedGit({ root: repository.root, args })
    if (result.ok) return { ok: true, sha }
    if (result.code === null) {
      const isPending = (await readPendingMerge(repository).catch(() => null)) !== null
      const now = isPending ? 'The merge is still in progress' : 'The merge is not in progress any more'
      return refuse(`git was stopped while it aborted the merge. ${now}; run git status to see which files went back.`, outputOf(result))
    }
    return refuse(
      'git cannot abort the merge: a file that it merged was changed afterwards. The merge is still in progress.',
      outputOf(result),
    )
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), error instanceof GitError ? error.detail : '')
  }
}

export function unmergedSentence(paths: readonly string[]): string {
  const named = paths.slice(0, 5).join(', ')
  const more = paths.length > 5 ? ` and ${paths.length - 5} more` : ''
  return `Still to be merged, and not a document of the cockpit: ${named}${more}. Resolve it and stage it with git first.`
}

/** Why the merge is not ended here, as a sentence; null when it only concerns files of the opened folder. Pure. */
export function outsideMergeSentence({ root }: Repository, { touched }: PendingMerge): string | null {
  const count = touched.filter(isOutsideFolder).length
  if (count === 0) return null
  return `The merge also changes ${count === 1 ? '1 file' : `${count} files`} outside this folder. Open ${root} to finish or abort it.`
}

function pathsOf(repository: Repository, listing: Buffer): readonly string[] {
  const paths = [...new Set(listing.toString('utf8').split('\0'))].filter((path) => path !== '')
  return paths.map((path) => fromFolder(repository, path)).sort()
}

function refuse(message: string, detail = ''): MergeOutcome {
  return { ok: false, message, detail }
}
