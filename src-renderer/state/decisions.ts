import type { NewRecord, Outcome } from '#bridge'
import type { DecisionDraft } from '#spec'
import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { openDocument, saveDocument } from './documents/documents'
import { applyEdits } from './documents/edits'
import { closePanel, openPanel } from './navigation/panels'
import { holdProposal, releaseProposal } from './proposal'
import { settleAll } from './repository'
import { documentById, documentByPath } from './selectors'
import { showSnapshot } from './snapshot/receive-patch'
import { say, showProblem } from './toasts'

/** Opens the decision form, drafted from what changed in SPEC. */
export async function draftDecision(): Promise<void> {
  cockpit.setState({ decisionDraft: null, decisionHome: null })
  openPanel('decision')
  if (!(await settleAll())) return closePanel()
  const answer = await ask(bridge.draftDecision())
  if (answer.ok) return cockpit.setState({ decisionDraft: answer.value.draft, decisionHome: answer.value.home })
  closePanel()
  showProblem(answer.problem)
}

/** The file that would record the draft, where decisions are records. Writes nothing. */
export function askForRecord(draft: DecisionDraft): Promise<Outcome<NewRecord>> {
  return ask(bridge.decisionRecord(draft))
}

/**
 * Writes the decision: to the log, in the log's own column order, or, with the path that was shown for it, as a record of its
 * own, which is opened. Answers whether it did.
 */
export async function recordDecision(draft: DecisionDraft, path: string | null): Promise<boolean> {
  // Closing the form while the record is being written must not take back the change that it records.
  const proposal = releaseProposal()
  const written = await write(draft, path)
  if (written === null) {
    if (proposal !== null) holdProposal(proposal)
    return false
  }
  closePanel()
  say(`Decision ${draft.id === '' ? `“${draft.title}”` : draft.id} is recorded in ${written}.`, { kind: 'done' })
  return true
}

/** The paths that were written, in words; null when none was. */
async function write(draft: DecisionDraft, path: string | null): Promise<string | null> {
  if (!(await settleAll())) return null
  return path === null ? appendToLog(draft) : createRecord(draft, path)
}

async function appendToLog(draft: DecisionDraft): Promise<string | null> {
  const answer = await ask(bridge.decisionEdits(draft))
  if (!answer.ok) {
    showProblem(answer.problem)
    return null
  }
  if (!(await applyEdits(answer.value, null, 'current'))) return null
  const paths = new Set(answer.value.map((edit) => edit.path))
  for (const path of paths) {
    const document = documentByPath(cockpit.getState().snapshot, path)
    if (document === null || !(await saveDocument(document.id))) return null
  }
  return [...paths].join(', ')
}

async function createRecord(draft: DecisionDraft, path: string): Promise<string | null> {
  const answer = await ask(bridge.createRecord({ draft, path }))
  if (!answer.ok) {
    showProblem(answer.problem)
    return null
  }
  // The list of documents must know it before its tab opens.
  const picture = await ask(bridge.snapshot())
  if (picture.ok) showSnapshot(picture.value)
  if (documentById(cockpit.getState().snapshot, answer.value) !== null) await openDocument(answer.value)
  return path
}
