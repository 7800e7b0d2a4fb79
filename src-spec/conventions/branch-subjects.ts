import type { DocumentKind } from '../model/document-kind'
import { placeInConvention } from './index'
import { deltaPlaceOf } from './openspec/places'
import { featureNumber } from './spec-kit/feature-number'

/** What of the documents here is worth comparing with other branches. Paths are relative to the root. */
export interface BranchSubjects {
  /** Folders that hold numbered features of spec-kit: `specs`; each with the numbers in use. */
  readonly featureFolders: readonly { readonly path: string; readonly numbers: readonly string[] }[]
  /** Documents whose tasks have ids. */
  readonly taskLists: readonly string[]
  /** Deltas of open changes of OpenSpec, each with the folder of its change and the main spec that it changes. */
  readonly deltas: readonly { readonly path: string; readonly change: string; readonly mainSpec: string }[]
}

export function branchSubjects(documents: readonly { readonly path: string; readonly kind: DocumentKind }[]): BranchSubjects {
  const folders = new Map<string, Set<string>>()
  const taskLists: string[] = []
  const deltas: { path: string; change: string; mainSpec: string }[] = []
  for (const { path, kind } of documents) {
    const place = placeInConvention(path)
    if (kind === 'active-spec' || (kind === 'tasks' && place?.convention === 'spec-kit')) taskLists.push(path)
    const delta = kind === 'spec-delta' ? deltaPlaceOf(path) : null
    if (delta && !delta.isArchived) deltas.push({ path, change: delta.folder, mainSpec: delta.mainSpec })
    if (place?.convention !== 'spec-kit' || !place.feature || place.isFixture) continue
    const at = place.feature.path.lastIndexOf('/')
    const number = featureNumber(place.feature.path.slice(at + 1))
    if (number === null || at < 0) continue
    const folder = place.feature.path.slice(0, at)
    folders.set(folder, (folders.get(folder) ?? new Set()).add(number))
  }
  return { featureFolders: [...folders].map(([path, numbers]) => ({ path, numbers: [...numbers] })), taskLists, deltas }
}
