import { copyFile, rename, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../../base/error-code'
import type { Repository } from '../repository'
import { type GitResult, requireOutput, runQuietGit, runTrustedGit } from '../run-git'
import { type IndexEntry, parseIndexEntries } from './index-entries'

/** A file of a run folder that is used as an index. */
export interface OwnIndex {
  readonly repository: Repository
  readonly file: string
}

/** A copy of the repository's index. Throws file system errors. */
export async function copyIndex(repository: Repository, file: string): Promise<OwnIndex> {
  try {
    const from = join(repository.gitDir, 'index')
    const { mtime } = await stat(from)
    await copyFile(from, file)
    // git compares the index's own time to detect files that changed in the second of staging.
    await utimes(file, mtime, mtime)
  } catch (error) {
    // Before anything is staged there is no index.
    if (errorCode(error) !== 'ENOENT') throw error
  }
  return { repository, file }
}

/** Makes it hold a commit, with what is known of unchanged files; null holds nothing. An intent to add is no obstacle. Throws `GitError`. */
export async function readCommitInto(index: OwnIndex, commit: string | null): Promise<void> {
  requireOutput(await ask(index, commit === null ? ['read-tree', '--empty'] : ['read-tree', '--reset', commit]))
}

/** Adds files as they are on disk, or their deletion. Runs filters. */
export function addFiles(index: OwnIndex, paths: readonly string[], signal?: AbortSignal): Promise<GitResult> {
  return runTrustedGit({
    root: index.repository.root,
    args: ['update-index', '--add', '--remove', '--replace', '-z', '--stdin'],
    input: paths.map((path) => `${path}\0`).join(''),
    indexFile: index.file,
    timeoutMs: 120_000,
    ...(signal === undefined ? {} : { signal }),
  })
}

/** Its entries at these paths. Throws `GitError`. */
export async function entriesAt(index: OwnIndex, paths: readonly string[]): Promise<readonly IndexEntry[]> {
  return parseIndexEntries(requireOutput(await ask(index, ['ls-files', '--stage', '-z', '--', ...paths])).toString('utf8')).filter(
    // A path also names what is below it.
    ({ path }) => paths.includes(path),
  )
}

/** The paths in which it differs from a commit; null has no files. Throws `GitError`. */
export async function pathsChangedSince(index: OwnIndex, commit: string | null): Promise<readonly string[]> {
  const from =
    commit ??
    requireOutput(await ask(index, ['hash-object', '-t', 'tree', '--stdin']))
      .toString('utf8')
      .trim()
  const args = ['diff-index', '--cached', '--name-only', '--no-renames', '-z', '--no-ext-diff', '--no-textconv', from, '--']
  return requireOutput(await ask(index, args))
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
}

/** Sets the entries of some paths; those without an entry are removed. Throws `GitError`. */
export async function setEntries(
  index: OwnIndex,
  paths: readonly string[],
  entries: readonly IndexEntry[],
  hashLength: number,
): Promise<void> {
  const removed = paths.filter((path) => entries.every((entry) => entry.path !== path))
  const lines = [
    // First, since a removed file may be a folder of the others.
    ...removed.map((path) => `0 ${'0'.repeat(hashLength)}\t${path}\0`),
    ...entries.filter(({ path }) => paths.includes(path)).map(({ mode, blob, stage, path }) => `${mode} ${blob} ${stage}\t${path}\0`),
  ]
  requireOutput(await ask(index, ['update-index', '--replace', '-z', '--index-info'], lines.join('')))
}

/** Learns sizes and times of the files anew, so that git need not read them. Runs filters. */
export async function refreshEntries({ repository: { root }, file }: OwnIndex): Promise<void> {
  await runTrustedGit({ root, args: ['update-index', '-q', '--refresh'], indexFile: file })
}

/** Makes it the repository's index. The lock of the index must be held. Throws file system errors. */
export async function putInPlace({ repository, file }: OwnIndex): Promise<void> {
  await rename(file, join(repository.gitDir, 'index'))
}

function ask({ repository: { root }, file }: OwnIndex, args: readonly string[], input = ''): Promise<GitResult> {
  return runQuietGit({ root, args, input, indexFile: file })
}
