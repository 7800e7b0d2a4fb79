import { cockpit, type PanelName } from '../cockpit'

/** Opens one panel over the text and closes any other. What was told before is read by now; it would lie over the panel. */
export function openPanel(panel: PanelName): void {
  cockpit.setState(({ toasts }) => ({ panel, toasts: toasts.filter((toast) => toast.kind === 'problem') }))
}

export function closePanel(): void {
  cockpit.setState({ panel: null, comparison: null })
}

export function togglePanel(panel: PanelName): void {
  if (cockpit.getState().panel === panel) closePanel()
  else openPanel(panel)
}

/** Offers documents made from templates: in the form that is on screen, else in a dialog. */
export function offerTemplates(): void {
  const field = document.querySelector<HTMLElement>('[data-templates] input')
  if (field === null) openPanel('templates')
  else field.focus()
}
