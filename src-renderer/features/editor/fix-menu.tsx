import { useEffect, useState } from 'react'
import { type Cockpit, type FixChoice, useCockpit, useCockpitHandle } from '../../state/cockpit'
import { MenuAt } from '../../ui/index'

/** A menu of the fixes for the line of the cursor when there are several: nothing changes until one is chosen. */
export function FixMenu() {
  const choices = useCockpit((state) => state.fixChoices)
  return choices && <Choices key={choices.map(keyOf).join()} choices={choices} />
}

function Choices({ choices }: { readonly choices: readonly FixChoice[] }) {
  const cockpit = useCockpitHandle()
  const { chooseFix, closeFixMenu, fillBlank, focusEditor } = cockpit.actions
  const [at] = useState(() => cursorPlace(cockpit))
  const active = useCockpit((state) => state.active)
  const [opened] = useState(active)
  // The fixes refer to one document.
  useEffect(() => {
    if (active !== opened) closeFixMenu()
  }, [active, opened, closeFixMenu])
  const several = new Set(choices.map(({ finding }) => finding.id)).size > 1
  const items = choices.map((choice) => ({
    label: choice.title,
    ...(several ? { detail: choice.finding.message } : {}),
    onSelect: () => void chooseFix(choice),
  }))
  const blank = choices.find(({ finding }) => finding.toFill)?.finding
  const another = blank ? (['line', { label: 'Another value…', onSelect: () => void fillBlank(blank.place) }] as const) : []
  return <MenuAt label="Fixes for this line" items={[...items, ...another]} at={at} onClose={closeFixMenu} onClosed={focusEditor} />
}

function keyOf({ finding, index }: FixChoice): string {
  return `${finding.id} ${index}`
}

/** The position of the cursor in the window; the upper left corner of the text while the cursor is scrolled out of view. */
function cursorPlace({ store, actions }: Cockpit) {
  const view = actions.bufferOf(store.getState().active)?.view
  const cursor = view?.coordsAtPos(view.state.selection.main.head)
  if (cursor) return { left: cursor.left, top: cursor.top, bottom: cursor.bottom }
  const { left = 0, top = 0 } = view?.dom.getBoundingClientRect() ?? {}
  return { left, top, bottom: top }
}
