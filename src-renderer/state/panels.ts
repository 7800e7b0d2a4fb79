import { cockpit, type PanelName } from './cockpit'

/** Opens one panel over the text and closes any other. */
export function openPanel(panel: PanelName): void {
  cockpit.setState({ panel })
}

export function closePanel(): void {
  cockpit.setState({ panel: null, comparison: null })
}

export function togglePanel(panel: PanelName): void {
  if (cockpit.getState().panel === panel) closePanel()
  else openPanel(panel)
}
