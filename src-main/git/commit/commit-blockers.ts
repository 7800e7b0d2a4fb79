import { readHead } from '../head'
import type { Repository } from '../repository'
import { GitError } from '../run-git'
import { readGit } from '../trusted/read-git'
import { type ChosenFile, readChosenFiles } from './chosen-files'
import { standingBlockers } from './repository-state'

/**
 * Why these documents could not be committed, in sentences; empty when they could. That nothing has changed on disk is no
 * reason: what is still unsaved is saved first. Reads only, and runs none of the repository's programs. Never throws.
 */
export async function commitBlockers(repository: Repository, paths: readonly string[]): Promise<readonly string[]> {
  const { blockers, nothingToCommit } = await preflight(repository, paths)
  return nothingToCommit ? [] : blockers
}

export interface Preflight {
  readonly blockers: readonly string[]
  /** Everything is as it should be, except that nothing differs from the last commit. */
  readonly nothingToCommit: boolean
  readonly files: readonly ChosenFile[]
}

export async function preflight(repository: Repository, paths: readonly string[]): Promise<Preflight> {
  try {
    const [repositoryWide, files] = await Promise.all([repositoryBlockers(repository), readChosenFiles(repository, paths)])
    const blockers = [...repositoryWide, ...files.flatMap(({ blocker }) => (blocker === null ? [] : [blocker]))]
    const nothingToCommit = blockers.length === 0 && files.every(({ changed }) => !changed)
    if (nothingToCommit) blockers.push('Nothing to commit: the chosen documents are as the last commit left them.')
    return { blockers, nothingToCommit, files }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return {
      blockers: [error.detail === '' ? error.message : `${error.message} It says: ${error.detail}`],
      nothingToCommit: false,
      files: [],
    }
  }
}

async function repositoryBlockers(repository: Repository): Promise<readonly string[]> {
  const [standing, anonymous] = await Promise.all([standingBlockers(repository, () => readHead(repository)), hasNoIdentity(repository)])
  if (!anonymous) return standing
  const commands = 'git config --global user.name "Your Name" and git config --global user.email you@example.com'
  return [...standing, `git does not know who you are. Tell it with ${commands}, then try again.`]
}

async function hasNoIdentity({ root }: Repository): Promise<boolean> {
  const asked = await Promise.all(['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].map((name) => readGit({ root, args: ['var', name] })))
  return asked.some(({ ok }) => !ok)
}
