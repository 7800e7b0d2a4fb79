import { ask, bridge } from './bridge'
import { showProblem } from './toasts'

/** Opens an address outside; main shows the whole of it first. */
export async function openLink(address: string): Promise<void> {
  const answer = await ask(bridge.openLink(address))
  if (!answer.ok) showProblem(answer.problem)
}
