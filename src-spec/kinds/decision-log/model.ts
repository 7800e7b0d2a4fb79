import type { Place, Range } from '../../text/source'

/** The meaning of a status cell in any language or emoji; `unknown` if it names no known status. */
export type DecisionStatus = 'proposed' | 'active' | 'superseded' | 'rejected' | 'reverted' | 'unknown'

export interface Decision {
  /** As written, without emphasis; empty when the log keeps no ids. */
  readonly id: string
  /** ISO if the cell holds a valid date, else as written. */
  readonly date: string
  readonly title: string
  readonly type: string
  readonly status: DecisionStatus
  readonly rawStatus: string
  readonly supersedes: readonly string[]
  readonly supersededBy: readonly string[]
  /** False for a bootstrap row such as "project initialized", which decides nothing. */
  readonly real: boolean
  /** The whole text of the entry, for search and for matching it with a change. */
  readonly text: string
  readonly place: Place
  readonly datePlace: Place | null
  readonly idPlace: Place | null
}

/** The content of a decision form, which is appended to the log or written as a record. */
export interface DecisionDraft {
  readonly id: string
  /** ISO date. */
  readonly date: string
  readonly type: string
  readonly title: string
  readonly rationale: string
  readonly status: string
  readonly scope: string
  /** The log's remaining columns, or the record's keys and sections, by name; values may be empty. */
  readonly extra: Readonly<Record<string, string>>
}

/** The meaning of a decision column, found by its header in any language and order. */
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

/**
 * A document among the decisions: a log of several, the record of one, or an index that names the records beside it and
 * holds no decisions itself.
 */
export interface DecisionLog {
  readonly form: 'log' | 'record' | 'index'
  /** Entries that name records in files of their own: all of an index, and the linking ones of a log. */
  readonly listed: readonly ListedRecord[]
  readonly decisions: readonly Decision[]
  /** Rows that are no decisions yet although they have an id, a date and a title: a blank is left in them. They take their ids. */
  readonly begun: readonly BegunRow[]
  /** Columns of the table that takes new rows, in its own order; null for a log of sections or lists. */
  readonly columns: readonly DecisionColumn[] | null
  /** Offset at which the next entry is inserted. */
  readonly appendAt: number
  /** Ids whose index row and section disagree, with both positions. */
  readonly disagreements: readonly Disagreement[]
  /** Position of a value of one of the log's decisions; an empty range if its cell exists but is empty. */
  readonly cellOf: (decision: Decision, role: ColumnRole) => Range | null
  /** Everything that belongs to one of the log's decisions, and whether it is a row of a table. */
  readonly wholeOf: (decision: Decision) => { readonly range: Range; readonly isRow: boolean } | null
}

/** A row with a blank, and the range of its table: ids are compared within one table only. */
export interface BegunRow {
  readonly decision: Decision
  readonly table: Range
}

/** An entry of a log or an index that names a record in another file. */
export interface ListedRecord {
  /** What the entry says of the record. */
  readonly decision: Decision
  /** Path of the record that it links to; null where only its number names the record. */
  readonly path: string | null
  /** The cell or words with the status; null without one. */
  readonly status: Range | null
}

export interface Disagreement {
  readonly id: string
  readonly what: 'title' | 'status' | 'date'
  readonly index: Place
  readonly section: Place
  /** The text of the index cell, and the differing text of the section. */
  readonly cell: Range
  readonly sectionText: string
}
