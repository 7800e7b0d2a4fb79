import type { NextAction } from './readiness'

/** How findings of a check can be configured and waived, and what they block. An absent property means the default. */
export interface CheckPolicy {
  /** The check cannot be disabled, weakened or waived, because its findings make all other results unreliable. */
  readonly isLocked?: true
  /**
   * `document`: most checks skip a document with an error of this check, so no gate that needs the document passes.
   * `missing-document`: the same for a finding of any severity.
   * `merged-text`: nothing is judged of a stretch of the document, so no gate on its content passes.
   * `history`: the committed versions are unknown, so gates that need history are unknown.
   */
  readonly blocks?: 'document' | 'missing-document' | 'merged-text' | 'history'
  /** The lowest severity that the configuration can set. Without it any severity, and `off` unless a gate depends on the check. */
  readonly leastSeverity?: 'error' | 'warning'
  /** False: only the configuration can waive the check, because a comment in the text would itself change the finding. */
  readonly isWaivableInText?: false
}

/** The next action when a finding of this check is the first that blocks a gate. */
export type CheckAction = Pick<NextAction, 'kind' | 'button'>

/** The checks by id, for lower layers, which must not import checks. */
export interface CheckCatalogue {
  readonly ids: readonly string[]
  readonly lockedChecks: ReadonlySet<string>
  /** Checks whose findings block others, and what they block. */
  readonly blockingChecks: ReadonlyMap<string, NonNullable<CheckPolicy['blocks']>>
  readonly leastSeverities: ReadonlyMap<string, NonNullable<CheckPolicy['leastSeverity']>>
  /** Title of the first gate that names the check. */
  readonly gateTitles: ReadonlyMap<string, string>
  /** Checks that a comment cannot waive; the configuration can waive those that are not locked. */
  readonly notWaivableInText: ReadonlySet<string>
  readonly nextActions: ReadonlyMap<string, CheckAction>
}
