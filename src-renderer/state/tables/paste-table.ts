import { isolateHistory } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import { EditorSelection, type EditorState, type Extension, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { readPastedHtml } from './read-pasted-html'
import { readPastedText } from './read-pasted-text'
import { writeTable } from './write-table'

/** Text that the paste leaves as it is. */
const verbatim = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock', 'CommentBlock', 'Table'])

/** A range of a spreadsheet, or a table of a page, is pasted as a Markdown table. Everything else is pasted as before. */
export const pasteTable: Extension = EditorView.domEventHandlers({
  paste(event, view) {
    const { state } = view
    if (event.clipboardData === null || state.readOnly || state.selection.ranges.length > 1 || isVerbatim(state)) return false
    const html = event.clipboardData.getData('text/html')
    const text = event.clipboardData.getData('text/plain')
    const tables = (html === '' ? null : readPastedHtml(html)) ?? asList(readPastedText(text))
    if (tables === null) return false
    view.dispatch(insertBlock(state, tables.map(writeTable).join('\n\n')))
    return true
  },
})

function asList<Item>(item: Item | null): readonly Item[] | null {
  return item === null ? null : [item]
}

function isVerbatim(state: EditorState): boolean {
  // A plain file has no syntax, and no tables.
  if (syntaxTree(state).length === 0 && state.doc.length > 0) return true
  let node: ReturnType<ReturnType<typeof syntaxTree>['resolveInner']> | null = syntaxTree(state).resolveInner(state.selection.main.from, -1)
  while (node !== null && !verbatim.has(node.name)) node = node.parent
  return node !== null
}

/** Replaces the selection by a block of its own, with a blank line to the text before and after it. */
export function insertBlock(state: EditorState, block: string): TransactionSpec {
  const { from, to } = state.selection.main
  const [first, last] = [state.doc.lineAt(from), state.doc.lineAt(to)]
  const isAtStart = first.text.slice(0, from - first.from).trim() === ''
  const isAtEnd = last.text.slice(to - last.from).trim() === ''
  const above = first.number > 1 ? state.doc.line(first.number - 1).text.trim() : ''
  const below = last.number < state.doc.lines ? state.doc.line(last.number + 1).text.trim() : ''
  const before = isAtStart ? (above === '' ? '' : '\n') : '\n\n'
  const after = isAtEnd ? (below === '' ? '' : '\n') : '\n\n'
  // Spaces before the cursor would indent the first row alone.
  const begin = isAtStart ? first.from : from
  return {
    changes: { from: begin, to, insert: before + block + after },
    selection: EditorSelection.cursor(begin + before.length + block.length),
    scrollIntoView: true,
    userEvent: 'input.paste',
    annotations: isolateHistory.of('full'),
  }
}
