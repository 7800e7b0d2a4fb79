import type { PositionedTree, SectionPosition, SectionTree } from './tree'

/** Positions consecutive sections; the first comes after `last`, or at the start of the document. */
export function positionSections(trees: readonly SectionTree[], last: PositionedTree | null = null): readonly PositionedTree[] {
  let at = last ? positionAfter(last) : { section: 0, offset: 0, line: 0, items: 0 }
  return trees.map((tree) => {
    const positioned = { tree, ...at }
    at = positionAfter(positioned)
    return positioned
  })
}

function positionAfter({ tree, section, offset, line, items }: PositionedTree): SectionPosition {
  const { text, lineStarts, items: own } = tree
  return { section: section + 1, offset: offset + text.length, line: line + lineStarts.length - 1, items: items + own.length }
}
