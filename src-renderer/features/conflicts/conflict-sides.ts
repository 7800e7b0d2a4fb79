import type { Fact } from '#spec'

/** "ACTIVE_SPEC.md:40", as a reader would write it. */
export function placeLabel({ place }: Fact): string {
  return `${fileName(place.path)}:${place.line}`
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
