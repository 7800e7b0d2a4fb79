import { z } from 'zod'
import type { Preferences } from '#bridge'

export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: 15,
  lineWidth: 'comfortable',
  showsLineNumbers: true,
  wrapsLines: true,
  checksSpelling: false,
  motion: 'system',
  reopens: true,
}

const fields = {
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.int().min(13).max(20),
  lineWidth: z.enum(['narrow', 'comfortable', 'full']),
  showsLineNumbers: z.boolean(),
  wrapsLines: z.boolean(),
  checksSpelling: z.boolean(),
  motion: z.enum(['system', 'reduced']),
  reopens: z.boolean(),
}

export const preferencesSchema: z.ZodType<Preferences> = z.strictObject(fields)

/** What is valid of a stored value; the defaults for the rest, so that one invalid field loses no other. */
export function readPreferences(stored: unknown): Preferences {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const valid = Object.entries(fields).flatMap(([name, schema]) => {
    const read = (schema as z.ZodType).safeParse(given[name])
    return read.success ? [[name, read.data]] : []
  })
  return { ...defaultPreferences, ...Object.fromEntries(valid) }
}
