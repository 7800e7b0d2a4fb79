import type { SearchRequest, SearchResults } from '#spec'
import type { JudgementParts } from './search-entries'

export interface SearchWorkerData {
  /** Absolute path of the index. */
  readonly file: string
  readonly kindOrder: readonly string[]
}

/** A change of what is searched. `flush` writes it to the index when nothing is asked. */
export type SearchUpdate =
  | { readonly kind: 'text'; readonly path: string; readonly version: number; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'judgement'; readonly parts: JudgementParts }
  | { readonly kind: 'flush' }

export type SearchMessage = SearchUpdate | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest }

/** `started` comes when all updates before the search are indexed, so that the time limit covers the search alone. */
export type SearchResponse =
  | { readonly kind: 'started'; readonly id: number }
  | { readonly kind: 'found'; readonly id: number; readonly results: SearchResults }
