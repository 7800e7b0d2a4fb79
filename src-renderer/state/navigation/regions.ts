import type { CockpitCore } from '../core'
import { focusEditor } from '../documents/documents'
import { openPanel } from './panels'

const focusable = 'button, [href], input, select, textarea, [tabindex]:not([tabindex="-1"])'

/** Moves the focus to documents (1), text (2) or readiness (3); returns whether the region exists. */
export function focusRegion(core: CockpitCore, name: string): boolean {
  if (name === '2' && core.store.getState().active !== null) {
    focusEditor(core)
    return true
  }
  const region = document.querySelector(`[data-region="${name}"]`)
  if (region === null) {
    // In a narrow window it is a drawer, which takes the focus once it is rendered.
    if (name !== '3' || core.store.getState().snapshot === null) return false
    openPanel(core, 'readiness')
    core.clock.nextFrame(() => focusFirst(document.querySelector('[data-region="3"]')))
    return true
  }
  return focusFirst(region)
}

function focusFirst(region: Element | null): boolean {
  const first = region?.querySelector<HTMLElement>('[aria-current="page"]') ?? region?.querySelector<HTMLElement>(focusable)
  // Also after a click, which by itself shows no focus.
  const isShown: FocusOptions & { readonly focusVisible: boolean } = { focusVisible: true }
  first?.focus(isShown)
  return first !== undefined && first !== null
}
