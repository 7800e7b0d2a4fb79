import { z } from 'zod'
import type { ItemRequests } from '#bridge'
import { id, prose } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

const item = z.strictObject({
  document: id,
  kind: z.enum(['todo', 'assumption', 'decision', 'risk', 'openQuestion']),
  text: prose,
  before: z.int().min(0).max(100_000),
})

export const itemArguments = {
  answerItem: z.tuple([z.strictObject({ item, answer: prose, keepsItem: z.boolean() })]),
  taskFromItem: z.tuple([item]),
} as const satisfies Readonly<Record<keyof ItemRequests, z.ZodType>>

export function answerItemRequests(withCurrent: WithCurrent): ItemRequests {
  return {
    answerItem: async ({ item, answer, keepsItem }) =>
      withCurrent((workspace) => workspace.items.answer(item, { text: answer, keepsItem })),
    taskFromItem: async (item) => withCurrent((workspace) => workspace.items.task(item)),
  }
}
