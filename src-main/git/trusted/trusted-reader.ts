import { branchLists } from '../branches'
import { commitBlockers } from '../commit/commit-blockers'
import { readCommitTemplate } from '../commit/commit-template'
import type { FoundReader, GitReader } from '../git-reader'
import { readHead } from '../head'
import { readHiddenFiles } from '../hidden-files'
import { objectsOf } from '../objects/objects'
import { QueryMemo } from '../objects/query-memo'
import { openRepositoryAtHead, type Repository } from '../repository'
import { readGit } from './read-git'
import { resolveCommit } from './resolve-commit'

/**
 * Opens a repository that git may read with its settings. Runs no program of the repository. `memo` is kept by who opens it again. Never
 * throws.
 */
export async function openTrusted(folder: string, memo = new QueryMemo()): Promise<FoundReader> {
  const found = await openRepositoryAtHead(folder)
  if (found.kind !== 'repository') return found
  const { repository, head } = found
  await memo.begin(repository, true)
  const reader = trustedReader(repository)
  return { kind: 'repository', reader: { ...reader, objects: memo.wrap(reader.objects) }, head }
}

export function trustedReader(repository: Repository): GitReader {
  return {
    repository,
    isTrusted: true,
    objects: objectsOf(repository),
    head: () => readHead(repository),
    ...branchLists(repository),
    resolveCommit: (revision) => resolveCommit(repository, revision),
    hiddenFiles: (paths) => readHiddenFiles(repository, (args) => readGit({ root: repository.root, args }), paths),
    commitTemplate: () => readCommitTemplate(repository),
    commitBlockers: (paths) => commitBlockers(repository, paths),
  }
}
