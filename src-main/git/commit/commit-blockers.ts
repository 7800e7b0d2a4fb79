import { type Head, readHead } from '../head'
import type { Repository } from '../repository'
import { GitError } from '../run-git'
import { readGit } from '../trusted/read-git'
import { type ChosenFile, readChosenFiles } from './chosen-files'
import { repositoryStateBlockers } from './repository-state'

/**
 * Why these documents cannot be committed, as sentences; empty when they can. Unchanged files on disk are no reason, since unsaved
 * text is saved first. Reads only, and runs no program of the repository. Never throws.
 */
export async function commitBlockers(repository: Repository, paths: readonly string[]): Promise<readonly string[]> {
  const { blockers, hasNothingToCommit } = await checkCommit(repository, paths)
  return hasNothingToCommit ? [] : blockers
}

export interface CommitCheck {
  readonly blockers: readonly string[]
  /** Nothing differs from the last commit, and there is no other blocker. */
  readonly hasNothingToCommit: boolean
  readonly files: readonly ChosenFile[]
}

export async function checkCommit(repository: Repository, paths: readonly string[]): Promise<CommitCheck> {
  try {
    const head = readHead(repository)
    const [repositoryWide, files] = await Promise.all([repositoryBlockers(repository, head), readChosenFiles(repository, paths, head)])
    const blockers = [...repositoryWide, ...files.flatMap(({ blocker }) => (blocker === null ? [] : [blocker]))]
    const hasNothingToCommit = blockers.length === 0 && files.every(({ isChanged }) => !isChanged)
    if (hasNothingToCommit) blockers.push('Nothing to commit: the chosen documents are as the last commit left them.')
    return { blockers, hasNothingToCommit, files }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return {
      blockers: [error.detail === '' ? error.message : `${error.message} It says: ${error.detail}`],
      hasNothingToCommit: false,
      files: [],
    }
  }
}

async function repositoryBlockers(repository: Repository, head: Promise<Head>): Promise<readonly string[]> {
  const [ofRepository, isIdentityMissing] = await Promise.all([repositoryStateBlockers(repository, () => head), hasNoIdentity(repository)])
  if (!isIdentityMissing) return ofRepository
  const commands = 'git config --global user.name "Your Name" and git config --global user.email you@example.com'
  return [...ofRepository, `git has no name and email for you. Run ${commands}, then try again.`]
}

async function hasNoIdentity({ root }: Repository): Promise<boolean> {
  const results = await Promise.all(['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].map((name) => readGit({ root, args: ['var', name] })))
  return results.some(({ ok }) => !ok)
}
