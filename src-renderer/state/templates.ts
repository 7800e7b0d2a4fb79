import type { DocumentId } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { openDocument } from './documents/documents'
import { isSpecPath } from './navigation/tabs'
import { documentById } from './selectors'
import { showSnapshot } from './snapshot/receive-patch'
import { showProblem } from './toasts'

/** Fetches the documents that can be created from templates. */
export async function loadTemplates(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.templates())
  if (answer.ok) core.store.setState({ templates: answer.value })
  else showProblem(core, answer.problem)
}

/**
 * Creates offered documents, opens them and activates the first of them, SPEC before any other. Returns whether they were
 * created.
 */
export async function createDocuments(core: CockpitCore, paths: readonly string[], projectName: string): Promise<boolean> {
  const answer = await ask(core.bridge.createDocuments({ paths, projectName }))
  if (answer.ok) await showCreated(core, answer.value)
  else showProblem(core, answer.problem)
  return answer.ok
}

/** A document must be in the snapshot before its tab opens. */
async function showCreated(core: CockpitCore, ids: readonly DocumentId[]): Promise<void> {
  const picture = await ask(core.bridge.snapshot())
  if (picture.ok) showSnapshot(core, picture.value)
  const { snapshot } = core.store.getState()
  const created = ids.flatMap((id) => documentById(snapshot, id) ?? [])
  const ordered = [...created].sort((a, b) => Number(isSpecPath(b.path)) - Number(isSpecPath(a.path))).map(({ id }) => id)
  const [first] = ordered
  if (first === undefined) return
  core.store.setState(({ tabs }) => ({ tabs: [...tabs.filter((id) => !ordered.includes(id)), ...ordered] }))
  await openDocument(core, first)
}
