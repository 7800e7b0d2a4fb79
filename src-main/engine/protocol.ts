import type { EngineSession, History, JudgementTexts, SupportingFiles, TextChange, Workspace } from '#spec'

/** A change of the worker's state. Each text, the configuration included, is sent once; after that only its changes are. */
export type WorkerUpdate =
  | { readonly kind: 'text'; readonly path: string; readonly version: number; readonly text: string }
  | { readonly kind: 'changes'; readonly path: string; readonly version: number; readonly changes: readonly TextChange[] }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly documents: Workspace['unreadable'] }
  | { readonly kind: 'dead-links'; readonly paths: readonly string[] | null }
  | { readonly kind: 'history'; readonly history: History }
  | { readonly kind: 'supportingFiles'; readonly supportingFiles: SupportingFiles }

/** The session's queries besides judging. */
export type Queries = Omit<EngineSession, 'judge' | 'judgementChanges'>
export type QueryName = keyof Queries
export type QueryArguments<Name extends QueryName> = Parameters<Queries[Name]>
export type QueryResult<Name extends QueryName> = ReturnType<Queries[Name]>

/** Answered by exactly one response with the same `id`. `today` is an ISO date. */
export type WorkerRequest =
  | { readonly kind: 'judge'; readonly id: number; readonly today: string }
  | { readonly kind: 'query'; readonly id: number; readonly today: string; readonly name: QueryName; readonly args: readonly unknown[] }

/** A judgement, all its parts as JSON, with the versions that it saw, by path. */
export interface Judged {
  readonly judgement: JudgementTexts
  readonly versions: ReadonlyMap<string, number>
}

export interface VersionChanges {
  /** Nothing was sent before, so that `changed` has every text: a new worker knows nothing of what an earlier one sent. */
  readonly isComplete: boolean
  /** By path; null for a text that is gone. */
  readonly changed: ReadonlyMap<string, number | null>
}

export type WorkerResponse =
  /** `changes` and `versions`: what differs from the previous response of the same worker. */
  | { readonly kind: 'judged'; readonly id: number; readonly changes: JudgementTexts; readonly versions: VersionChanges }
  | { readonly kind: 'answered'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
