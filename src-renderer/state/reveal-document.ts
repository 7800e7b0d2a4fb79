import type { DocumentId } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { showProblem } from './toasts'

/** Shows the file of a document in the file manager. */
export async function revealDocument(core: CockpitCore, id: DocumentId): Promise<void> {
  const answer = await ask(core.bridge.revealDocument(id))
  if (!answer.ok) showProblem(core, answer.problem)
}

/** Opens the saved file of a document in the user's own program, else in the one that the system has for it. */
export async function openInProgram(core: CockpitCore, id: DocumentId): Promise<void> {
  const answer = await ask(core.bridge.openInProgram(id))
  if (!answer.ok) showProblem(core, answer.problem)
}

/** Asks for the program in which documents are opened. */
export async function chooseEditor(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.chooseEditor())
  if (!answer.ok && answer.problem.code !== 'cancelled') showProblem(core, answer.problem)
}

export async function forgetEditor(core: CockpitCore): Promise<void> {
  const answer = await ask(core.bridge.forgetEditor())
  if (!answer.ok) showProblem(core, answer.problem)
}
