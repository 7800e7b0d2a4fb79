import type { SearchRequest, SearchResults } from '#spec'

/** The search of the left column. */
export interface SearchState {
  readonly request: SearchRequest
  /** Of the last answered request; null before any. */
  readonly results: SearchResults | null
  /** Grows each time the search is opened, so that the field takes the focus again. */
  readonly openedCount: number
}

export const emptySearch: SearchState = {
  request: { query: '', isCaseSensitive: false, isWholeWord: false, isPattern: false },
  results: null,
  openedCount: 0,
}
