import type { DocumentId } from '#bridge'
import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { saveDocument } from './documents/documents'
import { closePanel } from './navigation/panels'
import { settleAll } from './repository'
import { say, showProblem } from './toasts'

/** Fetches the drafted message and what would go in. */
export async function loadCommitDraft(): Promise<void> {
  if (!(await settleAll())) return
  const answer = await ask(bridge.commitDraft())
  if (answer.ok) cockpit.setState({ commitDraft: answer.value })
  else showProblem(answer.problem)
}

/** Saves the chosen documents that hold unsaved text, then commits exactly them. Answers whether it did. */
export async function commit(ids: readonly DocumentId[], message: string): Promise<boolean> {
  const { buffers } = cockpit.getState()
  for (const id of ids) if (buffers[id]?.dirty && !(await saveDocument(id))) return false
  const answer = await ask(bridge.commit({ ids, message }))
  if (!answer.ok) {
    showProblem(answer.problem)
    return false
  }
  cockpit.setState({ commitDraft: null })
  closePanel()
  say(`Committed ${ids.length === 1 ? '1 document' : `${ids.length} documents`} as ${answer.value.sha.slice(0, 7)}.`, { kind: 'done' })
  return true
}
