import type { CockpitCore } from '../core'
import { focusEditor } from '../documents/documents'
import { openPanel } from './panels'

const focusable = 'button, [href], input, select, textarea, [tabindex]:not([tabindex="-1"])'

/** Moves the focus to documents (1), text (2) or readiness (3); returns whether the region exists. */
export function focusRegion(core: CockpitCore, name: string): boolean {
  const { active, view } = core.store.getState()
  if (name === '2' && active !== null && view === 'text') {
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

/** Moves the focus to the next part of the window that is shown and can take it, or to the previous one. */
export function focusNextRegion(core: CockpitCore, step: 1 | -1): void {
  const names = [...document.querySelectorAll<HTMLElement>('[data-region]')].map(({ dataset }) => dataset.region as string).sort()
  const now = names.indexOf(document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? '')
  // Outside of every part, the first or the last one is next.
  const start = now < 0 && step < 0 ? names.length : now
  for (let count = 1; count <= names.length; count += 1) {
    const name = names[(start + step * count + names.length * 2) % names.length]
    if (name !== undefined && focusRegion(core, name)) return
  }
}

function focusFirst(region: Element | null): boolean {
  const first = region?.querySelector<HTMLElement>('[aria-current="page"]') ?? region?.querySelector<HTMLElement>(focusable)
  // Also after a click, which by itself shows no focus.
  const isShown: FocusOptions & { readonly focusVisible: boolean } = { focusVisible: true }
  first?.focus(isShown)
  return first !== undefined && first !== null
}
