import type { CockpitCore } from '../core'
import { openPanel } from '../navigation/panels'
import { changePreferences, changeTextSize } from '../preferences'
import type { Command } from './command'

export const viewCommands: readonly Command[] = [
  { id: 'settings', title: 'Settings…', keys: 'Mod+,', run: (core) => openPanel(core, 'settings') },
  { id: 'theme', title: 'Switch between light and dark', run: switchTheme },
  { id: 'larger-text', title: 'Larger text', run: (core) => changeTextSize(core, 1) },
  { id: 'smaller-text', title: 'Smaller text', run: (core) => changeTextSize(core, -1) },
]

function switchTheme(core: CockpitCore): Promise<void> {
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches
  return changePreferences(core, { theme: isDark ? 'light' : 'dark' })
}
