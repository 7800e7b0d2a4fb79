import type { Range } from '../text/source'

/** A link, an image or a link definition of the readable text. */
export interface Link {
  /** Where it points, as written, without angle brackets. */
  readonly target: string
  /** Of the target. */
  readonly range: Range
}
