import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { showProblem, showToast } from './toasts'

/** Puts the report of what is judged now on the clipboard. */
export async function copyReport(core: CockpitCore): Promise<void> {
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.copyReport())
  if (answer.ok) showToast(core, 'The report is on the clipboard, as Markdown.', { kind: 'done' })
  else showProblem(core, answer.problem)
}

/** Saves the report where the user chooses. */
export async function saveReport(core: CockpitCore): Promise<void> {
  if (!(await flushAll(core))) return
  const answer = await ask(core.bridge.saveReport())
  if (answer.ok) showToast(core, `The report is saved as ${answer.value.name}.`, { kind: 'done' })
  else showProblem(core, answer.problem)
}
