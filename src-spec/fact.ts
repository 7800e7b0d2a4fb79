import type { Place } from './source'

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

/** One statement that can be held against another: "database = PostgreSQL", said by SPEC.md at line 18. */
export interface Fact {
  /** A contract field or another subject of the vocabulary. */
  readonly subject: string
  readonly comparison: Comparison
  /** As written. */
  readonly value: string
  readonly unit: string | null
  readonly modality: 'states' | 'must' | 'must-not'
  readonly place: Place
}

/** Two facts on one subject that cannot both hold. The document of higher precedence wins. */
export interface Conflict {
  readonly subject: string
  readonly winner: Fact
  readonly loser: Fact
}
