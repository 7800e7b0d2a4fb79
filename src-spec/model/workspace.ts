import type { BranchEvidence } from './branch-evidence'

/** All input of a judgement: the engine has no clock and reads no files. */
export interface Workspace {
  readonly documents: readonly DocumentText[]
  readonly unreadable: readonly UnreadableDocument[]
  /** The text of `spec-cockpit.json`; null without one. */
  readonly configuration: DocumentText | null
  /** Paths, relative to the root, that documents link to and that do not exist; null when this was not checked. */
  readonly deadLinks: readonly string[] | null
  readonly history: History
  /** Absent: nothing was looked for beside the documents themselves. */
  readonly supportingFiles?: SupportingFiles
  /** Today, ISO date, in the user's time zone. */
  readonly today: string
}

/** A document that exists but could not be decoded, or not whole. */
export interface UnreadableDocument {
  readonly path: string
  /** A sentence. */
  readonly reason: string
  /** 1-based line of the first part that could not be decoded, when the rest is among the documents; null without any text. */
  readonly line: number | null
}

/** Files and folders that say how the documents are to be read, or that they are compared with. They are no documents. */
export interface SupportingFiles {
  /** Folders that mark a convention, relative to the root: `.specify`, `packages/api/openspec`. */
  readonly telltales: readonly string[]
  /** Settings, templates and guides for coding agents, by path. */
  readonly settings: readonly DocumentText[]
  /** Files that declare the stack; the text of a lock file is empty, since its name says it all. */
  readonly manifests: readonly DocumentText[]
}

export interface DocumentText {
  /** Relative to the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** The committed versions in git. `unknown`, with a reason, makes the gates that need history unknown. */
export type History =
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'known'
      /** The branch that is checked out; null for none. Absent: it was not read. */
      readonly branch?: string | null
      /** Texts at HEAD by path; a document that is not in HEAD is absent. */
      readonly head: Readonly<Record<string, string>>
      /** Texts at the baseline that changes are compared with; HEAD by default. */
      readonly baseline: Readonly<Record<string, string>>
      /** SPEC as it was when ACTIVE_SPEC was last committed; null when that is unknown. */
      readonly specAtActive: string | null
      /** When each document was last committed, ISO date, by path; absent when it never was. */
      readonly changedOn: Readonly<Record<string, string>>
      /** The short hash of that commit, by path. Absent: it was not read. */
      readonly changedIn?: Readonly<Record<string, string>>
      /** Decision ids on other local branches that this branch does not have, with the files that they are in where these are known. */
      readonly otherBranches: readonly { readonly id: string; readonly branch: string; readonly path?: string }[]
      /** What unmerged branches say of features, tasks and requirements. Absent: nothing, or it is unknown. */
      readonly branches?: BranchEvidence
      /** Files that ticked tasks name, and that are neither on disk nor in any commit. Absent: none, or it is unknown. */
      readonly absentFiles?: readonly string[]
    }
