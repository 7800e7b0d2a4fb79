import type { DocumentOf, SpecDocument } from '../kinds/document'
import type { ConventionId } from '../model/convention'
import type { DocumentKind } from '../model/document-kind'
import type { ConventionRoot } from './convention'

/** The documents of a feature, a change or a spec. */
export interface FeatureDocuments {
  /** The name of its folder. */
  readonly id: string
  readonly convention: ConventionId
  readonly root: string
  /** Its folder, relative to the repository. */
  readonly path: string
  readonly isArchived: boolean
  readonly isFixture: boolean
  readonly documents: readonly SpecDocument[]
}

/** What makes a folder a feature: documents of other kinds may lie anywhere. */
const telling: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['feature-spec', 'plan', 'tasks', 'change-proposal', 'spec-delta'])

/** The features of the roots, by path. */
export function groupFeatures(documents: readonly SpecDocument[], roots: readonly ConventionRoot[]): readonly FeatureDocuments[] {
  const known = new Map(roots.map((root) => [`${root.id}\n${root.root}`, root]))
  const groups = new Map<string, Omit<FeatureDocuments, 'documents'> & { readonly documents: SpecDocument[] }>()
  for (const document of documents) {
    const { place } = document
    const root = place && known.get(`${place.convention}\n${place.root}`)
    if (!root || !place.feature) continue
    const { path, isArchived } = place.feature
    const group = groups.get(path)
    if (group) group.documents.push(document)
    else {
      const id = path.slice(path.lastIndexOf('/') + 1)
      groups.set(path, { id, convention: root.id, root: root.root, path, isArchived, isFixture: root.isFixture, documents: [document] })
    }
  }
  return [...groups.values()]
    .filter((group) => group.documents.some(({ kind }) => telling.has(kind)))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** The documents of one kind, in order. */
export function documentsOfKind<Kind extends DocumentKind>(
  { documents }: Pick<FeatureDocuments, 'documents'>,
  kind: Kind,
): readonly DocumentOf<Kind>[] {
  return documents.filter((document) => document.kind === kind) as readonly SpecDocument[] as readonly DocumentOf<Kind>[]
}
