import type { Place } from '../../text/source'

/** A question that a spec is reviewed by. */
export interface ChecklistEntry {
  /** `CHK001`; '' without one. */
  readonly id: string
  readonly isReviewed: boolean
  readonly place: Place
}
