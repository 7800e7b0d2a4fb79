import type { ChunkName, DocumentKind, Judgement, ListChunkName } from '#spec'

/** Documents are named by id over the bridge, never by path. */
export type DocumentId = string

/** As `Finding.id`: stable on the same text. */
export type FindingId = string

export interface DocumentState {
  readonly id: DocumentId
  readonly path: string
  /** `spec-cockpit.json` is opened, edited and saved like a document, but is not judged by a kind. */
  readonly role: 'document' | 'configuration'
  /** By its path or the configuration, before its text is judged. */
  readonly kind: DocumentKind
  readonly version: number
  readonly isDirty: boolean
  readonly readOnlyReason: string | null
  /** Its bytes are UTF-16, which `convertToUtf8` can change. */
  readonly isUtf16: boolean
  /** Whether another program changed the text on disk that the unsaved edits are based on. */
  readonly externalChange: 'none' | 'changed' | 'deleted'
  /** The unsaved edits come from an earlier session, which did not end well. */
  readonly isRestored: boolean
  /** Against HEAD. */
  readonly git: 'committed' | 'modified' | 'untracked' | 'unknown'
  /** Milliseconds since the epoch of the last save seen; null before any. */
  readonly savedAt: number | null
}

export interface GitState {
  /** Null outside a git repository. */
  readonly branch: string | null
  readonly head: string | null
  /** "a merge is in progress", or rebase, cherry-pick, revert, bisect; null when there is none. */
  readonly operationInProgress: string | null
  /** Why git cannot be read, as a sentence; null when it can. */
  readonly errorMessage: string | null
}

/** The parts of the judgement that the window gets: single facts and requirements stay in main. */
export type ShownJudgement = Omit<Judgement, 'facts' | 'requirements'>

/** The complete state that the window shows. */
export interface GitRun {
  readonly kind: 'commit' | 'merge'
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** The window is to be closed, and waits for it. */
  readonly isClosing: boolean
}

export interface Snapshot {
  readonly root: string
  readonly name: string
  readonly isSample: boolean
  readonly isTrusted: boolean
  readonly documents: readonly DocumentState[]
  /** Documents of the last commit that are not on disk: discarding their deletion writes them again. */
  readonly deletedDocuments: readonly { readonly id: DocumentId; readonly path: string }[]
  readonly git: GitState
  /** The folder itself is not there any more; documents and unsaved text are as they were. */
  readonly isGone: boolean
  /** The folder is in no repository; false where git cannot tell. */
  readonly hasNoRepository: boolean
  /** The top level of the repository that the folder is only a part of, and that its commits are made in; null otherwise. */
  readonly largerRepository: string | null
  /** The commit or merge that git makes now, with hooks and signing; null when none runs. */
  readonly gitRun: GitRun | null
  /** Why no commit is possible, as a sentence; null when one is. A draft may find more reasons. */
  readonly commitDisabledReason: string | null
  readonly judgement: ShownJudgement | null
  /** Versions of the judged documents, by path. */
  readonly judgedVersions: Readonly<Record<string, number>>
  /** Milliseconds since the epoch. */
  readonly judgedAt: number | null
  readonly isJudging: boolean
  /** Readiness over time, oldest first. */
  readonly past: readonly { readonly at: number; readonly percent: number; readonly stage: string }[]
  /** Sentences about degraded operation, for example when the watcher fell back to polling. */
  readonly notices: readonly string[]
}

/**
 * A snapshot as JSON: a text crosses into the page in a tenth of the time of the objects that it stands for, and is read when it
 * is shown. What is as it was in the patch before is left out, so that a key costs the same beside three documents and thousands.
 * The first patch after the window asked for `snapshot` leaves out nothing.
 */
export interface SnapshotPatch {
  readonly root: string
  /** Nothing is left out: what was received before does not count. */
  readonly isComplete: boolean
  /** The snapshot without its documents, their judged versions and its judgement. */
  readonly rest: string
  /** The states of the documents: `documents` and the chunks of a long list, by name. */
  readonly documents: Readonly<Partial<Record<'documents' | ListChunkName, string>>>
  /** By path; null for what is not judged any more. */
  readonly judgedVersions: Readonly<Record<string, number | null>>
  /** By name of the part, or of a chunk of a long list, as the engine wrote them; null when nothing is judged. */
  readonly judgement: Readonly<Partial<Record<keyof ShownJudgement | ChunkName | ListChunkName, string>>> | null
}
