import { ask } from './ask'
import type { TextMenuPlace } from './cockpit-state'
import type { CockpitCore } from './core'
import { focusEditor } from './documents/documents'
import { type FixChoice, fixesAtCursor } from './fixes'

/** Opens the menu of the text at a place of the window. */
export function openTextMenu(core: CockpitCore, at: TextMenuPlace): void {
  core.store.setState({ textMenu: at })
}

export function closeTextMenu(core: CockpitCore): void {
  core.store.setState({ textMenu: null })
}

/** The fixes that the menu offers first. */
export function fixChoicesAtCursor(core: CockpitCore): readonly FixChoice[] {
  return fixesAtCursor(core)
}

/** Cuts, copies or pastes in the text, as the keys do. The page itself may not read the clipboard. */
export async function runClipboard(core: CockpitCore, action: 'cut' | 'copy' | 'paste'): Promise<void> {
  focusEditor(core)
  await ask(core.bridge.runClipboard(action))
}
