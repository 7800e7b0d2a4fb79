import { openPanel, togglePanel } from '../navigation/panels'
import { nextFinding, previousFinding } from '../navigation/places'
import { openSearch } from '../search/search-actions'
import { type Command, withRepository } from './command'

export const navigationCommands: readonly Command[] = [
  { id: 'palette', title: 'Search and commands', keys: 'Mod+K', run: (core) => openPanel(core, 'palette') },
  { id: 'documents', title: 'Go to document…', keys: 'Mod+P', offered: withRepository, run: (core) => openPanel(core, 'documents') },
  { id: 'search', title: 'Search in all documents…', keys: 'Mod+Shift+F', offered: withRepository, run: (core) => openSearch(core) },
  { id: 'next-finding', title: 'Next finding', keys: 'F8', offered: withRepository, run: nextFinding },
  { id: 'previous-finding', title: 'Previous finding', keys: 'Shift+F8', offered: withRepository, run: previousFinding },
  {
    id: 'readiness',
    title: 'Show or hide readiness',
    keys: 'Mod+J',
    offered: withRepository,
    run: (core) => togglePanel(core, 'readiness'),
  },
]
