import { visibleText } from '../markdown/inline'
import type { Outline, Prose } from '../outline'

/** A run of prose that may be read: outside the LLM Prompt block, with code, comments and link targets hidden. */
export interface Leaf {
  readonly prose: Prose
  /** Unit for unit as long as the prose, so an offset in it is `prose.range.from` away from the document's. */
  readonly visible: string
}

/** Every readable run of prose, in the order of the text. */
export function leavesOf(outline: Outline): readonly Leaf[] {
  const leaves: Leaf[] = []
  for (const prose of outline.prose) {
    if (!prose.prompt) leaves.push({ prose, visible: visibleText(outline.text.slice(prose.range.from, prose.range.to)) })
  }
  return leaves
}
