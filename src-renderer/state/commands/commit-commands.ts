import type { CockpitState } from '../cockpit-state'
import { commitDisabledReason } from '../commit-disabled-reason'
import { loadCommitDraft } from '../commit-draft'
import type { CockpitCore } from '../core'
import { isDirty } from '../is-dirty'
import { lazyActions } from '../lazy-actions'
import { openPanel } from '../navigation/panels'
import { documentById, isMerging } from '../selectors'
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
    run: lazyActions.askUndoCommit,
  },
  { id: 'finish-merge', title: 'Finish the merge…', offered: isMerging, run: (core) => lazyActions.askMerge(core, 'finish-merge') },
  { id: 'abort-merge', title: 'Abort the merge…', offered: isMerging, run: (core) => lazyActions.askMerge(core, 'abort-merge') },
  { id: 'discard', title: 'Discard the changes of this document…', offered: isChanged, run: (core) => lazyActions.askDiscard(core) },
  { id: 'recover', title: 'Recovered texts…', offered: withRepository, run: lazyActions.showRecoverable },
]

/** The active document differs from the last commit, saved or not. */
function isChanged(state: CockpitState): boolean {
  const document = documentById(state.snapshot, state.active)
  return document !== null && (document.git === 'modified' || (document.git === 'committed' && isDirty(state, document.id)))
}

function openCommit(core: CockpitCore): void {
  core.store.setState({ commitBase: null })
  openPanel(core, 'commit')
  void loadCommitDraft(core)
}
