/** Everything that features may do. Plain functions: no React, no answer to wait for unless one is given. */

export { commit, loadCommitDraft } from './commits'
export { draftDecision, recordDecision } from './decisions'
export { closeDocument, focusEditor, openDocument, saveAll, saveDocument } from './documents'
export { applyEdits } from './edits'
export { findingOfConflict, fixAtCursor, proposeSpecChange, settleConflict } from './fixes'
export { openLink } from './links'
export { compareWithDisk, keepMine, takeTheirs } from './outside'
export { closePanel, offerTemplates, openPanel, togglePanel } from './panels'
export { applyFix, nextFinding, previousFinding, rangeNow, showFinding, showPlace } from './places'
export { chooseRepository, closeRepository, openDropped, openRepository, openSample, trustRepository } from './repository'
export { createDocuments, loadTemplates } from './templates'
export { dismissToast, say, showProblem } from './toasts'
