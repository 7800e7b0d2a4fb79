import type { Outcome } from '../outcome'

/** How the user likes the window. Kept between starts, and the same in every window. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  /** Of the text, in pixels: 13 to 20. */
  readonly textSize: number
  readonly lineWidth: 'narrow' | 'comfortable' | 'full'
  readonly showsLineNumbers: boolean
  readonly wrapsLines: boolean
  /** By the system's own spell checker; without effect where there is none. */
  readonly checksSpelling: boolean
  readonly motion: 'system' | 'reduced'
  /** Whether the next start opens the repositories that were open at the end of the last one. */
  readonly reopens: boolean
}

export interface PreferenceRequests {
  /** Every window receives them as an event. */
  savePreferences(preferences: Preferences): Promise<Outcome>
}

export const preferenceRequests = { savePreferences: true } as const satisfies Readonly<Record<keyof PreferenceRequests, true>>
