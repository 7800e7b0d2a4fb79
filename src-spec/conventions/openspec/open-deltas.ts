import type { DocumentOf, SpecDocument } from '../../kinds/document'
import { memoizeByObject } from '../../memo/memoize-by-object'
import { type DeltaPlace, deltaPlaceOf } from './places'

/** A delta of a change that is not archived, with the main spec that it changes. */
export interface OpenDelta {
  readonly place: DeltaPlace
  readonly document: DocumentOf<'spec-delta'>
  /** Null for a capability without one. */
  readonly main: DocumentOf<'feature-spec'> | null
}

/** Whether `openDeltas` needs the document. */
export function isDeltaOrMainSpec({ kind }: SpecDocument): boolean {
  return kind === 'spec-delta' || kind === 'feature-spec'
}

/** The deltas of open changes, in the order of the documents. */
export const openDeltas = memoizeByObject((documents: readonly SpecDocument[]): readonly OpenDelta[] => {
  if (!documents.some(({ kind }) => kind === 'spec-delta')) return []
  const byPath = new Map(documents.map((document) => [document.path, document]))
  return documents.flatMap((document) => {
    const place = document.kind === 'spec-delta' ? deltaPlaceOf(document.path) : null
    if (document.kind !== 'spec-delta' || !place || place.isArchived) return []
    const main = byPath.get(place.mainSpec)
    return [{ place, document, main: main?.kind === 'feature-spec' ? main : null }]
  })
})
