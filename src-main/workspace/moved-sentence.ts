import type { CommitBase } from '#bridge'

/** What was checked out in the meantime, as sentences; null when nothing was. */
export function movedSentence(shown: CommitBase, now: CommitBase): string | null {
  if (shown.branch !== now.branch) {
    return `This commit was drafted on ${nameOf(shown)}, and ${nameOf(now)} is checked out now. Nothing was committed: review it again.`
  }
  if (shown.head === now.head) return null
  return `${nameOf(now)} was moved to another commit since this commit was drafted. Nothing was committed: review it again.`
}

function nameOf({ branch }: CommitBase): string {
  return branch ?? 'a detached HEAD'
}
