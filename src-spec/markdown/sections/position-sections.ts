import { TableRows } from './table-rows'
import type { PositionedTree, SectionPart, SectionPosition, SectionTree } from './tree'

/** Positions consecutive sections; the first comes after `last`, or at the start of the document. */
export function positionSections(trees: readonly SectionTree[], last: PositionedTree | null = null): readonly PositionedTree[] {
  let at = last ? positionAfter(last) : { section: 0, offset: 0, line: 0, items: 0 }
  return trees.map((tree) => {
    const positioned = { tree, ...at }
    at = positionAfter(positioned)
    return positioned
  })
}

/** Positions the consecutive parts of a section. `section`: its index among the sections of its tree. */
export function positionParts(trees: readonly SectionTree[], section: number): readonly SectionPart[] {
  return positionSections(trees).map((part) => ({ ...part, section, isRows: part.tree instanceof TableRows }))
}

function positionAfter({ tree, section, offset, line, items }: PositionedTree): SectionPosition {
  const { text, lineCount, items: own } = tree
  return { section: section + 1, offset: offset + text.length, line: line + lineCount - 1, items: items + own.length }
}
