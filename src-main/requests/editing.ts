import { z } from 'zod'
import type { EditingRequests } from '#bridge'
import { ok } from '../workspace/outcome'

export const editingArguments = {
  runClipboard: z.tuple([z.enum(['cut', 'copy', 'paste'])]),
} as const satisfies Readonly<Record<keyof EditingRequests, z.ZodType>>

/** What an editor needs from the window that shows it. */
export interface EditingWindow {
  readonly runClipboard: (action: 'cut' | 'copy' | 'paste') => void
}

export function answerEditingRequests({ runClipboard }: EditingWindow): EditingRequests {
  return {
    runClipboard: async (action) => {
      runClipboard(action)
      return ok()
    },
  }
}
