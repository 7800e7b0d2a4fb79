import { countBefore } from './count-before'
import type { Range } from './source'

/** Number of the sorted offsets that are in a range. */
export function countWithin(starts: readonly number[], range: Range): number {
  return indexFrom(starts, range.to) - indexFrom(starts, range.from)
}

/** The first of the sorted offsets that is in a range; null without one. */
export function firstWithin(starts: readonly number[], range: Range): number | null {
  const first = starts[indexFrom(starts, range.from)]
  return first !== undefined && first < range.to ? first : null
}

function indexFrom(starts: readonly number[], offset: number): number {
  return countBefore(starts.length, (index) => (starts[index] as number) < offset)
}
