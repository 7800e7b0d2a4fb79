import type { Place } from '../text/source'

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

/**
 * Where a statement was read: a field of SPEC's contract, a value that repeats it in a section of constraints, a value below a
 * key elsewhere, a sentence, a task, or a number. `version`: a value below the name of a technology or of a language, which is
 * compared with others of that technology only.
 */
export type FactOrigin = 'contract' | 'constraint' | 'key' | 'sentence' | 'task' | 'number' | 'version'

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
  readonly origin: FactOrigin
  readonly place: Place
}

/** Two facts on one subject that are not compatible. The document of higher precedence wins. */
export interface Contradiction {
  readonly subject: string
  readonly winner: Fact
  readonly loser: Fact
}

/** Two facts on one subject of which one is known and the other an unknown word: they differ, and nothing more is certain. */
export interface Difference {
  readonly subject: string
  readonly higher: Fact
  readonly lower: Fact
}

/** Two facts of equal rank on one subject of the whole project that cannot both hold. Neither wins. */
export interface Disagreement {
  readonly subject: string
  readonly first: Fact
  readonly second: Fact
}

/** A contradiction as a judgement reports it. */
export interface Conflict extends Contradiction {
  /** The finding that reports it, which may be waived; null when its check is switched off or reports too many. */
  readonly findingId: string | null
  /** What the winner's document is called in a sentence, such as `SPEC`. */
  readonly winnerName: string
}
