import { z } from 'zod'
import type { EditingRequests } from '#bridge'
import { ok, problem } from '../workspace/outcome'

export const editingArguments = {
  runClipboard: z.tuple([z.enum(['cut', 'copy', 'paste'])]),
  setSpelling: z.tuple([z.boolean()]),
} as const satisfies Readonly<Record<keyof EditingRequests, z.ZodType>>

/** What an editor needs from the window that shows it. */
export interface EditingWindow {
  readonly runClipboard: (action: 'cut' | 'copy' | 'paste') => void
  /** False where the system cannot check spelling without a download. */
  readonly setSpelling: (isOn: boolean) => boolean
}

export function answerEditingRequests({ runClipboard, setSpelling }: EditingWindow): EditingRequests {
  return {
    runClipboard: async (action) => {
      runClipboard(action)
      return ok()
    },
    setSpelling: async (isOn) =>
      setSpelling(isOn)
        ? ok()
        : problem('failed', 'This system checks spelling only with a downloaded dictionary, and the cockpit downloads nothing.'),
  }
}
