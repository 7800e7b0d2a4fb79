import { shiftFence, shiftItem, shiftProse, shiftRange, shiftTable } from './shift'
import type { DocumentTree, ListItem, MarkdownTree, PositionedTree } from './tree'

/** A document with the blocks of some sections only. Text, sections and offsets are those of the whole document. */
export function excerpt({ text, lineStarts, sections, frontMatter }: DocumentTree, sectionTrees: readonly PositionedTree[]): MarkdownTree {
  const items: ListItem[] = []
  for (const at of sectionTrees) {
    // Items refer to each other by index in this list, which leaves out those of other sections.
    const there = { ...at, items: items.length }
    for (const item of at.tree.items) items.push(shiftItem(item, there))
  }
  return {
    text,
    lineStarts,
    sections,
    frontMatter,
    items,
    prose: sectionTrees.flatMap((at) => at.tree.prose.map((one) => shiftProse(one, at))),
    tables: sectionTrees.flatMap((at) => at.tree.tables.map((one) => shiftTable(one, at))),
    fences: sectionTrees.flatMap((at) => at.tree.fences.map((one) => shiftFence(one, at))),
    comments: sectionTrees.flatMap((at) => at.tree.comments.map((one) => shiftRange(one, at))),
  }
}
