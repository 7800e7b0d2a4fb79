import { visibleText } from '../parser/inline'
import { readSection } from './read-sections'
import { shiftProse } from './shift'
import type { Prose, SectionTree } from './tree'

/** A run of prose outside the LLM Prompt block, with code, comments and link targets hidden. */
export interface Leaf {
  readonly prose: Prose
  /** Unit for unit as long as the prose, so an offset in it is `prose.range.from` away from the document's. */
  readonly visible: string
}

/** Every readable run of prose of a section, in the order of the text. */
export function leavesOf(tree: SectionTree): readonly Leaf[] {
  return readSection(tree, readLeaves)
}

/** The same, but none where the text has no match of `mark`: rows of a long table are not even split then. */
export function leavesWith(mark: RegExp, tree: SectionTree): readonly Leaf[] {
  return mark.test(tree.text) ? leavesOf(tree) : []
}

/** The same one after the other, for a reader that stops early. */
export function* eachLeaf(tree: SectionTree): Iterable<Leaf> {
  if (tree.parts === null) yield* leavesOf(tree)
  else
    for (const part of tree.parts) for (const { prose, visible } of leavesOf(part.tree)) yield { prose: shiftProse(prose, part), visible }
}

function readLeaves({ text, prose }: SectionTree): readonly Leaf[] {
  return prose.flatMap((one) => (one.isPrompt ? [] : [{ prose: one, visible: visibleText(text.slice(one.range.from, one.range.to)) }]))
}
