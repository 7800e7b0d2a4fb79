import type { DecisionDraft } from '#spec'
import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { saveDocument } from './documents'
import { applyEdits } from './edits'
import { closePanel, openPanel } from './panels'
import { settleAll } from './repository'
import { documentByPath } from './selectors'
import { say, showProblem } from './toasts'

/** Opens the decision form, drafted from what changed in SPEC. */
export async function draftDecision(): Promise<void> {
  cockpit.setState({ decisionDraft: null })
  openPanel('decision')
  if (!(await settleAll())) return closePanel()
  const answer = await ask(bridge.draftDecision())
  if (answer.ok) return cockpit.setState({ decisionDraft: answer.value })
  closePanel()
  showProblem(answer.problem)
}

/** Appends the decision to the log, in the log's own column order, and saves the log. Answers whether it did. */
export async function recordDecision(draft: DecisionDraft): Promise<boolean> {
  if (!(await settleAll())) return false
  const answer = await ask(bridge.decisionEdits(draft))
  if (!answer.ok) {
    showProblem(answer.problem)
    return false
  }
  if (!(await applyEdits(answer.value, null, 'current'))) return false
  const paths = new Set(answer.value.map((edit) => edit.path))
  for (const path of paths) {
    const document = documentByPath(cockpit.getState().snapshot, path)
    if (document === null || !(await saveDocument(document.id))) return false
  }
  closePanel()
  say(`Decision ${draft.id} is recorded in ${[...paths].join(', ')}.`, { kind: 'done' })
  return true
}
