import { cockpit, type PanelName } from './cockpit'

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
