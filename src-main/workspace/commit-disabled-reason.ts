import type { GitState } from '#bridge'
import { checkoutBlocker } from '../git/index'

export const untrustedReason = 'Trust this repository first: a commit runs its hooks and filters.'
export const unchangedReason = 'Every document is committed.'

/** Why nothing can be committed, whatever is chosen, as far as a snapshot can say without asking git; null when something can. */
export function commitDisabledReason(git: GitState, hasChanges: boolean): string | null {
  if (git.errorMessage !== null) return git.errorMessage
  // Before git has answered, and outside a repository, there is no branch either.
  const checkout = git.head === null && git.branch === null ? null : checkoutBlocker(git)
  return checkout ?? (hasChanges ? null : unchangedReason)
}

/** Why the drafted commit cannot be made, whatever the user writes and chooses; null when it can. */
export function draftDisabledReason(blockers: readonly string[], isTrusted: boolean): string | null {
  if (blockers.length > 0) return blockers.join(' ')
  return isTrusted ? null : untrustedReason
}
