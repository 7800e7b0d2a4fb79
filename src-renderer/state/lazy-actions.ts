import type { DocumentId, RecoverableText } from '#bridge'
import type { OpenItem } from '#spec'
import type { CockpitCore } from './core'

const discards = () => import('./discards')
const items = () => import('./items')
const merges = () => import('./merges')
const recovery = () => import('./recovery')
const undo = () => import('./undo-commit')

/** Actions that nothing needs before a user asks for them: their code is loaded with the first call. */
export const lazyActions = {
  askDiscard: async (core: CockpitCore, id?: DocumentId) => (await discards()).askDiscard(core, id),
  closeDiscard: async (core: CockpitCore) => (await discards()).closeDiscard(core),
  discardChanges: async (core: CockpitCore) => (await discards()).discardChanges(core),
  restoreDocuments: async (core: CockpitCore, paths: readonly string[]) => (await discards()).restoreDocuments(core, paths),
  showRecoverable: async (core: CockpitCore) => (await recovery()).showRecoverable(core),
  compareRecoverable: async (core: CockpitCore, entry: RecoverableText) => (await recovery()).compareRecoverable(core, entry),
  restoreText: async (core: CockpitCore, entry: RecoverableText) => (await recovery()).restoreText(core, entry),
  deleteRecoverable: async (core: CockpitCore, entry: RecoverableText) => (await recovery()).deleteRecoverable(core, entry),
  openInProgram: async (core: CockpitCore, id: DocumentId) => (await import('./reveal-document')).openInProgram(core, id),
  chooseEditor: async (core: CockpitCore) => (await import('./reveal-document')).chooseEditor(core),
  forgetEditor: async (core: CockpitCore) => (await import('./reveal-document')).forgetEditor(core),
  revealDocument: async (core: CockpitCore, id: DocumentId) => (await import('./reveal-document')).revealDocument(core, id),
  copyPath: async (core: CockpitCore, path: string) => (await import('./copy-path')).copyPath(core, path),
  previewAnswer: async (core: CockpitCore, item: OpenItem, answer: string, keepsItem: boolean) =>
    (await items()).previewAnswer(core, item, answer, keepsItem),
  answerItem: async (core: CockpitCore, item: OpenItem, answer: string, keepsItem: boolean) =>
    (await items()).answerItem(core, item, answer, keepsItem),
  askAnswer: async (core: CockpitCore, finding: string) => (await items()).askAnswer(core, finding),
  makeTask: async (core: CockpitCore, item: OpenItem) => (await items()).makeTask(core, item),
  decideItem: async (core: CockpitCore, item: OpenItem) => (await items()).decideItem(core, item),
  askMerge: async (core: CockpitCore, panel: 'finish-merge' | 'abort-merge') => (await merges()).askMerge(core, panel),
  finishMerge: async (core: CockpitCore) => (await merges()).finishMerge(core),
  abortMerge: async (core: CockpitCore) => (await merges()).abortMerge(core),
  askUndoCommit: async (core: CockpitCore) => (await undo()).askUndoCommit(core),
  undoCommit: async (core: CockpitCore, sha: string) => (await undo()).undoCommit(core, sha),
}
