import { type Merge, mergeDelta } from '../../kinds/spec-delta/merge/merge-delta'
import type { DocumentText } from '../../model/workspace'
import { deltaPlaceOf } from './places'

/**
 * The main spec as it will be once the change of a delta is archived, or why it cannot be. `documents` are those of the
 * repository. Null for a path that is no delta among them.
 */
export function previewMerge(documents: readonly DocumentText[], path: string): Merge | null {
  const textAt = (wanted: string) => documents.find((document) => document.path === wanted)?.text ?? null
  const [place, delta] = [deltaPlaceOf(path), textAt(path)]
  if (!place || delta === null) return null
  // Archiving names the folder of the change in the Purpose of a new main spec.
  return mergeDelta({ main: textAt(place.mainSpec), delta, id: place.capability, change: place.change })
}
