import { toggleView } from '../navigation/panels'
import { type Command, withRepository } from './command'

export const listCommands: readonly Command[] = [
  {
    id: 'ledger',
    title: 'Ledger: open items of all documents',
    keys: 'Mod+Shift+L',
    offered: withRepository,
    run: (core) => toggleView(core, 'ledger'),
  },
  {
    id: 'findings',
    title: 'Findings of all documents',
    keys: 'Mod+Shift+M',
    offered: withRepository,
    run: (core) => toggleView(core, 'findings'),
  },
  {
    id: 'decisions',
    title: 'Decisions by date',
    offered: withRepository,
    run: (core) => toggleView(core, 'decisions'),
  },
]
