import type { Edit, Place } from '../text/source'

/** `error` closes a gate or breaks a rule; `warning` needs attention; `info` is only shown. */
export type Severity = 'error' | 'warning' | 'info'

export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severityRank[severity] <= severityRank[least]
}

/** An automatic remedy. Its edits are applied together or not at all, and undone in one step. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** What a template left to fill, which is work to do rather than a mistake. */
export interface ToFill {
  /** Blanks; 0 where another finding of the section counts them. */
  readonly count: number
  /** Title of the outermost section below the title of the document; empty for the document as a whole. */
  readonly section: string
}

/** A problem of a document, with the reason why it matters and what to do. */
export interface Finding {
  /** Stable on the same text: made from check, path and the key of the problem, not from position or wording. */
  readonly id: string
  readonly check: string
  readonly severity: Severity
  /** What is wrong, why it matters and what to do, in sentences. */
  readonly message: string
  readonly place: Place
  readonly related: readonly Place[]
  readonly fixes: readonly Fix[]
  /** Absent: the finding is about what a person wrote. */
  readonly toFill?: ToFill
}
