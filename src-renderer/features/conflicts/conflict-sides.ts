import type { Fact } from '#spec'
import { visibleName } from '../../ui/visible-name'

/** A place as text, such as "ACTIVE_SPEC.md:40". */
export function placeLabel({ place }: Fact): string {
  return `${visibleName(fileName(place.path))}:${place.line}`
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
