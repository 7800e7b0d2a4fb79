import type { DocumentId } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { openDocument } from './documents/documents'
import { documentById } from './selectors'
import { showSnapshot } from './snapshot/receive-patch'
import { showProblem } from './toasts'

/** Fetches the documents that can be created from templates. */
export async function loadTemplates(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.templates())
  if (answer.ok) core.store.setState({ templates: answer.value })
  else showProblem(core, answer.problem)
}

/** Creates offered documents and with `show` activates the first of them. Returns whether they were created. */
export async function createDocuments(core: CockpitCore, paths: readonly string[], projectName: string, show: boolean): Promise<boolean> {
  const answer = await ask(core.bridge.createDocuments({ paths, projectName }))
  if (!answer.ok) showProblem(core, answer.problem)
  else if (show) await showFirst(core, answer.value)
  return answer.ok
}

/** A document must be in the snapshot before its tab opens. */
async function showFirst(core: CockpitCore, [first]: readonly DocumentId[]): Promise<void> {
  const picture = await ask(core.bridge.snapshot())
  if (picture.ok) showSnapshot(core, picture.value)
  if (first !== undefined && documentById(core.store.getState().snapshot, first) !== null) await openDocument(core, first)
}
