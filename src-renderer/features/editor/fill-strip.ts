import type { Extension } from '@codemirror/state'
import { type EditorView, type Panel, showPanel } from '@codemirror/view'
import { visibleName } from '../../ui/visible-name'
import { blanksOf, filling, hideStrip, isStripHidden, nextBlankAt, selectBlank } from './filling'
import { placeholderBoxes } from './placeholder-boxes'

/** A line above the text while the document has blanks: where one is among them, and the way to the others. */
export function fillStrip(path: string): Extension {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const create = (view: EditorView): Panel => createStrip(view, name)
  return [
    filling,
    isStripHidden,
    showPanel.compute([placeholderBoxes.field, isStripHidden], (state) =>
      state.field(placeholderBoxes.field).size > 0 && !state.field(isStripHidden) ? create : null,
    ),
  ]
}

function createStrip(view: EditorView, name: string): Panel {
  const dom = document.createElement('div')
  dom.className = 'fill-strip'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', `Blanks of ${visibleName(name)}`)
  const words = document.createElement('span')
  words.className = 'fill-strip-words'
  const move = (direction: 1 | -1) => () => {
    selectBlank(view, direction)
    view.focus()
  }
  dom.append(
    words,
    button('Previous', 'Previous blank (Shift+Tab)', move(-1)),
    button('Next', 'Next blank (Tab)', move(1)),
    button('Hide', 'Hide this line', () => hideStrip(view)),
  )
  const show = () => {
    const blanks = blanksOf(view.state)
    const text = `Fill ${visibleName(name)}: ${nextBlankAt(view.state, blanks) + 1} of ${blanks.length}`
    if (words.textContent !== text) words.textContent = text
  }
  show()
  return {
    dom,
    top: true,
    update: ({ selectionSet, startState, state }) => {
      if (selectionSet || startState.field(placeholderBoxes.field) !== state.field(placeholderBoxes.field)) show()
    },
  }
}

function button(label: string, title: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button'
  element.dataset.variant = 'quiet'
  element.dataset.size = 'small'
  element.title = title
  element.textContent = label
  element.addEventListener('click', run)
  return element
}
