import { loadAbout } from './about'
import { runCommand } from './commands/commands'
import { publishMenu } from './commands/publish-menu'
import { acceptCommitBase, loadCommitDraft } from './commit-draft'
import { forgetCommitMessage, includeInCommit, resetCommitMessage, writeCommitMessage } from './commit-messages'
import { cancelGitRun, commit, keepWindowOpen } from './commits'
import { loadContractOrigins } from './contract-origins'
import type { CockpitCore } from './core'
import {
  draftDecision,
  forgetUnfinishedDecision,
  keepUnfinishedDecision,
  previewDecision,
  previewRecord,
  recordDecision,
} from './decisions'
import { bufferOf, dispatchTo, noteTransactions } from './documents/buffers'
import { closeDocument, focusEditor, openDocument, saveAll, saveDocument } from './documents/documents'
import { compareWithDisk, convertToUtf8, keepMine, takeTheirs } from './documents/external-changes'
import { revertEdit } from './documents/revert-edit'
import { toggleTask, undoIn, watchText } from './documents/tasks'
import { closeFind, openFind, setFind } from './find'
import { chooseFix, closeFixMenu, findingsAtCursor, fixAtCursor, resolveConflict } from './fixes'
import { hydrate, openHydration, previewHydration, takeSpecValue } from './hydration'
import { confirmLargerRepository } from './larger-repository'
import { lazyActions } from './lazy-actions'
import { findImage, followLink } from './links'
import { fillBlank } from './navigation/blanks'
import { closePanel, keepList, offerTemplates, openPanel, showSide, showView, togglePanel } from './navigation/panels'
import { applyFix, nextFinding, previousFinding, rangeNow, showFinding, showHeading, showPlace, showSource } from './navigation/places'
import { focusRegion } from './navigation/regions'
import { closeOtherTabs, closeTab, endTabSwitch, pinTab } from './navigation/tab-order'
import { changePreferences, changeTextSize } from './preferences'
import { leavePreview, setPreviewPort, showPreview } from './preview'
import { loadPrompting, openPrompt } from './prompts'
import { proposeSpecChange } from './propose-spec-change'
import {
  chooseRepository,
  closeRepository,
  initializeRepository,
  locateRepository,
  openDropped,
  openRepository,
  openSample,
  openWindow,
  trustRepository,
} from './repository'
import { loadRequirements, refreshRequirements } from './requirements'
import { changeSearch, closeSearch, openSearch, previewHit, repeatSearch, searchTexts, showHit } from './search/search-actions'
import { notifyFirstPaint } from './snapshot/first-paint'
import { forgetVanished } from './snapshot/receive'
import { createDocuments, loadTemplates } from './templates'
import { closeTextMenu, fixChoicesAtCursor, openTextMenu, runClipboard } from './text-menu'
import { dismissToast, showProblem, showToast } from './toasts'
import { canWaive, loadWaivable, openWaiver, takeWaiverBack, waive } from './waivers'

export { type Command, commandGroups, commands, isOffered } from './commands/commands'

/** Everything that features may do. Each is a plain function whose first argument, the core, is filled in by `createActions`. */
const unbound = {
  ...lazyActions,
  keepList,
  applyFix,
  previewDecision,
  previewRecord,
  bufferOf,
  changePreferences,
  changeTextSize,
  changeSearch,
  chooseFix,
  chooseRepository,
  closeDocument,
  closeFixMenu,
  closeOtherTabs,
  closeTab,
  endTabSwitch,
  pinTab,
  closeSearch,
  closeFind,
  closePanel,
  closeTextMenu,
  closeRepository,
  acceptCommitBase,
  cancelGitRun,
  keepWindowOpen,
  commit,
  compareWithDisk,
  confirmLargerRepository,
  convertToUtf8,
  createDocuments,
  dismissToast,
  dispatchTo,
  draftDecision,
  findingsAtCursor,
  fillBlank,
  fixAtCursor,
  fixChoicesAtCursor,
  focusEditor,
  focusRegion,
  forgetVanished,
  followLink,
  hydrate,
  openHydration,
  previewHydration,
  takeSpecValue,
  loadContractOrigins,
  forgetCommitMessage,
  forgetUnfinishedDecision,
  includeInCommit,
  initializeRepository,
  keepMine,
  keepUnfinishedDecision,
  loadCommitDraft,
  loadRequirements,
  loadPrompting,
  loadTemplates,
  locateRepository,
  loadWaivable,
  canWaive,
  nextFinding,
  noteTransactions,
  notifyFirstPaint,
  offerTemplates,
  openDocument,
  openDropped,
  openFind,
  openPanel,
  openPrompt,
  openRepository,
  openSample,
  openSearch,
  openTextMenu,
  takeWaiverBack,
  openWaiver,
  openWindow,
  loadAbout,
  previewHit,
  previousFinding,
  proposeSpecChange,
  publishMenu,
  rangeNow,
  recordDecision,
  refreshRequirements,
  repeatSearch,
  resetCommitMessage,
  resolveConflict,
  revertEdit,
  runClipboard,
  runCommand,
  setFind,
  saveAll,
  saveDocument,
  searchTexts,
  showFinding,
  showHeading,
  showHit,
  showPlace,
  showProblem,
  showSide,
  showToast,
  showView,
  takeTheirs,
  togglePanel,
  trustRepository,
  waive,
  writeCommitMessage,
  findImage,
  leavePreview,
  setPreviewPort,
  showPreview,
  showSource,
  toggleTask,
  undoIn,
  watchText,
}

type Bound<Action> = Action extends (core: CockpitCore, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never
export type Actions = { readonly [Name in keyof typeof unbound]: Bound<(typeof unbound)[Name]> }

export function createActions(core: CockpitCore): Actions {
  const bound = Object.entries(unbound).map(([name, action]) => [name, (action as (...all: unknown[]) => unknown).bind(null, core)])
  return Object.fromEntries(bound) as Actions
}
