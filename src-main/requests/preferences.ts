import { z } from 'zod'
import type { PreferenceRequests, Preferences } from '#bridge'
import { preferencesSchema } from '../preferences'
import { ok } from '../workspace/outcome'

export const preferenceArguments = {
  savePreferences: z.tuple([preferencesSchema]),
} as const satisfies Readonly<Record<keyof PreferenceRequests, z.ZodType>>

export function answerPreferenceRequests(save: (preferences: Preferences) => void): PreferenceRequests {
  return {
    savePreferences: async (preferences) => {
      save(preferences)
      return ok()
    },
  }
}
