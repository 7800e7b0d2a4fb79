import type { About } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { showProblem } from './toasts'

/** Versions and licences of what ships; null after a problem, which is shown. */
export async function loadAbout(core: CockpitCore): Promise<About | null> {
  const answer = await ask(core.bridge.about())
  if (answer.ok) return answer.value
  showProblem(core, answer.problem)
  return null
}
