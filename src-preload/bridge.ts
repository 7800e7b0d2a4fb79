import { type ApplicationRequests, applicationRequests } from './requests/application'
import { type CommitRequests, commitRequests } from './requests/commits'
import { type DecisionRequests, decisionRequests } from './requests/decisions'
import { type DiscardRequests, discardRequests } from './requests/discards'
import type { OpenDocument } from './requests/documents'
import { type DocumentRequests, documentRequests } from './requests/documents'
import { type EditingRequests, editingRequests } from './requests/editing'
import { type EditorRequests, editorRequests } from './requests/editors'
import { type HydrationRequests, hydrationRequests } from './requests/hydration'
import { type ImageRequests, imageRequests } from './requests/images'
import { type ItemRequests, itemRequests } from './requests/items'
import { type MergeRequests, mergeRequests } from './requests/merges'
import { type PreferenceRequests, type Preferences, preferenceRequests } from './requests/preferences'
import { type PromptRequests, promptRequests } from './requests/prompts'
import { type RecoveryRequests, recoveryRequests } from './requests/recovery'
import { type ReportRequests, reportRequests } from './requests/reports'
import { type RepositoryRequests, repositoryRequests } from './requests/repository'
import { type RequirementRequests, requirementRequests } from './requests/requirements'
import { type SearchRequests, searchRequests } from './requests/search'
import { type TemplateRequests, templateRequests } from './requests/templates'
import type { SnapshotPatch } from './snapshot'

export type { TextChange } from '#spec'
export type * from './outcome'
export type * from './requests/application'
export type * from './requests/commits'
export type * from './requests/decisions'
export type * from './requests/discards'
export type * from './requests/documents'
export type * from './requests/editing'
export type * from './requests/editors'
export type * from './requests/hydration'
export type * from './requests/images'
export type * from './requests/items'
export type * from './requests/merges'
export type * from './requests/preferences'
export type * from './requests/prompts'
export type * from './requests/recovery'
export type * from './requests/reports'
export type * from './requests/repository'
export type * from './requests/requirements'
export type * from './requests/search'
export type * from './requests/templates'
export type * from './snapshot'

/** All requests of the window. This type is the contract; main validates each argument at run time. */
export interface Requests
  extends DiscardRequests,
    RecoveryRequests,
    MergeRequests,
    RepositoryRequests,
    TemplateRequests,
    DocumentRequests,
    ImageRequests,
    DecisionRequests,
    EditingRequests,
    EditorRequests,
    ItemRequests,
    CommitRequests,
    RequirementRequests,
    SearchRequests,
    HydrationRequests,
    PreferenceRequests,
    PromptRequests,
    ReportRequests,
    ApplicationRequests {}

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
  /** A command was chosen in the menu of the application. */
  command(id: string): void
  /** They were changed, here or in another window. */
  preferences(preferences: Preferences): void
  /** The name of the user's own program for documents; null for that of the system. */
  editor(name: string | null): void
}

const requestRecord = {
  ...repositoryRequests,
  ...templateRequests,
  ...documentRequests,
  ...imageRequests,
  ...decisionRequests,
  ...editingRequests,
  ...editorRequests,
  ...itemRequests,
  ...commitRequests,
  ...discardRequests,
  ...recoveryRequests,
  ...promptRequests,
  ...mergeRequests,
  ...reportRequests,
  ...searchRequests,
  ...requirementRequests,
  ...hydrationRequests,
  ...preferenceRequests,
  ...applicationRequests,
} satisfies Readonly<Record<keyof Requests, true>>

const eventRecord = {
  snapshot: true,
  documentText: true,
  openingProgress: true,
  command: true,
  preferences: true,
  editor: true,
} as const satisfies Readonly<Record<keyof Events, true>>

export const requestNames = Object.keys(requestRecord) as readonly (keyof Requests)[]

export const eventNames = Object.keys(eventRecord) as readonly (keyof Events)[]

/** What `window.bridge` is. */
export interface Bridge extends Requests {
  /** Listens to one event; call the result to stop. */
  on<Name extends keyof Events>(name: Name, listener: Events[Name]): () => void
  /** The path of a file or folder dropped on the window; empty when it has none. */
  droppedPath(file: unknown): string
}
