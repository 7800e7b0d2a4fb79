import type { NextAction } from './readiness'

/** What may be done to the findings of a check, and what they do to the rest. What is absent is as for most checks. */
export interface CheckPolicy {
  /** It may not be switched off, softened or waived: while it finds something, what else is found is a guess. */
  readonly isLocked?: true
  /**
   * `document`: most checks are silent about a document in which it finds an error, so no gate that needs the document passes.
   * `history`: nothing is known of what is committed, so gates that need history are unknown.
   */
  readonly blocks?: 'document' | 'history'
  /** What the configuration may soften it to; without it to anything, and off unless a gate stands on it. */
  readonly leastSeverity?: 'error' | 'warning'
  /** False: a waiver of it belongs in the configuration, since a comment in the text would not mean what it says. */
  readonly isWaivableInText?: false
}

/** The button of the next action, when a finding of this check is the first that keeps a gate closed. */
export type CheckAction = Pick<NextAction, 'kind' | 'button'>

/** The checks as lower rooms see them, by id: they import no check, and are handed this. */
export interface CheckCatalogue {
  readonly ids: readonly string[]
  readonly lockedChecks: ReadonlySet<string>
  /** Checks that hide others, and what they hide. */
  readonly blockingChecks: ReadonlyMap<string, NonNullable<CheckPolicy['blocks']>>
  readonly leastSeverities: ReadonlyMap<string, NonNullable<CheckPolicy['leastSeverity']>>
  /** Title of the first gate that names the check. */
  readonly gateTitles: ReadonlyMap<string, string>
  /** Checks that no comment can waive; the configuration can waive those that are not locked. */
  readonly notWaivableInText: ReadonlySet<string>
  readonly nextActions: ReadonlyMap<string, CheckAction>
}
