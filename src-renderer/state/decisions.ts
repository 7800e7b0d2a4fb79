import type { NewRecord, Outcome } from '#bridge'
import type { DecisionDraft } from '#spec'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { openDocument, saveDocument } from './documents/documents'
import { applyEdits } from './documents/edits'
import { closePanel, openPanel } from './navigation/panels'
import { holdProposal, releaseProposal } from './proposal'
import { documentById, documentByPath } from './selectors'
import { showSnapshot } from './snapshot/receive-patch'
import { showProblem, showToast } from './toasts'

/** Opens the decision form, drafted from what changed in SPEC, or about something else that is to be decided. */
export async function draftDecision(core: CockpitCore, about?: Pick<DecisionDraft, 'title' | 'scope'>): Promise<void> {
  core.store.setState({ decisionDraft: null, decisionHome: null })
  openPanel(core, 'decision')
  if (!(await flushAll(core))) return closePanel(core)
  const answer = await ask(core.bridge.draftDecision())
  if (answer.ok) return core.store.setState({ decisionDraft: { ...answer.value.draft, ...about }, decisionHome: answer.value.home })
  closePanel(core)
  showProblem(core, answer.problem)
}

/** The file that would record the draft, where decisions are records. Writes nothing. */
export function previewRecord(core: CockpitCore, draft: DecisionDraft): Promise<Outcome<NewRecord>> {
  return ask(core.bridge.decisionRecord(draft))
}

/** The text that would be appended to the log; empty when there is none. Writes nothing. */
export async function previewDecision(core: CockpitCore, draft: DecisionDraft): Promise<string> {
  const answer = await ask(core.bridge.decisionEdits(draft))
  return answer.ok ? answer.value.map(({ text }) => text.trim()).join('\n\n') : ''
}

/**
 * Writes the decision: to the log, in its column order, or, with the previewed path, as a record of its
 * own, which is opened. Returns whether it was written.
 */
export async function recordDecision(core: CockpitCore, draft: DecisionDraft, path: string | null): Promise<boolean> {
  // Closing the form while the record is being written must not revert the change that it records.
  const proposal = releaseProposal(core)
  const written = await write(core, draft, path)
  if (written === null) {
    if (proposal !== null) holdProposal(core, proposal)
    return false
  }
  closePanel(core)
  showToast(core, `Decision ${draft.id === '' ? `“${draft.title}”` : draft.id} is recorded in ${written}.`, { kind: 'done' })
  return true
}

/** The written paths as text; null when none was written. */
async function write(core: CockpitCore, draft: DecisionDraft, path: string | null): Promise<string | null> {
  if (!(await flushAll(core))) return null
  return path === null ? appendToLog(core, draft) : createRecord(core, draft, path)
}

async function appendToLog(core: CockpitCore, draft: DecisionDraft): Promise<string | null> {
  const answer = await ask(core.bridge.decisionEdits(draft))
  if (!answer.ok) {
    showProblem(core, answer.problem)
    return null
  }
  if (!(await applyEdits(core, answer.value, null, 'current'))) return null
  const paths = new Set(answer.value.map((edit) => edit.path))
  for (const path of paths) {
    const document = documentByPath(core.store.getState().snapshot, path)
    if (document === null || !(await saveDocument(core, document.id))) return null
  }
  return [...paths].join(', ')
}

async function createRecord(core: CockpitCore, draft: DecisionDraft, path: string): Promise<string | null> {
  const answer = await ask(core.bridge.createRecord({ draft, path }))
  if (!answer.ok) {
    showProblem(core, answer.problem)
    return null
  }
  // The document must be in the snapshot before its tab opens.
  const picture = await ask(core.bridge.snapshot())
  if (picture.ok) showSnapshot(core, picture.value)
  if (documentById(core.store.getState().snapshot, answer.value) !== null) await openDocument(core, answer.value)
  return path
}

/** Keeps the edits of a drafted decision, so that closing the form loses nothing. */
export function keepUnfinishedDecision({ store }: CockpitCore, drafted: DecisionDraft, written: DecisionDraft): void {
  store.setState({ unfinishedDecision: { drafted, written } })
}

export function forgetUnfinishedDecision({ store }: CockpitCore): void {
  store.setState({ unfinishedDecision: null })
}
