import { useEffect, useState } from 'react'
import { type Cockpit, type FixChoice, useCockpit, useCockpitHandle } from '../../state/cockpit'
import { MenuAt } from '../../ui/index'

/** The fixes of the cursor's line, when there is more than one: nothing changes until one is chosen. */
export function FixMenu() {
  const choices = useCockpit((state) => state.fixChoices)
  return choices && <Choices key={choices.map(keyOf).join()} choices={choices} />
}

function Choices({ choices }: { readonly choices: readonly FixChoice[] }) {
  const cockpit = useCockpitHandle()
  const { chooseFix, closeFixMenu, focusEditor } = cockpit.actions
  const [at] = useState(() => cursorPlace(cockpit))
  const active = useCockpit((state) => state.active)
  const [opened] = useState(active)
  // The choices belong to one text.
  useEffect(() => {
    if (active !== opened) closeFixMenu()
  }, [active, opened, closeFixMenu])
  const several = new Set(choices.map(({ finding }) => finding.id)).size > 1
  const items = choices.map((choice) => ({
    label: choice.title,
    ...(several ? { detail: choice.finding.message } : {}),
    onSelect: () => void chooseFix(choice),
  }))
  return <MenuAt label="Fixes for this line" items={items} at={at} onClose={closeFixMenu} onClosed={focusEditor} />
}

function keyOf({ finding, index }: FixChoice): string {
  return `${finding.id} ${index}`
}

/** Where the cursor stands in the window; the text's upper left corner while it is scrolled out of sight. */
function cursorPlace({ store, actions }: Cockpit) {
  const view = actions.bufferOf(store.getState().active)?.view
  const cursor = view?.coordsAtPos(view.state.selection.main.head)
  if (cursor) return { left: cursor.left, top: cursor.top, bottom: cursor.bottom }
  const { left = 0, top = 0 } = view?.dom.getBoundingClientRect() ?? {}
  return { left, top, bottom: top }
}
