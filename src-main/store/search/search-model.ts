import type { Range } from '#spec'
import type { MatchOptions } from './text-matcher'

export interface SearchRequest extends MatchOptions {
  /** Words, phrases in quotes, and filters, as typed. */
  readonly query: string
}

export type HitKind = 'line' | 'decision' | 'item' | 'finding'

export interface SearchHit {
  readonly kind: HitKind
  /** 1-based. */
  readonly line: number
  readonly range: Range
  /** The version of the text that the range is in; null: the judged one. */
  readonly version: number | null
  /** One line, cut around the first match when it is long. */
  readonly text: string
  /** Matches in `text`. */
  readonly marks: readonly Range[]
  /** The id of a decision, the token of an item, the severity of a finding; '' for a line. */
  readonly label: string
}

export interface SearchedDocument {
  readonly path: string
  readonly hits: readonly SearchHit[]
  /** How many hits there are, also those that are not listed. */
  readonly count: number
}

export interface SearchResults {
  readonly documents: readonly SearchedDocument[]
  /** How many hits there are in all documents. */
  readonly count: number
  /** Why nothing was searched, as a sentence; null when it was. */
  readonly problem: string | null
}
