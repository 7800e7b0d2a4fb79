import { z } from 'zod'
import type { DecisionRequests } from '#bridge'
import { id, line, nothing, path, prose } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

const decisionDraft = z.strictObject({
  id: line(100),
  date: line(40),
  type: line(100),
  title: prose,
  rationale: prose,
  status: line(200),
  scope: prose,
  extra: z.record(z.string().max(200), prose).refine((extra) => Object.keys(extra).length <= 40),
})

export const decisionArguments = {
  draftDecision: nothing,
  decisionEdits: z.tuple([decisionDraft]),
  decisionRecord: z.tuple([decisionDraft]),
  createRecord: z.tuple([z.strictObject({ draft: decisionDraft, path })]),
  waivableFindings: z.tuple([id]),
  waiverEdits: z.tuple([z.strictObject({ finding: line(200).min(1), reason: prose })]),
} as const satisfies Readonly<Record<keyof DecisionRequests, z.ZodType>>

export function answerDecisionRequests(withCurrent: WithCurrent): DecisionRequests {
  return {
    draftDecision: async () => withCurrent((workspace) => workspace.draftDecision()),
    decisionEdits: async (draft) => withCurrent((workspace) => workspace.decisionEdits(draft)),
    decisionRecord: async (draft) => withCurrent((workspace) => workspace.decisionRecord(draft)),
    createRecord: async ({ draft, path }) => withCurrent((workspace) => workspace.createRecord(draft, path)),
    waivableFindings: async (id) => withCurrent((workspace) => workspace.waivableFindings(id)),
    waiverEdits: async ({ finding, reason }) => withCurrent((workspace) => workspace.waiverEdits(finding, reason)),
  }
}
