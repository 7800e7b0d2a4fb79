import { moveLineDown, moveLineUp } from '@codemirror/commands'
import { deleteMarkupBackward } from '@codemirror/lang-markdown'
import { gotoLine, highlightSelectionMatches, selectNextOccurrence } from '@codemirror/search'
import { type Extension, Facet, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { DocumentId } from '#bridge'
import { type Cockpit, textCommands } from '../../state/cockpit'
import { completions } from './completions'
import { continueMarkup } from './editing/continue-markup'
import { insertLink, toggleCode, toggleEmphasis, toggleStrikethrough, toggleStrong } from './editing/format-commands'
import { indentItem, outdentItem } from './editing/indent-items'
import { ownStep } from './editing/own-step'
import { wrapping } from './editing/wrap-selection'
import { findHighlights } from './find/find-highlights'
import { findNext, findPrevious } from './find/find-matches'
import { idLinks } from './id-links'
import { IdSource } from './id-source'

/** Whether a text has these extensions already. */
export const isComplete = Facet.define<boolean, boolean>({ combine: (all) => all.length > 0 })

const everyText: Extension = [
  isComplete.of(true),
  EditorView.contentAttributes.of({ 'data-complete': 'true' }),
  findHighlights,
  highlightSelectionMatches({ minSelectionLength: 3, maxMatches: 200 }),
  textCommands.of({
    'find-next': findNext,
    'find-previous': findPrevious,
    'move-line-up': ownStep(moveLineUp),
    'move-line-down': ownStep(moveLineDown),
  }),
  keymap.of([
    { key: 'Mod-d', run: selectNextOccurrence, preventDefault: true },
    { key: 'Mod-Alt-g', run: gotoLine },
  ]),
]

const markdownText: Extension = [
  wrapping,
  textCommands.of({
    strong: toggleStrong,
    emphasis: toggleEmphasis,
    strikethrough: toggleStrikethrough,
    code: toggleCode,
    link: insertLink,
  }),
  Prec.high(
    keymap.of([
      { key: 'Enter', run: continueMarkup },
      { key: 'Backspace', run: deleteMarkupBackward },
      { key: 'Tab', run: indentItem, shift: outdentItem },
    ]),
  ),
]

/** What a text needs beside its first picture. */
export function lateExtensionsFor(cockpit: Cockpit, id: DocumentId, isPlain: boolean): Extension {
  return [everyText, isPlain ? [] : [markdownText, citations(cockpit, id)], menuKeys(cockpit, id)]
}

/** Links and completion of ids. */
function citations(cockpit: Cockpit, id: DocumentId): Extension {
  const path = cockpit.actions.bufferOf(id)?.path ?? ''
  const source = new IdSource(cockpit)
  return [idLinks(cockpit, path, source), completions(cockpit, path, source)]
}

/** The menu of the text: at the pointer, which takes the cursor along where it is outside the selection, or at the cursor. */
function menuKeys({ actions }: Cockpit, id: DocumentId): Extension {
  return EditorView.domEventHandlers({
    contextmenu(event, view) {
      event.preventDefault()
      const isPointed = event.button === 2
      const at = isPointed ? view.posAtCoords({ x: event.clientX, y: event.clientY }, false) : view.state.selection.main.head
      const { main } = view.state.selection
      if (at < main.from || at > main.to) view.dispatch({ selection: { anchor: at }, userEvent: 'select.pointer' })
      const coords = isPointed ? null : view.coordsAtPos(at)
      const place = coords ?? { left: event.clientX, top: event.clientY, bottom: event.clientY }
      actions.openTextMenu({ id, at, left: place.left, top: place.top, bottom: place.bottom })
      return true
    },
  })
}
