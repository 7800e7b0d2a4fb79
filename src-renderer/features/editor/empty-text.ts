import type { Extension } from '@codemirror/state'
import { type EditorView, placeholder } from '@codemirror/view'

/** What a page without any text says: what the document is, and what can be done. */
export const emptyText: Extension = placeholder((view: EditorView) => {
  const words = document.createElement('span')
  words.className = 'editor-empty'
  words.textContent = view.state.readOnly
    ? 'The text of this file cannot be shown.'
    : 'This document is empty. Write here, or make documents with “New document from template…”.'
  return words
})
