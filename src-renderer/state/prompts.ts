import type { DocumentId } from '#bridge'
import type { PromptStep } from './cockpit-state'
import type { CockpitCore } from './core'
import { openPanel } from './navigation/panels'
import type { Prompting } from './prompting'

/** Opens the panel of prompt and reply for a document, by default the active one. */
export function openPrompt(core: CockpitCore, step: PromptStep, id: DocumentId | null = core.store.getState().active): void {
  if (id === null) return
  core.store.setState({ prompting: { id, step } })
  openPanel(core, 'prompt')
}

/** What the panel works with, loaded when it is first opened. */
export async function loadPrompting(core: CockpitCore): Promise<Prompting> {
  return (await import('./prompting')).createPrompting(core)
}
