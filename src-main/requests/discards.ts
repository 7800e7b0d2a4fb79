import { z } from 'zod'
import type { DiscardRequests } from '#bridge'
import { id } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const discardArguments = {
  discardPreview: z.tuple([id]),
  prepareDiscard: z.tuple([id]),
} as const satisfies Readonly<Record<keyof DiscardRequests, z.ZodType>>

export function answerDiscardRequests(withCurrent: WithCurrent): DiscardRequests {
  return {
    discardPreview: async (id) => withCurrent((workspace) => workspace.discards.preview(id)),
    prepareDiscard: async (id) => withCurrent((workspace) => workspace.discards.prepare(id)),
  }
}
