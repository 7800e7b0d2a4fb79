import type { Place, Range } from '../../text/source'

/** What a status cell means, whatever its language or emoji. `unknown` is an answer. */
export type DecisionStatus = 'proposed' | 'active' | 'superseded' | 'rejected' | 'reverted' | 'unknown'

export interface Decision {
  /** As written, without emphasis; empty when the log keeps no ids. */
  readonly id: string
  /** ISO when the cell holds a date that can be read, else as written. */
  readonly date: string
  readonly title: string
  readonly type: string
  readonly status: DecisionStatus
  readonly rawStatus: string
  readonly supersedes: readonly string[]
  readonly supersededBy: readonly string[]
  /** False for a bootstrap row such as "project initialized", which settles nothing. */
  readonly real: boolean
  /** All that the entry says, for search and for matching it with a change. */
  readonly text: string
  readonly place: Place
  readonly datePlace: Place | null
  readonly idPlace: Place | null
}

/** What a decision form shows, and what is appended to the log or written as a record. */
export interface DecisionDraft {
  readonly id: string
  /** ISO date. */
  readonly date: string
  readonly type: string
  readonly title: string
  readonly rationale: string
  readonly status: string
  readonly scope: string
  /** The log's remaining columns, or the record's keys and sections, by name: to be filled or left empty. */
  readonly extra: Readonly<Record<string, string>>
}

/** What a decision column holds, found by its header in any language and order. */
export type ColumnRole =
  | 'id'
  | 'date'
  | 'type'
  | 'title'
  | 'context'
  | 'options'
  | 'rationale'
  | 'consequence'
  | 'constraints'
  | 'rollback'
  | 'scope'
  | 'task'
  | 'owner'
  | 'status'
  | 'supersedes'
  | 'evidence'
  | 'other'

export interface DecisionColumn {
  readonly header: string
  readonly role: ColumnRole
}

/** A decision log as a whole: its entries, and the shape in which the next entry must be written. */
export interface DecisionLog {
  readonly decisions: readonly Decision[]
  /** Columns of the table that new rows belong to, in its own order; null for a log of sections or lists. */
  readonly columns: readonly DecisionColumn[] | null
  /** Offset at which the next entry is inserted. */
  readonly appendAt: number
  /** Ids whose index row and section disagree, with both places. */
  readonly disagreements: readonly Disagreement[]
  /** Where one of the log's decisions says something; an empty range where it has the place for it and leaves it empty. */
  readonly cellOf: (decision: Decision, role: ColumnRole) => Range | null
}

export interface Disagreement {
  readonly id: string
  readonly what: 'title' | 'status' | 'date'
  readonly index: Place
  readonly section: Place
  /** The index's cell, and what the section says instead, as a reader sees it. */
  readonly cell: Range
  readonly said: string
}
