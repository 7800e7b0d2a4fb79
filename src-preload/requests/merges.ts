import type { Outcome } from '../outcome'

/** A merge that git waits to have finished. */
export interface PendingMergeView {
  /** The message that git prepared. */
  readonly message: string
  /** Documents that git could not merge. */
  readonly documents: readonly string[]
  /** Every file that goes back to the last commit when the merge is aborted. */
  readonly touched: readonly string[]
  /** Documents whose text is kept for seven days when the merge is aborted. */
  readonly kept: readonly string[]
  /** Why the merge cannot be finished, as a sentence; null when it can. */
  readonly finishReason: string | null
}

/** Finishing or aborting a merge that was begun in git. */
export interface MergeRequests {
  pendingMerge(): Promise<Outcome<PendingMergeView>>
  /** Stages the merged documents and commits with git's own message. */
  finishMerge(): Promise<Outcome<{ readonly sha: string }>>
  /** Keeps the texts of the merged documents, then goes back to the last commit. */
  abortMerge(): Promise<Outcome>
}

export const mergeRequests = {
  pendingMerge: true,
  finishMerge: true,
  abortMerge: true,
} as const satisfies Readonly<Record<keyof MergeRequests, true>>
