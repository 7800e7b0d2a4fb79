import { openHydration } from '../hydration'
import type { Command } from './command'

export const contractCommands: readonly Command[] = [
  {
    id: 'hydrate',
    title: 'Hydrate ACTIVE_SPEC from SPEC…',
    offered: ({ snapshot }) => (snapshot?.judgement?.hydration ?? null) !== null,
    disabledReason: ({ snapshot }) =>
      snapshot?.judgement?.hydration?.fields.length === 0 ? 'ACTIVE_SPEC has every value that SPEC sets.' : null,
    run: openHydration,
  },
]
