import type { ListName, ListState, PanelName, SideName, ViewName } from '../cockpit-state'
import type { CockpitCore } from '../core'
import { focusEditor } from '../documents/documents'

/** Opens one panel over the text and closes any other. Removes toasts other than problems, which would cover the panel. */
export function openPanel(core: CockpitCore, panel: PanelName): void {
  core.store.setState(({ toasts }) => ({ panel, toasts: toasts.filter((toast) => toast.kind === 'problem') }))
}

export function closePanel(core: CockpitCore): void {
  core.store.setState({ panel: null, comparison: null })
}

export function togglePanel(core: CockpitCore, panel: PanelName): void {
  if (core.store.getState().panel === panel) closePanel(core)
  else openPanel(core, panel)
}

/** Shows a list in the centre, or the text again. */
export function showView(core: CockpitCore, view: ViewName): void {
  core.store.setState(({ panel }) => ({ view, panel: panel === 'readiness' ? null : panel }))
}

/** Keeps how a list is shown. */
export function keepList(core: CockpitCore, name: ListName, change: Partial<ListState>): void {
  core.store.setState(({ lists }) => ({ lists: { ...lists, [name]: { ...lists[name], ...change } } }))
}

/** Shows a list, or the text again when the list is shown already. */
export function toggleView(core: CockpitCore, name: ListName): void {
  const isShown = core.store.getState().view === name
  showView(core, isShown ? 'text' : name)
  if (isShown) focusEditor(core)
}

export function showSide(core: CockpitCore, side: SideName): void {
  core.store.setState({ side })
}

/** Offers documents made from templates: in the form that is on screen, else in a dialog. */
export function offerTemplates(core: CockpitCore): void {
  const field = document.querySelector<HTMLElement>('[data-templates] input')
  if (field === null) openPanel(core, 'templates')
  else field.focus()
}
