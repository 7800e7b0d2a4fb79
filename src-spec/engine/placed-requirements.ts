import type { FeatureDocuments } from '../conventions/feature-documents'
import type { SpecDocument } from '../kinds/document'
import { requirementsOf } from '../kinds/requirements-of'
import { memoizeByObject } from '../memo/memoize-by-object'
import { memoizeCollect } from '../memo/memoize-collect'
import { memoizeLast } from '../memo/memoize-last'
import type { PlacedRequirement } from '../model/requirement'
import { place } from '../text/place'

/** Lists the requirements of all documents with their places and features; the same list until one of them changes. */
export function createPlacedRequirements(): (
  documents: readonly SpecDocument[],
  features: readonly FeatureDocuments[],
) => readonly PlacedRequirement[] {
  const listIn = memoizeLast((features: readonly FeatureDocuments[]) => {
    const featureOf = new Map(features.flatMap(({ id, documents: all }) => all.map(({ path }) => [path, id] as const)))
    return memoizeCollect((document: SpecDocument) => requirementsIn(document, featureOf.get(document.path) ?? null))
  })
  return (documents, features) => listIn(features)(documents)
}

const requirementsIn = memoizeByObject((document: SpecDocument, feature: string | null): readonly PlacedRequirement[] =>
  requirementsOf(document).map(({ id, title, range, scenarios, delta }) => ({
    id,
    feature,
    title,
    place: place(document.path, document.outline, range),
    scenarios,
    delta,
  })),
)
