import type { Range } from '../text/source'

/** How the words of a query are compared with a text. */
export interface SearchOptions {
  readonly isCaseSensitive: boolean
  readonly isWholeWord: boolean
  /** The query without its filters is a regular expression. */
  readonly isPattern: boolean
}

export interface SearchRequest extends SearchOptions {
  /** Words, "phrases", and the filters `kind:`, `status:`, `owner:`, `id:`, `in:`. */
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
  /** In the order of the list of documents. */
  readonly documents: readonly SearchedDocument[]
  /** How many hits there are in all documents. */
  readonly count: number
  /** Why nothing was searched, as a sentence; null when it was. */
  readonly problem: string | null
}
