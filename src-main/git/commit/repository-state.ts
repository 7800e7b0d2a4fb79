import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Head } from '../head'
import { readOperationInProgress } from '../operation-in-progress'
import type { Repository } from '../repository'
import { GitError } from '../run-git'

/** Why no commit is possible, as sentences, from files of the git folder and HEAD. Never throws. */
export async function repositoryStateBlockers(repository: Repository, readHead: () => Promise<Head>): Promise<readonly string[]> {
  try {
    const lock = join(repository.gitDir, 'index.lock')
    const [head, operationInProgress, isLocked] = await Promise.all([readHead(), readOperationInProgress(repository), exists(lock)])
    const blockers: string[] = []
    const checkout = checkoutBlocker({ operationInProgress, branch: head.branch })
    if (checkout !== null) blockers.push(checkout)
    if (isLocked) blockers.push(lockedSentence(repository))
    return blockers
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return [error.detail === '' ? error.message : `${error.message} It says: ${error.detail}`]
  }
}

export function lockedSentence({ gitDir }: Repository): string {
  return `Another git command is at work here. Wait until it ends; if none is running, delete ${join(gitDir, 'index.lock')}.`
}

/** Why no commit is possible on the current checkout; null when one is. */
export function checkoutBlocker({
  operationInProgress,
  branch,
}: {
  readonly operationInProgress: string | null
  readonly branch: string | null
}): string | null {
  if (operationInProgress !== null) {
    const wayOut = /^a merge\b/.test(operationInProgress)
      ? 'Choose "Finish the merge…" or "Abort the merge…".'
      : 'Finish it or abort it with git first.'
    return `In this repository ${operationInProgress}. ${wayOut}`
  }
  return branch === null ? 'No branch is checked out (detached HEAD). Switch to one first: git switch NAME.' : null
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
