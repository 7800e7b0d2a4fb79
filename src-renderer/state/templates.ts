import type { DocumentId } from '#bridge'
import { ask, bridge } from './bridge'
import { cockpit } from './cockpit'
import { openDocument } from './documents/documents'
import { documentById } from './selectors'
import { showSnapshot } from './snapshot/receive-patch'
import { showProblem } from './toasts'

/** Fetches the documents that can be made from templates. */
export async function loadTemplates(): Promise<void> {
  const answer = await ask(bridge.templates())
  if (answer.ok) cockpit.setState({ templates: answer.value })
  else showProblem(answer.problem)
}

/** Writes offered documents, and with `show` brings the first of them to the front. Answers whether they were written. */
export async function createDocuments(paths: readonly string[], projectName: string, show: boolean): Promise<boolean> {
  const answer = await ask(bridge.createDocuments({ paths, projectName }))
  if (!answer.ok) showProblem(answer.problem)
  else if (show) await showFirst(answer.value)
  return answer.ok
}

/** The list of documents must know it before its tab opens. */
async function showFirst([first]: readonly DocumentId[]): Promise<void> {
  const picture = await ask(bridge.snapshot())
  if (picture.ok) showSnapshot(picture.value)
  if (first !== undefined && documentById(cockpit.getState().snapshot, first) !== null) await openDocument(first)
}
