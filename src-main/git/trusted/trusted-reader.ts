import { readAllBranches, readBranches } from '../branches'
import { commitBlockers } from '../commit/commit-blockers'
import { readCommitTemplate } from '../commit/commit-template'
import type { FoundReader, GitReader } from '../git-reader'
import { readHead } from '../head'
import { readHiddenFiles } from '../hidden-files'
import { objectsOf } from '../objects/objects'
import { openRepository, type Repository } from '../repository'
import { readGit } from './read-git'
import { resolveCommit } from './resolve-commit'

/** Opens a repository that git may read with its settings. Runs no program of the repository. Never throws. */
export async function openTrusted(folder: string): Promise<FoundReader> {
  const found = await openRepository(folder)
  return found.kind === 'repository' ? { kind: 'repository', reader: trustedReader(found.repository) } : found
}

export function trustedReader(repository: Repository): GitReader {
  return {
    repository,
    isTrusted: true,
    objects: objectsOf(repository),
    head: () => readHead(repository),
    branches: () => readBranches(repository),
    allBranches: () => readAllBranches(repository),
    resolveCommit: (revision) => resolveCommit(repository, revision),
    hiddenFiles: (paths) => readHiddenFiles(repository, (args) => readGit({ root: repository.root, args }), paths),
    commitTemplate: () => readCommitTemplate(repository),
    commitBlockers: (paths) => commitBlockers(repository, paths),
  }
}
