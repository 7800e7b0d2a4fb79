import type { FindState } from './cockpit-state'
import type { CockpitCore } from './core'
import { bufferOf } from './documents/buffers'
import { runTextCommand } from './documents/text-commands'

/** Opens the bar that finds, with the selected words in it, or asks it for the focus again. */
export function openFind(core: CockpitCore, withReplace = false): void {
  const selected = selectedWords(core)
  // No key may reach the text until the bar has the focus.
  if (!core.store.getState().find.isOpen) bufferOf(core, core.store.getState().active)?.view?.contentDOM.blur()
  core.store.setState(({ find }) => ({
    find: {
      ...find,
      isOpen: true,
      withReplace: withReplace || (find.isOpen && find.withReplace),
      asked: find.asked + 1,
      ...(selected === '' ? {} : { text: selected, isPattern: false }),
    },
  }))
}

export function setFind(core: CockpitCore, patch: Partial<FindState>): void {
  core.store.setState(({ find }) => ({ find: { ...find, ...patch } }))
}

export function closeFind(core: CockpitCore): void {
  setFind(core, { isOpen: false })
}

/** Goes to the next or previous match; opens the bar where nothing is looked for. */
export function stepFind(core: CockpitCore, direction: 'next' | 'previous'): void {
  const { isOpen, text } = core.store.getState().find
  if (!isOpen || text === '') openFind(core)
  else runTextCommand(core, direction === 'next' ? 'find-next' : 'find-previous')
}

/** The selection, where it is within one line. */
function selectedWords(core: CockpitCore): string {
  const state = bufferOf(core, core.store.getState().active)?.state
  const text = state?.sliceDoc(state.selection.main.from, state.selection.main.to) ?? ''
  return text.length > 200 || text.includes('\n') ? '' : text
}
