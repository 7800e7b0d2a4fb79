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

/** A file in which a commit is not what the user was shown, since a hook changed it. */
export interface HookChange {
  /** Relative to the opened folder; outside of it, it begins with `../`. */
  readonly path: string
  /** What the user was shown; of a file that a hook added, what the commit before has. Null when there was none. */
  readonly shown: string | null
  /** Null when the commit does not have the file. */
  readonly committed: string | null
  /** One of the two is no text, or too long to be shown; both are empty then. */
  readonly isOpaque: boolean
}

export interface CommitResult {
  readonly sha: string
  /** The branch that has the commit; another one than was shown when it was switched while a hook ran. */
  readonly branch: string | null
  readonly hookChanges: readonly HookChange[]
  /** Documents that a hook rewrote on disk after they were taken into the commit. */
  readonly rewritten: readonly string[]
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
  commit(input: CommitInput): Promise<Outcome<CommitResult>>
  /** Stops the commit or merge that runs; its own request answers what came of it. */
  cancelGitRun(): Promise<Outcome>
  /** The window that waits for a run is not closed after all. */
  keepWindowOpen(): Promise<Outcome>
  lastCommit(): Promise<Outcome<LastCommit>>
  /** Moves the branch back by the commit `sha`, which must be the last one. Files stay as they are. */
  undoCommit(sha: string): Promise<Outcome<LastCommit>>
}

export const commitRequests = {
  commitDraft: true,
  commit: true,
  cancelGitRun: true,
  keepWindowOpen: true,
  lastCommit: true,
  undoCommit: true,
} as const satisfies Readonly<Record<keyof CommitRequests, true>>
