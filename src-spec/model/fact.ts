import type { Place } from '../text/source'

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

/** One statement that can be compared with others: "database = PostgreSQL", in line 18 of SPEC.md. */
export interface Fact {
  /** A contract field, or a metric with its qualifier and component: `latency.p95`, `error-rate of checkout`. */
  readonly subject: string
  readonly comparison: Comparison
  /** As written: `PostgreSQL 15`, or a number with its bound and unit: `< 500 ms`. */
  readonly value: string
  /** As written, '' for a count; null where no number is set. */
  readonly unit: string | null
  readonly modality: 'states' | 'must' | 'must-not'
  readonly place: Place
}

/** Two facts on one subject that are not compatible. The document of higher precedence wins. */
export interface Contradiction {
  readonly subject: string
  readonly winner: Fact
  readonly loser: Fact
}

/** A contradiction as a judgement reports it. */
export interface Conflict extends Contradiction {
  /** The finding that reports it, which may be waived; null when its check is switched off or reports too many. */
  readonly findingId: string | null
  /** What the winner's document is called in a sentence, such as `SPEC`. */
  readonly winnerName: string
}
