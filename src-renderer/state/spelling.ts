import type { CockpitCore } from './core'
import { changePreferences } from './preferences'

/**
 * Whether the system checks spelling without a download. Only a Mac does: on other systems Chromium fetches its dictionaries from
 * the network, which the app never does.
 */
export function hasSpelling(): boolean {
  return navigator.platform.startsWith('Mac')
}

export function toggleSpelling(core: CockpitCore): Promise<void> {
  return changePreferences(core, { checksSpelling: core.store.getState().welcome?.preferences.checksSpelling !== true })
}
