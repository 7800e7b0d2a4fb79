import { z } from 'zod'
import type { RecoveryRequests } from '#bridge'
import { nothing } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

const key = z.string().regex(/^(?:(?:discarded|replaced)-\d{15}-[0-9a-f-]{36}|unsaved-[0-9a-f]{32})$/)

export const recoveryArguments = {
  recoverableTexts: nothing,
  recoverableText: z.tuple([key]),
  restoreText: z.tuple([key]),
  deleteRecoverableText: z.tuple([key]),
} as const satisfies Readonly<Record<keyof RecoveryRequests, z.ZodType>>

export function answerRecoveryRequests(withCurrent: WithCurrent): RecoveryRequests {
  return {
    recoverableTexts: async () => withCurrent((workspace) => workspace.recovery.list()),
    recoverableText: async (key) => withCurrent((workspace) => workspace.recovery.text(key)),
    restoreText: async (key) => withCurrent((workspace) => workspace.recovery.restore(key)),
    deleteRecoverableText: async (key) => withCurrent((workspace) => workspace.recovery.remove(key)),
  }
}
