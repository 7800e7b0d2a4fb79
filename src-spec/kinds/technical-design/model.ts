import type { Place } from '../../text/source'

/** A row of a design's table, by the meaning of its columns; empty cells and unfilled examples are ''. */
export interface DesignRow {
  readonly cells: Readonly<Record<string, string>>
  /** A cell is still a template's blank, which is reported as such. */
  readonly hasBlank: boolean
  /** The cell that names the subject of the row. */
  readonly place: Place
  /** The other cells by role; empty cells are left out. */
  readonly places: Readonly<Record<string, Place>>
}

/** A date of the metadata. */
export interface DesignDate {
  /** ISO; null if there is none, or it is not understood. */
  readonly date: string | null
  /** Nothing is written, or that there is none. */
  readonly isEmpty: boolean
  readonly place: Place
}

/** A method and a path that a design declares as its own. */
export interface DesignOperation {
  /** Upper case. */
  readonly method: string
  /** As written. */
  readonly path: string
  /** Key that must be unique in its scope: the interface, table or list, with method and path, parameters by position. */
  readonly name: string
  /** Index of the section; null if the interface names its service, and may be spread over sections. */
  readonly scope: number | null
  /** Part of a machine-readable document, where a second definition silently replaces the first. */
  readonly formal: boolean
  readonly place: Place
}

/** A Given/When/Then scenario of a design. */
export interface DesignScenario {
  readonly name: string
  /** Steps that it lacks; empty if it has all three, or a `*` step. */
  readonly missing: readonly ('Given' | 'When' | 'Then')[]
  readonly place: Place
}

/** The parts of a technical design that its checks compare. Rows that are not filled in are left out. */
export interface TechnicalDesign {
  /** As written; '' without one, or while it still lists the choices. */
  readonly status: string
  readonly statusPlace: Place | null
  readonly isApproved: boolean
  /** Null without such a field, or while it is a template's blank. */
  readonly created: DesignDate | null
  readonly approved: DesignDate | null
  /** Open boxes of the review checklist, but for those that do not apply. */
  readonly openReviewBoxes: readonly Place[]
  /** Interfaces between streams: `from`, `to`, `interface`, `contract`. */
  readonly streams: readonly DesignRow[]
  /** Streams that the design declares: `stream`; null if it declares none, since another document may declare them. */
  readonly declaredStreams: readonly DesignRow[] | null
  /** `threat`, `category`, `mitigation`, and `stride`: "yes" where categories are those of STRIDE. */
  readonly threats: readonly DesignRow[]
  /** `component`, `metric`, `budget`, `method`, and `header`: the headers of the columns of budget and metric. */
  readonly budgets: readonly DesignRow[]
  /** `slo`, `type`, `target`, `budget`, `alert`, `runbook`. */
  readonly slos: readonly DesignRow[]
  /** `alert`, `condition`, `routing`, `runbook`, and `text`: the whole row. */
  readonly alerts: readonly DesignRow[]
  /** `question`, `impact`, `owner`, `due`, `date`, `resolution`, and `state`: "open" where the row itself says so. */
  readonly questions: readonly DesignRow[]
  /** `revision`, `date`, `author`, `summary`. */
  readonly revisions: readonly DesignRow[]
  /** `scenario`, `criteria`. */
  readonly loadTests: readonly DesignRow[]
  /** `decision`, `rationale`. */
  readonly decisions: readonly DesignRow[]
  /** `entity`, `change`. */
  readonly entities: readonly DesignRow[]
  /** `metric`. */
  readonly metrics: readonly DesignRow[]
  /** `component`, `risk`, and `text`: the whole row. */
  readonly baselines: readonly DesignRow[]
  readonly operations: readonly DesignOperation[]
  readonly scenarios: readonly DesignScenario[]
}
