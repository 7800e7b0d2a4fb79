import { openPanel } from '../navigation/panels'
import type { Command } from './command'

export const helpCommands: readonly Command[] = [
  { id: 'shortcuts', title: 'Keyboard shortcuts', keys: 'F1', run: (core) => openPanel(core, 'shortcuts') },
  { id: 'about', title: 'About Spec Cockpit', run: (core) => openPanel(core, 'about') },
]
