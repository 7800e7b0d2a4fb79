import type { Conflict } from '#spec'
import type { CockpitCore } from './core'
import { draftDecision } from './decisions'
import { closeDocument } from './documents/documents'
import { makeEdits } from './documents/edits'
import { revertEdit } from './documents/revert-edit'
import { showPlace } from './navigation/places'
import { holdProposal } from './proposal'

/**
 * Writes the value of the loser into the document of the winner and opens the decision form. Closing the form without
 * recording a decision reverts the edit and restores the tabs.
 */
export async function proposeSpecChange(core: CockpitCore, { winner, loser }: Conflict): Promise<void> {
  const { tabs, active } = core.store.getState()
  const made = await makeEdits(core, [{ path: winner.place.path, range: winner.place.range, text: loser.value }], null)
  const [edit] = made ?? []
  if (edit === undefined) return
  await showPlace(core, winner.place)
  const drafting = draftDecision(core)
  holdProposal(core, () => {
    revertEdit(core, edit)
    core.store.setState({ active })
    if (!tabs.includes(edit.buffer.id)) void closeDocument(core, edit.buffer.id)
  })
  await drafting
}
