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
    draftDecision: async () => withCurrent((workspace) => workspace.decisions.draft()),
    decisionEdits: async (draft) => withCurrent((workspace) => workspace.decisions.edits(draft)),
    decisionRecord: async (draft) => withCurrent((workspace) => workspace.decisions.preview(draft)),
    createRecord: async ({ draft, path }) => withCurrent((workspace) => workspace.decisions.create(draft, path)),
    waivableFindings: async (id) => withCurrent((workspace) => workspace.waivers.waivable(id)),
    waiverEdits: async ({ finding, reason }) => withCurrent((workspace) => workspace.waivers.edits(finding, reason)),
  }
}
