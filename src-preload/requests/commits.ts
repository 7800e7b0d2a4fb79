import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

/** What a commit is added to. */
export interface CommitBase {
  /** Null when no branch is checked out. */
  readonly branch: string | null
  /** Null before the first commit. */
  readonly head: string | null
}

export interface CommitDraft {
  /** What was checked out when the commit was drafted. */
  readonly base: CommitBase
  readonly subject: string
  readonly body: string
  readonly documents: readonly CommitDocument[]
  /** What must be resolved before the commit, one sentence each. */
  readonly blockers: readonly string[]
  /** Why the commit cannot be made, independent of message and selection; null when it can. */
  readonly disabledReason: string | null
  /** The repository is not trusted yet, and committing runs its hooks and filters. */
  readonly needsTrust: boolean
}

export interface CommitDocument {
  readonly id: DocumentId
  readonly path: string
  readonly status: 'added' | 'modified' | 'deleted'
  readonly before: string
  readonly after: string
  readonly isUnsaved: boolean
}

export interface CommitInput {
  readonly ids: readonly DocumentId[]
  readonly message: string
  /** What the user was shown; the commit is refused as `stale` when something else is checked out. */
  readonly base: CommitBase
}

/** The last commit of the current branch, and whether it can be undone. */
export interface LastCommit {
  readonly sha: string
  readonly message: string
  /** Relative to the root. */
  readonly paths: readonly string[]
  /** Why it cannot be undone, as a sentence; null when it can. */
  readonly disabledReason: string | null
}

/** The commit of documents. */
export interface CommitRequests {
  commitDraft(): Promise<Outcome<CommitDraft>>
  commit(input: CommitInput): Promise<Outcome<{ readonly sha: string }>>
  lastCommit(): Promise<Outcome<LastCommit>>
  /** Moves the branch back by the commit `sha`, which must be the last one. Files stay as they are. */
  undoCommit(sha: string): Promise<Outcome<LastCommit>>
}

export const commitRequests = {
  commitDraft: true,
  commit: true,
  lastCommit: true,
  undoCommit: true,
} as const satisfies Readonly<Record<keyof CommitRequests, true>>
