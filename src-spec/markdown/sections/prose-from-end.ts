import { shiftProse } from './shift'
import type { Prose, SectionTree } from './tree'

/** The prose of a section from the last to the first, for a reader that stops early. */
export function* proseFromEnd(tree: SectionTree): Iterable<Prose> {
  if (tree.parts === null) yield* tree.prose.toReversed()
  else for (const part of tree.parts.toReversed()) for (const prose of proseFromEnd(part.tree)) yield shiftProse(prose, part)
}
