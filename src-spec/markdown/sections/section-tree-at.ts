import { countBefore } from '../../text/count-before'
import type { DocumentTree, PositionedTree } from './tree'

/** The tree whose own text holds an offset. */
export function sectionTreeAt({ sectionTrees }: DocumentTree, offset: number): PositionedTree {
  const at = countBefore(sectionTrees.length, (index) => (sectionTrees[index] as PositionedTree).offset <= offset) - 1
  return sectionTrees[Math.max(0, at)] as PositionedTree
}
