import type { z } from 'zod'
import type { MergeRequests } from '#bridge'
import { nothing } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

export const mergeArguments = {
  pendingMerge: nothing,
  finishMerge: nothing,
  abortMerge: nothing,
} as const satisfies Readonly<Record<keyof MergeRequests, z.ZodType>>

export function answerMergeRequests(withCurrent: WithCurrent): MergeRequests {
  return {
    pendingMerge: async () => withCurrent((workspace) => workspace.merges.view()),
    finishMerge: async () => withCurrent((workspace) => workspace.merges.finish()),
    abortMerge: async () => withCurrent((workspace) => workspace.merges.abort()),
  }
}
