import type { Place } from '../text/source'

/** A contract field; a value, endpoint, entity or rule outside the contract; a section. */
export type SpecChangeKind =
  | 'contract'
  | 'value-changed'
  | 'item-added'
  | 'item-removed'
  | 'section-added'
  | 'section-removed'
  | 'section-changed'

/** A difference between SPEC and its baseline. */
export interface SpecChange {
  readonly kind: SpecChangeKind
  /** The contract field's label, the section's title, the name of a value (`P95 latency`), or the item: `endpoint GET /boats`. */
  readonly subject: string
  /** Values of a contract field or of a value that changed; empty where it was or is absent, and where the subject names several. */
  readonly before: string
  readonly after: string
  /** Null for something that was removed, unless the section around it is still there. */
  readonly place: Place | null
  /** Ids of the new decisions that mention this change. */
  readonly decidedBy: readonly string[]
  /** True when a settled value, item or section was changed, weakened or removed; false when a placeholder was filled or only the wording changed. */
  readonly needsDecision: boolean
  /** The change needs a decision, and no new decision mentions it. */
  readonly isUndecided: boolean
}
