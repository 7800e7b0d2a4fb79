import type { GitState } from '#bridge'
import { checkoutBlocker } from '../git/index'

export const untrustedReason = 'Trust this repository first: a commit runs its hooks and filters.'
export const unchangedReason = 'Everything is committed.'
export const emptyReason = 'There is no document to commit.'
export const unansweredReason = 'Git has not been read yet.'

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
