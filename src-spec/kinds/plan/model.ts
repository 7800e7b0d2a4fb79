import type { Place } from '../../text/source'

/** A value of the plan's Technical Context. */
export interface ContextEntry {
  /** As written, without emphasis: `Storage`, `Primary Dependencies`. */
  readonly key: string
  /** As readable text. */
  readonly value: string
  /** `open`: still the template's, or in need of clarification. `none`: does not apply. */
  readonly state: 'set' | 'open' | 'none'
  /** The place of the value. */
  readonly place: Place
}

export interface Plan {
  readonly context: readonly ContextEntry[]
  /** Index of the section in which the plan is held against the constitution; null without one. */
  readonly constitutionCheck: number | null
}
