import type { Place } from '../text/source'

/** Where a value of SPEC's contract comes from, as far as that is known. */
export interface ContractOrigin {
  /** The first decision in force that names the value; null without one. */
  readonly decision: { readonly id: string; readonly date: string; readonly title: string; readonly place: Place } | null
  /** ISO date on which SPEC was last committed; null where that is unknown. */
  readonly committedOn: string | null
}
