import type { Range } from '../../../text/source'

/** A requirement (`2`) or criterion (`1.3`) that a task names. */
export interface TraceReference {
  readonly id: string
  readonly range: Range
}

export interface KiroTask {
  /** `2.1`; null where the box has no number. */
  readonly number: string | null
  /** Without box and number. */
  readonly text: string
  readonly state: 'open' | 'done' | 'in-progress' | 'queued'
  /** Marked with `*` behind its box. */
  readonly isOptional: boolean
  /** Of its own line, behind the box. */
  readonly range: Range
  readonly references: readonly TraceReference[]
  /** It names all requirements. */
  readonly isForAll: boolean
  /** It has a list of requirements that holds more than numbers, so what it serves is not known. */
  readonly hasUnclearTrace: boolean
}
