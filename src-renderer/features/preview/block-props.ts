import type { Block } from './block'
import type { BlockMark } from './render-context'

/** What the drawing of one block depends on. */
export interface BlockProps {
  readonly block: Block
  readonly marks: readonly BlockMark[]
  readonly references: ReadonlyMap<string, string>
  readonly footnotes: ReadonlyMap<string, number>
}
