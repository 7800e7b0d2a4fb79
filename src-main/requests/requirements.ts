import { z } from 'zod'
import type { RequirementRequests } from '#bridge'
import type { WithCurrent } from './current-workspace'

export const requirementArguments = {
  requirements: z.tuple([z.string().max(100)]),
} as const satisfies Readonly<Record<keyof RequirementRequests, z.ZodType>>

export function answerRequirementRequests(withCurrent: WithCurrent): RequirementRequests {
  return { requirements: async (known) => withCurrent((workspace) => workspace.requirements.list(known)) }
}
