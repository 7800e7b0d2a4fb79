import type { Preferences } from '#bridge'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { bufferOf } from './documents/buffers'
import { showProblem } from './toasts'

/** Changes some of the preferences, in every window. */
export async function changePreferences(core: CockpitCore, change: Partial<Preferences>): Promise<void> {
  const { welcome } = core.store.getState()
  if (welcome === null) return
  const preferences = { ...welcome.preferences, ...change }
  receivePreferences(core, preferences)
  const answer = await ask(core.bridge.savePreferences(preferences))
  if (!answer.ok) showProblem(core, answer.problem)
}

export function receivePreferences(core: CockpitCore, preferences: Preferences): void {
  const { active, welcome } = core.store.getState()
  core.store.setState({ welcome: welcome && { ...welcome, preferences } })
  // The editor asks for its attributes at each update.
  if (welcome?.preferences.checksSpelling !== preferences.checksSpelling) bufferOf(core, active)?.view?.dispatch({})
}

/** Steps of the text size in pixels. */
const sizes = { least: 13, most: 20 } as const

export function changeTextSize(core: CockpitCore, step: 1 | -1): Promise<void> {
  const size = core.store.getState().welcome?.preferences.textSize ?? 15
  return changePreferences(core, { textSize: Math.max(sizes.least, Math.min(sizes.most, size + step)) })
}
