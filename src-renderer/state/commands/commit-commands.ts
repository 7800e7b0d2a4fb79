import { commitDisabledReason } from '../commit-disabled-reason'
import { loadCommitDraft } from '../commits'
import type { CockpitCore } from '../core'
import { openPanel } from '../navigation/panels'
import { type Command, withRepository } from './command'

export const commitCommands: readonly Command[] = [
  {
    id: 'commit',
    title: 'Commit…',
    keys: 'Mod+Enter',
    offered: withRepository,
    disabledReason: (state) => commitDisabledReason(state, null),
    run: openCommit,
  },
]

function openCommit(core: CockpitCore): void {
  openPanel(core, 'commit')
  void loadCommitDraft(core)
}
