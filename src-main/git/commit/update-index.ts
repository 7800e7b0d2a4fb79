import { join } from 'node:path'
import type { Repository } from '../repository'
import type { IndexEntry } from './index-entries'
import { copyIndex, entriesAt, pathsChangedSince, putInPlace, refreshEntries, setEntries } from './own-index'

export interface MadeCommit {
  readonly repository: Repository
  /** Of the run that made the commit, with the index that it was made from. */
  readonly folder: string
  readonly base: string | null
  readonly sha: string
  /** What was to be committed, relative to the top level. */
  readonly paths: readonly string[]
}

/** What was staged, before, of the paths that were updated. */
export interface UpdatedIndex {
  readonly paths: readonly string[]
  readonly entries: readonly IndexEntry[]
}

/**
 * Brings the repository's index to what the commit and its hooks left, as it would be after a plain `git add` and `git commit`: the
 * committed paths, and what hooks added unless something else of it was staged. The lock of the index must be held. Throws `GitError`
 * and file system errors.
 */
export async function updateIndex({ repository, folder, base, sha, paths }: MadeCommit): Promise<UpdatedIndex> {
  const used = { repository, file: join(folder, 'index') }
  const next = await copyIndex(repository, join(folder, 'next'))
  const [left, staged] = await Promise.all([pathsChangedSince(used, base), pathsChangedSince(next, base)])
  const kept = new Set(staged)
  const updated = [...new Set([...paths, ...left.filter((path) => !kept.has(path))])]
  const [entries, before] = await Promise.all([entriesAt(used, updated), entriesAt(next, updated)])
  await setEntries(next, updated, entries, sha.length)
  await refreshEntries(next)
  await putInPlace(next)
  return { paths: updated, entries: before }
}
