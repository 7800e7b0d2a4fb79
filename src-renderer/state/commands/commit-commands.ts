import { commitDisabledReason } from '../commit-disabled-reason'
import { askUndoCommit, loadCommitDraft } from '../commits'
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
  {
    id: 'undo-commit',
    title: 'Undo the last commit…',
    offered: (state) => (state.snapshot?.git.head ?? null) !== null,
    run: askUndoCommit,
  },
]

function openCommit(core: CockpitCore): void {
  openPanel(core, 'commit')
  void loadCommitDraft(core)
}
