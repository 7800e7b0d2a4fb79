import type { DiscardedEntry, DocumentId } from '#bridge'
import type { CockpitCore } from './core'

const discards = () => import('./discards')
const undo = () => import('./undo-commit')

/** Actions that nothing needs before a user asks for them: their code is loaded with the first call. */
export const lazyActions = {
  askDiscard: async (core: CockpitCore, id?: DocumentId) => (await discards()).askDiscard(core, id),
  closeDiscard: async (core: CockpitCore) => (await discards()).closeDiscard(core),
  discardChanges: async (core: CockpitCore) => (await discards()).discardChanges(core),
  presentText: async (core: CockpitCore, id: DocumentId) => (await discards()).presentText(core, id),
  recoverDiscarded: async (core: CockpitCore, entry: DiscardedEntry) => (await discards()).recoverDiscarded(core, entry),
  showDiscarded: async (core: CockpitCore) => (await discards()).showDiscarded(core),
  askUndoCommit: async (core: CockpitCore) => (await undo()).askUndoCommit(core),
  undoCommit: async (core: CockpitCore, sha: string) => (await undo()).undoCommit(core, sha),
}
