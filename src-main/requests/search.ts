import { z } from 'zod'
import type { SearchRequests } from '#bridge'
import type { WithCurrent } from './current-workspace'

const searchRequest = z.strictObject({
  query: z.string().max(2000),
  isCaseSensitive: z.boolean(),
  isWholeWord: z.boolean(),
  isPattern: z.boolean(),
})

export const searchArguments = {
  search: z.tuple([searchRequest]),
} as const satisfies Readonly<Record<keyof SearchRequests, z.ZodType>>

export function answerSearchRequests(withCurrent: WithCurrent): SearchRequests {
  return { search: async (request) => withCurrent((workspace) => workspace.search.search(request)) }
}
