import type { SearchRequest, SearchResults } from '#spec'
import type { Outcome } from '../outcome'

export interface SearchRequests {
  /** Searches the present texts and the last judgement. `stale`: a newer search took its place. */
  search(request: SearchRequest): Promise<Outcome<SearchResults>>
}

export const searchRequests = { search: true } as const satisfies Readonly<Record<keyof SearchRequests, true>>
