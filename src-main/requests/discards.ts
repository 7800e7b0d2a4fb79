import { z } from 'zod'
import type { DiscardRequests } from '#bridge'
import { id, nothing } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const discardArguments = {
  discardPreview: z.tuple([id]),
  prepareDiscard: z.tuple([id]),
  discardedTexts: nothing,
  restoreDiscarded: z.tuple([z.string().regex(/^\d{15}-[0-9a-f-]{36}$/)]),
} as const satisfies Readonly<Record<keyof DiscardRequests, z.ZodType>>

export function answerDiscardRequests(withCurrent: WithCurrent): DiscardRequests {
  return {
    discardPreview: async (id) => withCurrent((workspace) => workspace.discardPreview(id)),
    prepareDiscard: async (id) => withCurrent((workspace) => workspace.prepareDiscard(id)),
    discardedTexts: async () => withCurrent((workspace) => workspace.discardedTexts()),
    restoreDiscarded: async (key) => withCurrent((workspace) => workspace.restoreDiscarded(key)),
  }
}
