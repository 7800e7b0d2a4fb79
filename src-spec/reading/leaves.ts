import { visibleText } from '../markdown/inline'
import { memoryOf } from '../markdown/outline-memory'
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
  const remembered = memoryOf(outline)?.visible ?? []
  for (const [index, prose] of outline.prose.entries()) {
    if (prose.prompt) continue
    const text = outline.text.slice(prose.range.from, prose.range.to)
    let visible = remembered[index]
    if (visible === undefined) {
      const read = visibleText(text)
      visible = read === text ? null : read
      remembered[index] = visible
    }
    leaves.push({ prose, visible: visible ?? text })
  }
  return leaves
}
