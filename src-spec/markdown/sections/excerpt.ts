import { movedFence, movedItem, movedProse, movedRange, movedTable } from './moved'
import type { DocumentOutline, ListItem, Outline, PlacedPassage } from './outline'

/** A document of which only some passages are looked at. Text, sections and offsets are those of the whole. */
export function excerpt({ text, lineStarts, sections, frontMatter }: DocumentOutline, passages: readonly PlacedPassage[]): Outline {
  const items: ListItem[] = []
  for (const at of passages) {
    // Items are known by their index in this list, which leaves out those of other passages.
    const there = { ...at, items: items.length }
    for (const item of at.passage.outline.items) items.push(movedItem(item, there))
  }
  return {
    text,
    lineStarts,
    sections,
    frontMatter,
    items,
    prose: passages.flatMap((at) => at.passage.outline.prose.map((one) => movedProse(one, at))),
    tables: passages.flatMap((at) => at.passage.outline.tables.map((one) => movedTable(one, at))),
    fences: passages.flatMap((at) => at.passage.outline.fences.map((one) => movedFence(one, at))),
    comments: passages.flatMap((at) => at.passage.outline.comments.map((one) => movedRange(one, at))),
  }
}
