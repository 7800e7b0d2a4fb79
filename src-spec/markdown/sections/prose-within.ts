import { countBefore } from '../../text/count-before'
import type { Range } from '../../text/source'
import type { Prose } from './tree'

/** The prose that begins in a range. `prose` must be in document order. */
export function proseWithin(prose: readonly Prose[], range: Range): readonly Prose[] {
  const before = (offset: number): number => countBefore(prose.length, (index) => (prose[index] as Prose).range.from < offset)
  return prose.slice(before(range.from), before(range.to))
}
