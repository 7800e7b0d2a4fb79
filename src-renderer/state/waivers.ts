import type { ShownJudgement } from '#bridge'
import type { Finding } from '#spec'
import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { applyEdits } from './documents/edits'
import { findingsAtCursor } from './fixes'
import { closePanel, openPanel } from './navigation/panels'
import { settleAll } from './repository'
import { documentByPath, findingById } from './selectors'
import { say } from './toasts'

/** The judgement that main was last asked about, by document. */
let asked: { readonly judgement: ShownJudgement | null; readonly paths: Set<string> } = { judgement: null, paths: new Set() }

/** Fetches which findings of a document can be waived, once for each judgement. */
export async function loadWaivable(path: string): Promise<void> {
  const { snapshot } = cockpit.getState()
  const judgement = snapshot?.judgement ?? null
  const document = documentByPath(snapshot, path)
  if (document === null) return
  if (asked.judgement !== judgement) asked = { judgement, paths: new Set() }
  if (asked.paths.has(path)) return
  asked.paths.add(path)
  const answer = await ask(bridge.waivableFindings(document.id))
  if (answer.ok) cockpit.setState(({ waivable }) => ({ waivable: { ...waivable, [path]: answer.value } }))
}

/** Whether a comment can waive the finding now. */
export async function mayWaive(finding: Finding): Promise<boolean> {
  const document = documentByPath(cockpit.getState().snapshot, finding.place.path)
  if (document === null) return false
  const answer = await ask(bridge.waivableFindings(document.id))
  return answer.ok && answer.value.includes(finding.id)
}

/** Asks for the reason. */
export function openWaiver(finding: Finding): void {
  cockpit.setState({ waiving: finding })
  openPanel('waiver')
}

/** Writes the waiver above the finding's line, in one step of Undo. Answers null once it stands there, else what is wrong, in words. */
export async function waive(finding: Finding, reason: string): Promise<string | null> {
  if (!(await settleAll())) return 'The text is not with the cockpit yet. Try again.'
  const answer = await ask(bridge.waiverEdits({ finding: finding.id, reason }))
  if (!answer.ok) return answer.problem.message
  if (await applyEdits(answer.value, 'Waived', 'current')) closePanel()
  return null
}

/** Asks for the reason to waive the finding that stands at the cursor, or nearest to it on its line. */
export async function waiveAtCursor(): Promise<void> {
  for (const { id } of findingsAtCursor()) {
    const finding = findingById(cockpit.getState(), id)
    if (finding !== null && (await mayWaive(finding))) return openWaiver(finding)
  }
  say('Nothing on this line can be waived by a comment above it.')
}
