/** What other branches, local and remote-tracking, say of the features and tasks of this one. */
export interface BranchEvidence {
  readonly features: readonly BranchFeature[]
  readonly taskLists: readonly BranchText[]
  /** Null where this branch is not behind its base branch, or where that is unknown. */
  readonly base: BaseBranch | null
}

/** A numbered feature that an unmerged branch has added, and whose number was free where that branch and this one parted. */
export interface BranchFeature {
  readonly branch: string
  /** Its folder, relative to the root. */
  readonly path: string
  /** The text of its spec. */
  readonly spec: string
}

/** A document that an unmerged branch has changed since that branch and this one parted. */
export interface BranchText {
  readonly branch: string
  readonly path: string
  /** Its text where they parted; several after merges from one into the other. */
  readonly before: readonly string[]
  readonly after: string
}

/** The branch that this one will be merged into. */
export interface BaseBranch {
  readonly branch: string
  /** Main specs that were changed there since the merge base; `after` is null where the file is gone. */
  /** Deltas that this branch has as they were at the merge base: others wrote them. */
  readonly inheritedDeltas: readonly string[]
  readonly specs: readonly { readonly path: string; readonly before: string; readonly after: string | null }[]
}
