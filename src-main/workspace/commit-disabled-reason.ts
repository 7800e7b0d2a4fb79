import type { GitState } from '#bridge'
import { checkoutBlocker } from '../git/index'

export const untrustedReason = 'Trust this repository first: a commit runs its hooks and filters.'
export const unchangedReason = 'Every document is committed.'

/** Why no commit is possible, as far as a snapshot knows without asking git; null when one is. */
export function commitDisabledReason(git: GitState, hasChanges: boolean): string | null {
  if (git.errorMessage !== null) return git.errorMessage
  // Before git has answered, and outside a repository, there is no branch either.
  const checkout = git.head === null && git.branch === null ? null : checkoutBlocker(git)
  return checkout ?? (hasChanges ? null : unchangedReason)
}

/** Why the drafted commit cannot be made, independent of message and selection; null when it can. */
export function draftDisabledReason(blockers: readonly string[], isTrusted: boolean): string | null {
  if (blockers.length > 0) return blockers.join(' ')
  return isTrusted ? null : untrustedReason
}
