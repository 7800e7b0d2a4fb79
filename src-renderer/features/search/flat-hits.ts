import type { SearchHit, SearchResults } from '#spec'

/** A hit of the list with the id of its element. */
export interface ListedHit {
  readonly id: string
  readonly path: string
  readonly hit: SearchHit
}

export interface ListedDocument {
  readonly path: string
  readonly count: number
  readonly hits: readonly ListedHit[]
}

/** The hits by document, each with an id for its element. */
export function listHits(results: SearchResults | null, idPrefix: string): readonly ListedDocument[] {
  return (results?.documents ?? []).map(({ path, count, hits }, document) => ({
    path,
    count,
    hits: hits.map((hit, at) => ({ id: `${idPrefix}-${document}-${at}`, path, hit })),
  }))
}

/** "14 hits in 3 documents". */
export function countSentence({ documents, count }: SearchResults): string {
  if (count === 0) return 'Nothing found'
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'hit' : 'hits'} in ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`
}
