import type { Conflict } from '#spec'
import { cockpit } from './cockpit'
import { draftDecision } from './decisions'
import { closeDocument } from './documents/documents'
import { makeEdits } from './documents/edits'
import { revertEdit } from './documents/revert-edit'
import { showPlace } from './navigation/places'
import { holdProposal } from './proposal'

/**
 * Writes the loser's value into the winner's document and opens the decision that such a change owes. Closing the form without
 * a record takes the value back and shows the tabs as they were.
 */
export async function proposeSpecChange({ winner, loser }: Conflict): Promise<void> {
  const { tabs, active } = cockpit.getState()
  const made = await makeEdits([{ path: winner.place.path, range: winner.place.range, text: loser.value }], null)
  const [edit] = made ?? []
  if (edit === undefined) return
  await showPlace(winner.place)
  const drafting = draftDecision()
  holdProposal(() => {
    revertEdit(edit)
    cockpit.setState({ active })
    if (!tabs.includes(edit.buffer.id)) void closeDocument(edit.buffer.id)
  })
  await drafting
}
