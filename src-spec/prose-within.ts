import { countBefore } from './count-before'
import type { Prose } from './outline'
import type { Range } from './source'

/** The prose that begins within a range; it stands in the order of the text. */
export function proseWithin(prose: readonly Prose[], range: Range): readonly Prose[] {
  const before = (offset: number): number => countBefore(prose.length, (index) => (prose[index] as Prose).range.from < offset)
  return prose.slice(before(range.from), before(range.to))
}
