import { visibleText } from '../markdown/inline'
import type { DocumentOutline, Outline, Prose } from '../outline'
import { byPassage, ofPassage } from './by-passage'
import { movedProse } from './moved'

/** A run of prose that may be read: outside the LLM Prompt block, with code, comments and link targets hidden. */
export interface Leaf {
  readonly prose: Prose
  /** Unit for unit as long as the prose, so an offset in it is `prose.range.from` away from the document's. */
  readonly visible: string
}

/** Every readable run of prose of a passage, in the order of the text. */
export function leavesOf(passage: Outline): readonly Leaf[] {
  return ofPassage(passage, readLeaves)
}

/** The same of a whole document. */
export function allLeaves(outline: DocumentOutline): readonly Leaf[] {
  return byPassage(outline, { read: readLeaves, placed: ({ prose, visible }, at) => ({ prose: movedProse(prose, at), visible }) })
}

function readLeaves({ text, prose }: Outline): readonly Leaf[] {
  return prose.flatMap((one) => (one.prompt ? [] : [{ prose: one, visible: visibleText(text.slice(one.range.from, one.range.to)) }]))
}
