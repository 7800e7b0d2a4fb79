import type { Extension } from '@codemirror/state'
import { type EditorView, ViewPlugin } from '@codemirror/view'

/**
 * Keeps the selection of the page in a text, not between the parts of a line, where CodeMirror puts it beside a mark. When marks have
 * moved texts to other elements, Chromium types at the old place of such a selection until its next frame: what was typed right
 * after a judgement came before the last bracket, or further to the left.
 */
export const keepCaret: Extension = ViewPlugin.define(() => ({ docViewUpdate: moveIntoText }))

function moveIntoText({ hasFocus, contentDOM, composing, state }: EditorView): void {
  // A selection that is set in the text would take the focus from where it is.
  if (!hasFocus) return
  const selection = contentDOM.ownerDocument.getSelection()
  const line = selection?.focusNode
  if (!selection?.isCollapsed || !(line instanceof Element) || composing || !state.selection.main.empty) return
  if (line === contentDOM || !contentDOM.contains(line)) return
  const before = textIn(line.childNodes[selection.focusOffset - 1], 'lastChild')
  const after = before === null ? textIn(line.childNodes[selection.focusOffset], 'firstChild') : null
  if (before !== null) selection.collapse(before, before.length)
  else if (after !== null) selection.collapse(after, 0)
}

/** The last or the first text of a part of a line; null for what cannot be edited, such as a widget. */
function textIn(part: Node | undefined, side: 'firstChild' | 'lastChild'): Text | null {
  let node: Node | null = part ?? null
  while (node instanceof Element && node.getAttribute('contenteditable') !== 'false') node = node[side]
  return node instanceof Text ? node : null
}
