import type { CockpitCore } from '../core'
import { runTextCommand } from '../documents/text-commands'
import { openPanel, togglePanel } from '../navigation/panels'
import { nextFinding, previousFinding } from '../navigation/places'
import { focusNextRegion } from '../navigation/regions'
import { openSearch } from '../search/search-actions'
import { showToast } from '../toasts'
import { type Command, withDocument, withRepository } from './command'

export const navigationCommands: readonly Command[] = [
  { id: 'palette', title: 'Search and commands', keys: 'Mod+K', run: (core) => openPanel(core, 'palette') },
  { id: 'documents', title: 'Go to document…', keys: 'Mod+P', offered: withRepository, run: (core) => openPanel(core, 'documents') },
  { id: 'search', title: 'Search in all documents…', keys: 'Mod+Shift+F', offered: withRepository, run: (core) => openSearch(core) },
  {
    id: 'go-to-definition',
    title: 'Go to the definition of the id at the cursor',
    keys: 'F12',
    isTextKey: true,
    offered: withDocument,
    run: (core) => runAtId(core, 'go-to-definition'),
  },
  {
    id: 'show-citations',
    title: 'Show where the id at the cursor is cited',
    keys: 'Shift+F12',
    isTextKey: true,
    offered: withDocument,
    run: (core) => runAtId(core, 'show-citations'),
  },
  { id: 'next-finding', title: 'Next finding', keys: 'F8', offered: withRepository, run: nextFinding },
  { id: 'previous-finding', title: 'Previous finding', keys: 'Shift+F8', offered: withRepository, run: previousFinding },
  { id: 'next-region', title: 'Next part of the window', keys: 'F6', offered: withRepository, run: (core) => focusNextRegion(core, 1) },
  {
    id: 'previous-region',
    title: 'Previous part of the window',
    keys: 'Shift+F6',
    offered: withRepository,
    run: (core) => focusNextRegion(core, -1),
  },
  {
    id: 'readiness',
    title: 'Show or hide readiness',
    keys: 'Mod+J',
    offered: withRepository,
    run: (core) => togglePanel(core, 'readiness'),
  },
]

function runAtId(core: CockpitCore, name: 'go-to-definition' | 'show-citations'): void {
  if (!runTextCommand(core, name)) showToast(core, 'There is no id of a decision, requirement or feature at the cursor.')
}
