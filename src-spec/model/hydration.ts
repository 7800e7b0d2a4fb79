import type { Place } from '../text/source'

/** One value of SPEC's contract that ACTIVE_SPEC can take over. */
export interface HydrationField {
  /** As `ContractField.name`. */
  readonly name: string
  readonly label: string
  /** SPEC's value. */
  readonly value: string
  /** SPEC's value in SPEC. */
  readonly source: Place
  /** What ACTIVE_SPEC says instead, which is replaced only on request; null where it says nothing. */
  readonly differs: string | null
  /** The value that is replaced in ACTIVE_SPEC; null where the field is added. */
  readonly place: Place | null
}

/** What hydrating would write. */
export interface HydrationPlan {
  /** ACTIVE_SPEC. */
  readonly path: string
  /** SPEC. */
  readonly source: string
  /** In the order of the contract. */
  readonly fields: readonly HydrationField[]
  /** ACTIVE_SPEC holds no content yet, or its constraints still hold blanks: hydrating is what to do next. */
  readonly isDue: boolean
}
