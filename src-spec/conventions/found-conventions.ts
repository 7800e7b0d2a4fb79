import type { FoundConvention, PathInConvention } from '../model/convention'
import type { DocumentKind } from '../model/document-kind'
import type { ConventionRoot } from './convention'
import { isCoreBegun } from './core/is-begun'

type Documents = readonly { readonly place: PathInConvention | null; readonly kind: DocumentKind }[]

const coreKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['technical-spec', 'active-spec', 'decision-log'])

/** The conventions of a repository with the number of their documents. What belongs to no root of another is our own. */
export function foundConventions(documents: Documents, roots: readonly ConventionRoot[]): readonly Omit<FoundConvention, 'description'>[] {
  const counts = new Map(roots.map(({ id, root }) => [`${id}\n${root}`, 0]))
  const own: Documents[number][] = []
  for (const document of documents) {
    const { place } = document
    const key = place && `${place.convention}\n${place.root}`
    const count = key === null ? undefined : counts.get(key)
    if (key === null || count === undefined) own.push(document)
    else counts.set(key, count + 1)
  }
  const found = roots.map(({ id, root }) => ({ id, root, documents: counts.get(`${id}\n${root}`) ?? 0 }))
  if (!own.some(({ kind }) => coreKinds.has(kind))) return found
  // Beside another convention, records or a log of decisions alone are no sign of our own trio.
  if (roots.length > 0 && !isCoreBegun(own.map(({ kind }) => kind))) return found
  return [{ id: 'core', root: '', documents: own.length }, ...found]
}
