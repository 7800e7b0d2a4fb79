import type { Place } from '../text/source'

/** What a SPEC edit changed against the baseline. */
export interface SpecChange {
  readonly kind: 'contract' | 'section-added' | 'section-removed' | 'section-changed'
  /** The contract field's label or the section's title. */
  readonly subject: string
  /** Contract changes only: the values; empty when the field was or is absent. */
  readonly before: string
  readonly after: string
  /** Null for something that is gone. */
  readonly place: Place | null
  /** Ids of the new decisions that speak of this change. */
  readonly decidedBy: readonly string[]
  /** What was settled and is said otherwise, or is gone, needs a decision; filling a blank and new wording do not. */
  readonly needsDecision: boolean
  /** It needs a decision, and no new one speaks of it. */
  readonly isUndecided: boolean
}
