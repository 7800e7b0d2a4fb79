import type { FeatureDocuments } from '../conventions/feature-documents'
import type { SpecDocument } from '../kinds/document'
import { requirementsOf } from '../kinds/requirements-of'
import { memoizeByObject } from '../memo/memoize-by-object'
import type { PlacedRequirement } from '../model/requirement'
import { place } from '../text/place'

/** The requirements of all documents with their places and features. */
export function placedRequirements(
  documents: readonly SpecDocument[],
  features: readonly FeatureDocuments[],
): readonly PlacedRequirement[] {
  const featureOf = new Map(features.flatMap(({ id, documents: all }) => all.map(({ path }) => [path, id] as const)))
  return documents.flatMap((document) => requirementsIn(document, featureOf.get(document.path) ?? null))
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
