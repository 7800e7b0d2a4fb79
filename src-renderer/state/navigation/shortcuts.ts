import { useEffect } from 'react'
import { cockpit } from '../cockpit'
import { focusEditor } from '../documents/documents'
import { commands, runCommand } from './commands'
import { matchesKeys } from './keys'
import { closePanel } from './panels'
import { focusRegion } from './regions'

const alwaysOn = ['palette', 'documents']

/** The keyboard of the whole window. */
export function useShortcuts(): void {
  useEffect(() => {
    // Capturing, so that these keys mean the same thing wherever the focus is.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing) return
  const { panel, linkQuestion } = cockpit.getState()
  // Every panel takes the whole keyboard while it is open, but the drawer, which stands beside the text.
  const busy = linkQuestion !== null || (panel !== null && panel !== 'readiness')
  if (event.key === 'Escape' && !busy) return onEscape(event)
  const region = ['1', '2', '3'].find((key) => matchesKeys(event, `Mod+${key}`))
  if (region !== undefined && !busy) {
    if (focusRegion(region)) event.preventDefault()
    return
  }
  const command = commands.find(({ id, keys }) => keys !== undefined && matchesKeys(event, keys) && (!busy || alwaysOn.includes(id)))
  if (command === undefined || !runCommand(command.id)) return
  event.preventDefault()
  event.stopPropagation()
}

/** Back to the text, unless a menu or the editor itself has a use for the key. */
function onEscape(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('.cm-editor, [role="menu"], [role="dialog"]')) return
  if (cockpit.getState().panel === 'readiness') closePanel()
  focusEditor()
}
