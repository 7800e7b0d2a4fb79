import { realpath } from 'node:fs/promises'
import { findGit } from '../find-git'
import { findPrefixBlocker, findTop } from '../find-top'
import type { FoundReader } from '../git-reader'
import { QueryMemo } from '../objects/query-memo'
import { GitError } from '../run-git'
import { findGitFolders } from './find-git-folders'
import { restrictedReader } from './restricted-reader'

/**
 * Opens a repository that is not trusted: git never reads its settings, its hooks or its work tree. `memo` is kept by who opens it again.
 * Never throws.
 */
export async function openRestricted(folder: string, memo = new QueryMemo()): Promise<FoundReader> {
  const opened = await realpath(folder).catch(() => null)
  if (opened === null) return { kind: 'none', reason: 'The folder does not exist.' }
  const { root, prefix } = await findTop(opened)
  const blocker = findPrefixBlocker(prefix)
  if (blocker !== null) return { kind: 'error', reason: blocker }
  if ((await findGit(root)) === null) {
    return { kind: 'error', reason: 'git was not found on this machine. Install it, then open the folder again.' }
  }
  try {
    const found = await findGitFolders(root, prefix)
    if (found.kind !== 'found') return { kind: found.kind === 'none' ? 'none' : 'error', reason: found.reason }
    return { kind: 'repository', reader: await restrictedReader(found.repository, memo), head: null }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return { kind: 'error', reason: error.message }
  }
}
