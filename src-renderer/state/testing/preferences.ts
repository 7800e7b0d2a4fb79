import type { Preferences } from '#bridge'

export const preferences: Preferences = {
  theme: 'system',
  textSize: 15,
  lineWidth: 'comfortable',
  showsLineNumbers: true,
  wrapsLines: true,
  checksSpelling: false,
  motion: 'system',
  reopens: true,
}
