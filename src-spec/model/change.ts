import type { Place } from '../text/source'

/** A difference between SPEC and its baseline. */
export interface SpecChange {
  readonly kind: 'contract' | 'section-added' | 'section-removed' | 'section-changed'
  /** The contract field's label or the section's title. */
  readonly subject: string
  /** Values of a contract change; empty when the field was or is absent. */
  readonly before: string
  readonly after: string
  /** Null for something that was removed. */
  readonly place: Place | null
  /** Ids of the new decisions that mention this change. */
  readonly decidedBy: readonly string[]
  /** True when a settled value or section was changed or removed; false when a placeholder was filled or only the wording changed. */
  readonly needsDecision: boolean
  /** The change needs a decision, and no new decision mentions it. */
  readonly isUndecided: boolean
}
