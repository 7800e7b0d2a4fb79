import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

export interface CommitDraft {
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
  commit(input: { readonly ids: readonly DocumentId[]; readonly message: string }): Promise<Outcome<{ readonly sha: string }>>
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
