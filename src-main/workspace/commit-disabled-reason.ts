import type { GitState } from '#bridge'
import { checkoutBlocker } from '../git/index'

export const untrustedReason = 'Trust this repository first: a commit runs its hooks and filters.'
export const unchangedReason = 'Everything is committed.'
export const emptyReason = 'There is no document to commit.'
export const unansweredReason = 'Git has not been read yet.'

/** Why nothing can be committed where only documents have changed that git skips. */
export function skippedReason(paths: readonly string[]): string {
  const named = `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`
  return `git is told to skip the changes of ${named}. Run git update-index --no-skip-worktree to commit them.`
}

/** What a snapshot knows of the documents. */
export interface DocumentsInBrief {
  readonly hasChanges: boolean
  readonly hasDocuments: boolean
  /** Git was read at least once. */
  readonly isGitKnown: boolean
}

/** Why no commit is possible, as far as a snapshot knows without asking git; null when one is. */
export function commitDisabledReason(git: GitState, { hasChanges, hasDocuments, isGitKnown }: DocumentsInBrief): string | null {
  if (git.errorMessage !== null) return git.errorMessage
  // Before git has answered there is no branch either.
  const checkout = git.head === null && git.branch === null ? null : checkoutBlocker(git)
  if (checkout !== null || hasChanges) return checkout
  if (!isGitKnown) return unansweredReason
  return hasDocuments ? unchangedReason : emptyReason
}

/** Why the drafted commit cannot be made, independent of message and selection; null when it can. */
export function draftDisabledReason(blockers: readonly string[], isTrusted: boolean): string | null {
  if (blockers.length > 0) return blockers.join(' ')
  return isTrusted ? null : untrustedReason
}
