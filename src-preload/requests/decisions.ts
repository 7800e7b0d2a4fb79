import type { DecisionDraft, DecisionHome, Edit } from '#spec'
import type { Outcome } from '../outcome'
import type { DocumentId, FindingId } from '../snapshot'

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

/** Drafted decisions and waivers. */
export interface DecisionRequests {
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
}

export const decisionRequests = {
  draftDecision: true,
  decisionEdits: true,
  decisionRecord: true,
  createRecord: true,
  waivableFindings: true,
  waiverEdits: true,
} as const satisfies Readonly<Record<keyof DecisionRequests, true>>
