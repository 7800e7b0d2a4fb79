import { nativeTheme, session } from 'electron'
import type { Preferences } from '#bridge'
import { hasSystemSpelling } from './editing-window'

/** Spelling only where the system checks it by itself: elsewhere Chromium would download dictionaries. */
export function applyPreferences({ theme, checksSpelling }: Preferences): void {
  nativeTheme.themeSource = theme
  session.defaultSession.setSpellCheckerEnabled(hasSystemSpelling && checksSpelling)
}
