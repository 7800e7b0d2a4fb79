import type { Edit } from '#spec'
import type { CockpitCore } from '../core'
import { showToast } from '../toasts'
import { flush } from './document-sync'
import { makeEdits } from './edits'
import { revertEdit } from './revert-edit'

/** Applies edits of the current texts, one undo step for each document, and says so with an *Undo*. */
export async function writeEdits(core: CockpitCore, edits: readonly Edit[], message: string): Promise<void> {
  const made = await makeEdits(core, edits, null, 'current')
  if (made === null) return
  await Promise.all(made.map(({ buffer }) => flush(core, buffer)))
  const undo = () => {
    for (const edit of made) revertEdit(core, edit)
  }
  showToast(core, message, { kind: 'done', action: { label: 'Undo', run: undo } })
}
