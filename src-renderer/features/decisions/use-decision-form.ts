import { useEffect, useState } from 'react'
import type { Decision, DecisionDraft } from '#spec'
import { useCockpit, useCockpitHandle } from '../../state/cockpit'
import { type DraftProblems, draftProblems } from './draft-problems'
import { resumeUnfinished } from './resume-unfinished'

const noDecisions: readonly Decision[] = []

export interface DecisionFormState {
  /** The current text of the form; null until the decision is drafted. */
  readonly draft: DecisionDraft | null
  /** False for a log whose entries have no ids. */
  readonly keepsIds: boolean
  /** By field; empty until the user first tried to record. */
  readonly problems: DraftProblems
  /** The number of rejected attempts, so that each one moves the focus. */
  readonly rejectedCount: number
  readonly write: (part: Partial<DecisionDraft>) => void
  /** The draft when it can be recorded; null when it cannot, and then the fields show why. */
  readonly accept: () => DecisionDraft | null
  readonly forget: () => void
}

/** The state of the decision form, reset with every draft. */
export function useDecisionForm(): DecisionFormState {
  const { store, actions } = useCockpitHandle()
  const drafted = useCockpit((state) => state.decisionDraft)
  const decisions = useCockpit((state) => state.snapshot?.judgement?.decisions ?? noDecisions)
  const [draft, setDraft] = useState<DecisionDraft | null>(null)
  const [rejectedCount, setRejectedCount] = useState(0)
  useEffect(() => {
    setDraft(drafted === null ? null : resumeUnfinished(drafted, store.getState().unfinishedDecision))
    setRejectedCount(0)
  }, [drafted, store])
  const keepsIds = drafted !== null && drafted.id !== ''
  const problems = draft === null ? {} : draftProblems(draft, decisions, keepsIds)
  return {
    draft,
    keepsIds,
    problems: rejectedCount > 0 ? problems : {},
    rejectedCount,
    write: (part) => {
      if (draft === null || drafted === null) return
      const next = { ...draft, ...part }
      setDraft(next)
      actions.keepUnfinishedDecision(drafted, next)
    },
    accept: () => {
      if (Object.keys(problems).length === 0) return draft
      setRejectedCount(rejectedCount + 1)
      return null
    },
    forget: actions.forgetUnfinishedDecision,
  }
}
