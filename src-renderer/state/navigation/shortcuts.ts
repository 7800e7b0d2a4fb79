import { useEffect } from 'react'
import { type Cockpit, useCockpitHandle } from '../cockpit'
import { commands } from '../commands/commands'
import { keyOf, matchesKeys } from './keys'

const alwaysOn = ['palette', 'documents']
/** By their key: hardly any is that of a letter which is typed. */
const commandsByKey = Map.groupBy(commands, ({ keys }) => (keys === undefined ? '' : keyOf(keys)))

/** The keyboard of the whole window. */
export function useShortcuts(): void {
  const cockpit = useCockpitHandle()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handleKey(cockpit, event)
    // Capturing, so that these keys mean the same thing wherever the focus is.
    const onKeyUp = (event: KeyboardEvent) => event.key === 'Control' && cockpit.actions.endTabSwitch()
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('keyup', onKeyUp, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('keyup', onKeyUp, true)
    }
  }, [cockpit])
}

function handleKey({ store, actions }: Cockpit, event: KeyboardEvent): void {
  if (event.isComposing) return
  const { panel, linkConsent } = store.getState()
  // Every panel takes the whole keyboard while it is open, but the drawer, which lies beside the text.
  const busy = linkConsent !== null || (panel !== null && panel !== 'readiness')
  if (event.key === 'Escape' && !busy) return handleEscape({ store, actions }, event)
  const region = ['1', '2', '3'].find((key) => event.key === key && matchesKeys(event, `Mod+${key}`))
  if (region !== undefined && !busy) {
    if (actions.focusRegion(region)) event.preventDefault()
    return
  }
  const isInText = event.target instanceof Element && event.target.closest('.cm-content') !== null
  const command =
    isQuestion(event) && !busy
      ? commands.find(({ id }) => id === 'shortcuts')
      : commandsByKey
          .get(event.key.toLowerCase())
          ?.find(
            ({ id, keys, isTextKey }) =>
              keys !== undefined && matchesKeys(event, keys) && (!busy || alwaysOn.includes(id)) && (!isTextKey || isInText),
          )
  if (command === undefined || !actions.runCommand(command.id)) return
  event.preventDefault()
  event.stopPropagation()
}

/** A question mark asks for help where it is not typed into a text. */
function isQuestion(event: KeyboardEvent): boolean {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return false
  return !(event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable="true"]'))
}

/** Returns to the text, unless a menu or the editor itself has a use for the key. */
function handleEscape({ store, actions }: Cockpit, event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('.cm-editor, [role="menu"], [role="dialog"]')) return
  if (target?.closest('[data-search]')) return void actions.closeSearch()
  if (target?.closest('.preview')) return actions.leavePreview()
  const { panel, view } = store.getState()
  if (panel === 'readiness') actions.closePanel()
  if (view !== 'text') actions.showView('text')
  actions.focusEditor()
}
