import { z } from 'zod'
import type { HydrationRequests } from '#bridge'
import { line, nothing } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const hydrationArguments = {
  hydrationEdits: z.tuple([z.array(line(100)).max(200)]),
  contractOrigins: nothing,
} as const satisfies Readonly<Record<keyof HydrationRequests, z.ZodType>>

export function answerHydrationRequests(withCurrent: WithCurrent): HydrationRequests {
  return {
    hydrationEdits: async (names) => withCurrent((workspace) => workspace.contract.edits(names)),
    contractOrigins: async () => withCurrent((workspace) => workspace.contract.origins()),
  }
}
