import type { Range } from '../text/source'
import type { SectionChange } from './section-changes'

/** What a change of SPEC is about. */
export type ChangedThing = 'value' | 'endpoint' | 'entity' | 'version' | 'rule'

/** A change of something that SPEC states and that can be compared: it is listed once, and says from what to what. */
export interface TypedChange extends Omit<SectionChange, 'was'> {
  readonly thing: ChangedThing
  /** Where it was, in the text at the baseline. */
  readonly was: Range
  /** What a decision calls it. */
  readonly names: readonly string[]
  /** Titles of the sections around it, where a decision on these settles it too. */
  readonly titles?: readonly string[]
}
