import type { DecisionDraft, DecisionHome, Edit, Judgement, KindSummary, Place, TextChange } from '#spec'

export type { TextChange } from '#spec'

/** The result of an operation that may fail, as a value: IPC keeps only the message of a thrown error. */
export type Outcome<Value = null> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

export interface Problem {
  /** Stable code for programs. */
  readonly code:
    | 'cancelled'
    | 'not-a-folder'
    | 'not-found'
    | 'no-repository'
    | 'newer-on-disk'
    | 'read-only'
    /** The document is a link; `message` explains what saving will do. */
    | 'needs-link-consent'
    | 'stale'
    | 'nothing-to-commit'
    | 'git-refused'
    | 'invalid'
    | 'failed'
  /** A sentence that says what to do next. */
  readonly message: string
  /** Output of a hook or of git, when there is any. */
  readonly detail?: string
}

/** Documents are named by id over the bridge, never by path. */
export type DocumentId = string

/** As `Finding.id`: stable on the same text. */
export type FindingId = string

export interface OpenDocument {
  readonly id: DocumentId
  /** Relative to the root. */
  readonly path: string
  /** Line feeds only; the disk's own endings and byte order mark come back on saving. */
  readonly text: string
  readonly version: number
  readonly isDirty: boolean
  /** Why the text may not be edited; null when it may. */
  readonly readOnlyReason: string | null
}

export interface DocumentState {
  readonly id: DocumentId
  readonly path: string
  /** `spec-cockpit.json` is opened, edited and saved like a document, but is not judged by a kind. */
  readonly role: 'document' | 'configuration'
  readonly version: number
  readonly isDirty: boolean
  readonly readOnlyReason: string | null
  /** Whether another program changed the text on disk that the unsaved edits are based on. */
  readonly externalChange: 'none' | 'changed' | 'deleted'
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
export interface Snapshot {
  readonly root: string
  readonly name: string
  readonly isSample: boolean
  readonly isTrusted: boolean
  readonly documents: readonly DocumentState[]
  readonly git: GitState
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
 * is shown. Every part of the judgement that is as it was in the patch before is left out. The first patch after the window asked
 * for `snapshot` leaves out nothing.
 */
export interface SnapshotPatch {
  readonly root: string
  /** The snapshot without its judgement. */
  readonly rest: string
  /** By name of the part; null when nothing is judged. */
  readonly judgement: Readonly<Partial<Record<keyof ShownJudgement, string>>> | null
}

export interface RecentRepository {
  readonly path: string
  readonly name: string
  readonly openedAt: number
}

export interface Welcome {
  readonly recent: readonly RecentRepository[]
  readonly version: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** Every kind of document, in the order of lists. */
  readonly kinds: readonly KindSummary[]
}

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

/** The initial values of the decision form, and where the decision will be written. */
export interface DraftedDecision {
  readonly draft: DecisionDraft
  readonly home: DecisionHome
}

/** A file that is not written yet. */
export interface NewRecord {
  /** Relative to the root. */
  readonly path: string
  /** With the line endings of the records beside it. */
  readonly text: string
}

export interface TemplateOffer {
  /** Target path. A `*` in it is replaced by a name that the user gives: letters, digits, hyphens, dots, underscores. */
  readonly path: string
  readonly kind: string
  readonly title: string
  /** One of the three core documents. */
  readonly isCore: boolean
  readonly exists: boolean
}

/** The target of a link of a document. */
export interface LinkTarget {
  readonly id: DocumentId
  /** The section whose heading the link names, in the judged text; null when it names none. */
  readonly heading: Place | null
}

/** All requests of the window. This type is the contract; main validates each argument at run time. */
export interface Requests {
  /** The first paint is done: work that would have delayed it may begin. */
  notifyFirstPaint(): Promise<Outcome>
  welcome(): Promise<Outcome<Welcome>>
  /** The open repository; null when none is open. */
  snapshot(): Promise<Outcome<Snapshot | null>>
  /** Asks for a folder with the system's dialog. */
  chooseRepository(): Promise<Outcome<Snapshot>>
  /** A path of the recent list, or of a folder dropped on the window. */
  openRepository(path: string): Promise<Outcome<Snapshot>>
  openSample(): Promise<Outcome<Snapshot>>
  closeRepository(): Promise<Outcome>
  trustRepository(): Promise<Outcome<Snapshot>>
  templates(): Promise<Outcome<readonly TemplateOffer[]>>
  /** Writes offered documents, never over a file. Returns the ids of those that are read as documents. */
  createDocuments(input: { readonly paths: readonly string[]; readonly projectName: string }): Promise<Outcome<readonly DocumentId[]>>
  openDocument(id: DocumentId): Promise<Outcome<OpenDocument>>
  /** Changes of `version` in ascending order, all in offsets of the old text; returns the new version. */
  changeDocument(input: {
    readonly id: DocumentId
    readonly version: number
    readonly changes: readonly TextChange[]
  }): Promise<Outcome<{ readonly version: number }>>
  /**
   * `overwrite` only after the user has seen that the disk is newer; `followLink` only after they consented to the message of a
   * `needs-link-consent` problem.
   */
  saveDocument(input: { readonly id: DocumentId; readonly overwrite: boolean; readonly followLink: boolean }): Promise<Outcome>
  /** The text on disk, to compare with unsaved edits; null when the file is gone. */
  diskText(id: DocumentId): Promise<Outcome<string | null>>
  /** Replaces the unsaved text by the text on disk. The unsaved text stays in the journal. */
  takeDiskText(id: DocumentId): Promise<Outcome<OpenDocument>>
  draftDecision(): Promise<Outcome<DraftedDecision>>
  /** The edits that append the decision to the log, in the log's own column order. Nothing is written yet. */
  decisionEdits(draft: DecisionDraft): Promise<Outcome<readonly Edit[]>>
  /** The record file of the decision, where decisions are records. Nothing is written yet. */
  decisionRecord(draft: DecisionDraft): Promise<Outcome<NewRecord>>
  /** Writes the record file, never over an existing one, and only at the path that the user was shown. Returns its id. */
  createRecord(input: { readonly draft: DecisionDraft; readonly path: string }): Promise<Outcome<DocumentId>>
  /** Ids of the current findings of a document that a comment in it can waive. */
  waivableFindings(id: DocumentId): Promise<Outcome<readonly FindingId[]>>
  /** The edit that waives a finding with a reason, in the current text. Nothing is written yet. */
  waiverEdits(input: { readonly finding: FindingId; readonly reason: string }): Promise<Outcome<readonly Edit[]>>
  commitDraft(): Promise<Outcome<CommitDraft>>
  commit(input: { readonly ids: readonly DocumentId[]; readonly message: string }): Promise<Outcome<{ readonly sha: string }>>
  /** The document that a link leads to; `target` as written in the text. */
  resolveLink(input: { readonly id: DocumentId; readonly target: string }): Promise<Outcome<LinkTarget>>
  /** Opens an https address after the user has confirmed it. */
  openLink(address: string): Promise<Outcome>
}

/** `read` of `total` documents have been read. */
export interface OpeningProgress {
  readonly read: number
  readonly total: number
}

/** Events that main sends to the window. */
export interface Events {
  /** The whole picture, after anything changed. Null when no repository is open. */
  snapshot(patch: SnapshotPatch | null): void
  /** The text of an open document was changed on disk or by main. */
  documentText(document: OpenDocument): void
  /** How many documents of a large repository are read while it is being opened; null at the end. */
  openingProgress(progress: OpeningProgress | null): void
  /** A menu item or a shortcut of the application menu. */
  command(name: CommandName): void
}

export const commandNames = [
  'open',
  'open-sample',
  'save',
  'palette',
  'documents',
  'commit',
  'next-finding',
  'previous-finding',
  'close',
] as const
export type CommandName = (typeof commandNames)[number]

/** A record instead of a list, so that a missing or an extra name is a type error. */
const requestRecord = {
  notifyFirstPaint: true,
  welcome: true,
  snapshot: true,
  chooseRepository: true,
  openRepository: true,
  openSample: true,
  closeRepository: true,
  trustRepository: true,
  templates: true,
  createDocuments: true,
  openDocument: true,
  changeDocument: true,
  saveDocument: true,
  diskText: true,
  takeDiskText: true,
  draftDecision: true,
  decisionEdits: true,
  decisionRecord: true,
  createRecord: true,
  waivableFindings: true,
  waiverEdits: true,
  commitDraft: true,
  commit: true,
  resolveLink: true,
  openLink: true,
} as const satisfies Readonly<Record<keyof Requests, true>>

const eventRecord = { snapshot: true, documentText: true, openingProgress: true, command: true } as const satisfies Readonly<
  Record<keyof Events, true>
>

export const requestNames = Object.keys(requestRecord) as readonly (keyof Requests)[]

export const eventNames = Object.keys(eventRecord) as readonly (keyof Events)[]

/** What `window.bridge` is. */
export interface Bridge extends Requests {
  /** Listens to one event; call the result to stop. */
  on<Name extends keyof Events>(name: Name, listener: Events[Name]): () => void
  /** The path of a file or folder dropped on the window; empty when it has none. */
  droppedPath(file: unknown): string
}
