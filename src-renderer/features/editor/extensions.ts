import { bracketMatching, foldGutter, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { lintGutter } from '@codemirror/lint'
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state'
import {
  crosshairCursor,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view'
import type { OpenDocument } from '#bridge'
import type { Cockpit } from '../../state/cockpit'
import { visibleName } from '../../ui/visible-name'
import { baseSetup } from './base-setup'
import { checkboxes } from './checkboxes'
import { chooseButtons } from './choose-buttons'
import { conflictBars } from './conflict-bars'
import { cursorBlink } from './cursor-blink'
import { drawnTables } from './drawn-tables'
import { editorCockpit } from './editor-cockpit'
import { emptyText } from './empty-text'
import { fillStrip } from './fill-strip'
import { nextPlaceholder, previousPlaceholder } from './filling'
import { keepCaret } from './keep-caret'
import { links } from './links'
import { markdownText } from './markdown-language'
import { markdownStyle } from './markdown-style'
import { mergeConflicts } from './merge-conflicts'
import { placeholderBoxes } from './placeholder-boxes'
import { styleNonce } from './style-nonce'
import { tables } from './tables'
import { textKeys } from './text-keys'
import { tokenChips } from './token-chips'
import { waivedHover } from './waived-hover'

/** Holds what is loaded after the first paint; see `late-extensions.ts`. */
export const lateExtensions = new Compartment()

/** Extensions of a Markdown document. */
const markdownDocument: Extension = [markdownText, syntaxHighlighting(markdownStyle), tables, drawnTables, mergeConflicts, checkboxes]
/** Extensions of the configuration, which is set in the monospace font. */
const plain = EditorView.editorAttributes.of({ class: 'plain-text' })

/** Whether a document is no Markdown. */
export function isPlainText(path: string): boolean {
  return /\.json$/i.test(path)
}

function foldMark(open: boolean): HTMLElement {
  const mark = document.createElement('span')
  mark.className = open ? 'fold-open' : 'fold-closed'
  mark.textContent = open ? '⌄' : '›'
  mark.title = open ? 'Fold line' : 'Unfold line'
  return mark
}

/** All editor extensions of one document. */
export function extensionsFor(document: OpenDocument, cockpit: Cockpit): Extension {
  return [
    editorCockpit.of(cockpit),
    styleNonce(),
    EditorState.allowMultipleSelections.of(true),
    indentUnit.of('  '),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({ 'aria-label': visibleName(document.path), tabindex: '0' }),
    EditorView.contentAttributes.of(() => ({ spellcheck: String(cockpit.store.getState().welcome?.preferences.checksSpelling === true) })),
    baseSetup,
    cursorBlink,
    keepCaret,
    dropCursor(),
    rectangularSelection(),
    crosshairCursor(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    bracketMatching(),
    lintGutter(),
    lineNumbers(),
    foldGutter({ markerDOM: foldMark }),
    emptyText,
    placeholderBoxes.field,
    fillStrip(document.path),
    chooseButtons,
    tokenChips.field,
    conflictBars,
    waivedHover(cockpit, document.id),
    isPlainText(document.path) ? plain : [markdownDocument, links(cockpit, document.id)],
    Prec.high(
      keymap.of([
        { key: 'Tab', run: nextPlaceholder, shift: previousPlaceholder },
        { key: "Mod-'", run: nextPlaceholder, shift: previousPlaceholder },
      ]),
    ),
    lateExtensions.of([]),
    textKeys,
  ]
}
