import type { DecisionDraft } from '#spec'
import type { CockpitState } from '../../state/cockpit'

/** The user's edits of the same draft before the form was closed; the draft itself when it is a new one. */
export function resumeUnfinished(drafted: DecisionDraft, unfinished: CockpitState['unfinishedDecision']): DecisionDraft {
  return unfinished !== null && JSON.stringify(unfinished.drafted) === JSON.stringify(drafted) ? unfinished.written : drafted
}
