import { ask } from './ask'
import type { CockpitCore } from './core'
import { showProblem, showToast } from './toasts'

/** Puts the path of a document into the clipboard. */
export async function copyPath(core: CockpitCore, path: string): Promise<void> {
  const answer = await ask(core.bridge.copyText(path))
  if (answer.ok) showToast(core, `Copied ${path}.`, { kind: 'done' })
  else showProblem(core, answer.problem)
}
