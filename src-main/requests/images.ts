import { z } from 'zod'
import type { ImageRequests } from '#bridge'
import { id } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const imageArguments = {
  findImage: z.tuple([z.strictObject({ id, target: z.string().min(1).max(4096) })]),
} as const satisfies Readonly<Record<keyof ImageRequests, z.ZodType>>

export function answerImageRequests(withCurrent: WithCurrent): ImageRequests {
  return { findImage: async ({ id, target }) => withCurrent((workspace) => workspace.documents.findImage(id, target)) }
}
