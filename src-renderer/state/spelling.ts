import { ask } from './ask'
import type { CockpitCore } from './core'
import { bufferOf } from './documents/buffers'
import { showProblem } from './toasts'

/**
 * Whether the system checks spelling without a download. Only a Mac does: on other systems Chromium fetches its dictionaries from
 * the network, which the app never does.
 */
export function hasSpelling(): boolean {
  return navigator.platform.startsWith('Mac')
}

export async function toggleSpelling(core: CockpitCore): Promise<void> {
  const isOn = !core.store.getState().isSpellingOn
  const answer = await ask(core.bridge.setSpelling(isOn))
  if (!answer.ok) return showProblem(core, answer.problem)
  core.store.setState({ isSpellingOn: isOn })
  // The editor asks for its attributes at each update.
  bufferOf(core, core.store.getState().active)?.view?.dispatch({})
}
