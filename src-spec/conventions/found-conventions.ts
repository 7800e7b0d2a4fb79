import type { FoundConvention, PathInConvention } from '../model/convention'
import type { DocumentKind } from '../model/document-kind'
import type { ConventionRoot } from './convention'
import { isCoreBegun } from './core/is-begun'

const coreKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['technical-spec', 'active-spec', 'decision-log'])

/** What `foundConventions` needs of the place of a document. */
export function placeKey(place: PathInConvention | null): string {
  return place === null ? '' : `${place.convention}\n${place.root}`
}

/**
 * The conventions of a repository with the number of their documents, each of which has a `placeKey` and a kind at the same index. What
 * belongs to no root of another is our own.
 */
export function foundConventions(
  places: readonly string[],
  kinds: readonly DocumentKind[],
  roots: readonly ConventionRoot[],
): readonly Omit<FoundConvention, 'description'>[] {
  const counts = new Map(roots.map(({ id, root }) => [`${id}\n${root}`, 0]))
  const own: DocumentKind[] = []
  for (const [at, key] of places.entries()) {
    const count = counts.get(key)
    if (count === undefined) own.push(kinds[at] as DocumentKind)
    else counts.set(key, count + 1)
  }
  const found = roots.map(({ id, root }) => ({ id, root, documents: counts.get(`${id}\n${root}`) ?? 0 }))
  if (!own.some((kind) => coreKinds.has(kind))) return found
  // Beside another convention, records or a log of decisions alone are no sign of our own trio.
  if (roots.length > 0 && !isCoreBegun(own)) return found
  return [{ id: 'core', root: '', documents: own.length }, ...found]
}
