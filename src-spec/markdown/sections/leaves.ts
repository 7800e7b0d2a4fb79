import { visibleText } from '../parser/inline'
import { readSection } from './read-sections'
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

function readLeaves({ text, prose }: SectionTree): readonly Leaf[] {
  return prose.flatMap((one) => (one.isPrompt ? [] : [{ prose: one, visible: visibleText(text.slice(one.range.from, one.range.to)) }]))
}
