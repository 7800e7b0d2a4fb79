import type { DocumentId } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { showProblem } from './toasts'

/** Shows the file of a document in the file manager. */
export async function revealDocument(core: CockpitCore, id: DocumentId): Promise<void> {
  const answer = await ask(core.bridge.revealDocument(id))
  if (!answer.ok) showProblem(core, answer.problem)
}

/** Opens the saved file of a document in the program that the system has for it. */
export async function openInProgram(core: CockpitCore, id: DocumentId): Promise<void> {
  const answer = await ask(core.bridge.openInProgram(id))
  if (!answer.ok) showProblem(core, answer.problem)
}
