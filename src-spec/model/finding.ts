import type { Edit, Place } from '../text/source'

/** `error` keeps a gate closed or breaks a rule; `warning` deserves a look; `info` is only told. */
export type Severity = 'error' | 'warning' | 'info'

export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severityRank[severity] <= severityRank[least]
}

/** A mechanical remedy. Its edits are made together or not at all, and undone in one step. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** Something the text says, or fails to say, with the reason why it matters and what to do. */
export interface Finding {
  /** Stable over runs on the same text: check, path and what was found, not where. */
  readonly id: string
  readonly check: string
  readonly severity: Severity
  /** What is wrong, why it matters, what to do: sentences in the user's nouns. */
  readonly message: string
  readonly place: Place
  readonly related: readonly Place[]
  readonly fixes: readonly Fix[]
}
