import type { DiscardedEntry, DocumentId } from '#bridge'
import type { OpenItem } from '#spec'
import type { CockpitCore } from './core'

const discards = () => import('./discards')
const items = () => import('./items')
const merges = () => import('./merges')
const undo = () => import('./undo-commit')

/** Actions that nothing needs before a user asks for them: their code is loaded with the first call. */
export const lazyActions = {
  askDiscard: async (core: CockpitCore, id?: DocumentId) => (await discards()).askDiscard(core, id),
  closeDiscard: async (core: CockpitCore) => (await discards()).closeDiscard(core),
  discardChanges: async (core: CockpitCore) => (await discards()).discardChanges(core),
  presentText: async (core: CockpitCore, id: DocumentId) => (await discards()).presentText(core, id),
  recoverDiscarded: async (core: CockpitCore, entry: DiscardedEntry) => (await discards()).recoverDiscarded(core, entry),
  showDiscarded: async (core: CockpitCore) => (await discards()).showDiscarded(core),
  copyPath: async (core: CockpitCore, path: string) => (await import('./copy-path')).copyPath(core, path),
  previewAnswer: async (core: CockpitCore, item: OpenItem, answer: string, keepsItem: boolean) =>
    (await items()).previewAnswer(core, item, answer, keepsItem),
  answerItem: async (core: CockpitCore, item: OpenItem, answer: string, keepsItem: boolean) =>
    (await items()).answerItem(core, item, answer, keepsItem),
  makeTask: async (core: CockpitCore, item: OpenItem) => (await items()).makeTask(core, item),
  decideItem: async (core: CockpitCore, item: OpenItem) => (await items()).decideItem(core, item),
  askMerge: async (core: CockpitCore, panel: 'finish-merge' | 'abort-merge') => (await merges()).askMerge(core, panel),
  finishMerge: async (core: CockpitCore) => (await merges()).finishMerge(core),
  abortMerge: async (core: CockpitCore) => (await merges()).abortMerge(core),
  askUndoCommit: async (core: CockpitCore) => (await undo()).askUndoCommit(core),
  undoCommit: async (core: CockpitCore, sha: string) => (await undo()).undoCommit(core, sha),
}
