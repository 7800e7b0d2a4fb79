import type { DocumentState } from '#bridge'
import type { Feature } from '#spec'

export interface FeatureGroup {
  readonly feature: Feature
  readonly documents: readonly DocumentState[]
}

export interface DocumentGroups {
  /** Documents of no feature, in their order. */
  readonly loose: readonly DocumentState[]
  /** The active feature first, then unfinished ones, then those that are done; by path within. */
  readonly open: readonly FeatureGroup[]
  readonly archived: readonly FeatureGroup[]
}

/** Groups the documents by the feature whose folder they are in. */
export function groupDocuments(documents: readonly DocumentState[], features: readonly Feature[]): DocumentGroups {
  const byPath = new Map(features.map((feature) => [feature.path, feature]))
  const groups = new Map<Feature, DocumentState[]>()
  const loose: DocumentState[] = []
  for (const document of documents) {
    const feature = document.role === 'document' ? featureAround(document.path, byPath) : null
    if (feature === null) loose.push(document)
    else groups.set(feature, [...(groups.get(feature) ?? []), document])
  }
  const all = [...groups].map(([feature, own]): FeatureGroup => ({ feature, documents: own }))
  all.sort((a, b) => rank(a.feature) - rank(b.feature) || a.feature.path.localeCompare(b.feature.path))
  return { loose, open: all.filter(({ feature }) => !feature.isArchived), archived: all.filter(({ feature }) => feature.isArchived) }
}

/** The feature of the innermost folder around a path. */
function featureAround(path: string, features: ReadonlyMap<string, Feature>): Feature | null {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const feature = features.get(path.slice(0, at))
    if (feature) return feature
  }
  return null
}

function rank({ isActive, stage }: Feature): number {
  if (isActive) return 0
  return stage === 'GO' ? 2 : 1
}
