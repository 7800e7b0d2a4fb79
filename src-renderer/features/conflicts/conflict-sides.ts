import type { Fact } from '#spec'

/** A place as text, such as "ACTIVE_SPEC.md:40". */
export function placeLabel({ place }: Fact): string {
  return `${fileName(place.path)}:${place.line}`
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
