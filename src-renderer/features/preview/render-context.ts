import type { Severity } from '#spec'

/** A finding over a range of one block. */
export interface BlockMark {
  readonly from: number
  readonly to: number
  readonly id: string
  readonly severity: Severity
}

/** What the drawing of a part of one block needs. */
export interface RenderContext {
  /** The text that was parsed. */
  readonly text: string
  /** Offset of that text in its block. */
  readonly offset: number
  /** In offsets of the block, ascending. */
  readonly marks: readonly BlockMark[]
  readonly references: ReadonlyMap<string, string>
  readonly footnotes: ReadonlyMap<string, number>
}
