import type { DocumentKind } from '#spec'
import type { GitReader } from '../git-reader'

export interface BranchEvidenceInput {
  readonly reader: Pick<GitReader, 'objects' | 'allBranches'>
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind }[]
  readonly head: { readonly sha: string; readonly branch: string | null }
  readonly textOf: (bytes: Buffer) => string
}

/** A branch that was not merged here, and that does not contain HEAD. */
export interface OtherBranch {
  readonly name: string
  readonly commit: string
  /** Commits of HEAD's history that its own commits build on. */
  readonly forks: readonly string[]
}
