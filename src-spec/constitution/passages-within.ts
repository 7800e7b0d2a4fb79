import { sectionAt } from '../markdown/sections'
import type { DocumentOutline, PlacedPassage } from '../outline'
import type { Range } from '../source'

/** The passages of a section with those below it, or the one that a smaller range stands in. */
export function passagesWithin(outline: DocumentOutline, { from, to }: Range): readonly PlacedPassage[] {
  const { passages, sections } = outline
  const first = sectionAt(outline, from)
  let end = first + 1
  while ((sections[end]?.range.from ?? to) < to) end += 1
  return passages.slice(first, end)
}
