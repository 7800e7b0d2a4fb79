import type { Range } from '../../../text/source'

/** One condition that can be tested. */
export interface KiroCriterion {
  /** `1.2`: the second criterion of requirement 1. */
  readonly id: string
  /** As written, without its number. */
  readonly text: string
  /** Of the text. */
  readonly range: Range
}

export interface KiroRequirement {
  /** As written in its heading: `1`, `A01`. */
  readonly number: string
  /** Without the word and the number; '' where the heading has no more. */
  readonly title: string
  /** Its heading. */
  readonly range: Range
  readonly criteria: readonly KiroCriterion[]
}
