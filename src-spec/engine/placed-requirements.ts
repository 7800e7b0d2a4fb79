import type { FeatureDocuments } from '../conventions/feature-documents'
import type { SpecDocument } from '../kinds/document'
import { requirementsOf } from '../kinds/requirements-of'
import type { PlacedRequirement } from '../model/requirement'
import { place } from '../text/place'

/** The requirements of all documents with their places and features. */
export function placedRequirements(
  documents: readonly SpecDocument[],
  features: readonly FeatureDocuments[],
): readonly PlacedRequirement[] {
  const featureOf = new Map(features.flatMap(({ id, documents: all }) => all.map(({ path }) => [path, id] as const)))
  return documents.flatMap((document) =>
    requirementsOf(document).map(({ id, title, range, scenarios, delta }) => ({
      id,
      feature: featureOf.get(document.path) ?? null,
      title,
      place: place(document.path, document.outline, range),
      scenarios,
      delta,
    })),
  )
}
