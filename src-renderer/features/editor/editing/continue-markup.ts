import { isolateHistory } from '@codemirror/commands'
import { type ChangeSpec, EditorSelection, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state'
import { outdentItem } from './indent-items'
import { type ItemLine, isUniform, itemAt, padLike, shiftNumbers, siblings } from './list-items'
import { enclosing, isVerbatim, readLineStart } from './text-context'

/**
 * Begins the next item of a list or the next line of a quote; on an empty one it goes out one level, or ends the list or quote.
 * False where a plain line break belongs.
 */
export const continueMarkup: StateCommand = ({ state, dispatch }) => {
  const { ranges, main } = state.selection
  if (state.readOnly || ranges.length > 1 || !main.empty) return false
  const item = itemAt(state, main.head)
  const done = item === null ? continueQuote(state, main) : continueItem(state, main, item)
  if (done === null) return false
  if (done === 'outdent') return outdentItem({ state, dispatch })
  dispatch(state.update(done, { userEvent: 'input.continue', annotations: isolateHistory.of('full'), scrollIntoView: true }))
  return true
}

interface Continued {
  readonly changes: readonly ChangeSpec[]
  readonly selection: EditorSelection
}

function continueItem(state: EditorState, { head }: SelectionRange, { line, start, node }: ItemLine): Continued | 'outdent' | null {
  if (head < line.from + start.length) return null
  const { doc } = state
  if (line.text.slice(start.length).trim() === '') {
    if (node.parent?.parent?.name === 'ListItem') return 'outdent'
    const from = line.from + start.quote.length
    return { changes: [{ from, to: line.to }], selection: EditorSelection.single(from) }
  }
  const { number } = start
  const uniform = number !== null && isUniform(doc, node)
  const next = number === null || uniform ? start.marker : padLike(start.marker.slice(0, -1), number + 1) + start.marker.slice(-1)
  const prefix = `${start.quote}${start.indent}${next}${start.blanks}${start.box === '' ? '' : '[ ] '}`
  const gap = isLoose(state, node) ? `\n${start.quote.trimEnd()}` : ''
  const blank = /^[ \t]*/.exec(doc.sliceString(head, line.to))?.[0].length ?? 0
  const insert = `${gap}\n${prefix}`
  return {
    changes: [{ from: head, to: head + blank, insert }, ...(number === null || uniform ? [] : shiftNumbers(doc, node, number + 1, 1))],
    selection: EditorSelection.single(head + insert.length),
  }
}

/** Whether a blank line is between the item and the one before it, or after it where it is the first. */
function isLoose({ doc }: EditorState, item: ItemLine['node']): boolean {
  const [before] = siblings(item, 'prevSibling')
  const [after] = siblings(item, 'nextSibling')
  const second = before === undefined ? after : item
  if (second === undefined) return false
  const line = doc.lineAt(second.from)
  return line.number > 1 && /^[\s>]*$/.test(doc.line(line.number - 1).text)
}

function continueQuote(state: EditorState, { head }: SelectionRange): Continued | null {
  const line = state.doc.lineAt(head)
  const { quote, indent, marker } = readLineStart(line.text)
  if (quote === '' || marker !== '' || head < line.from + quote.length || isVerbatim(state, line.to)) return null
  if (enclosing(state, line.from + quote.trimEnd().length, (name) => name === 'Blockquote') === null) return null
  if (line.text.trim() === quote.trim()) {
    // Out of the innermost quote.
    const rest = quote.replace(/>[ \t]?$/, '')
    return { changes: [{ from: line.from + rest.length, to: line.to }], selection: EditorSelection.single(line.from + rest.length) }
  }
  const insert = `\n${quote}${indent}`
  return { changes: [{ from: head, insert }], selection: EditorSelection.single(head + insert.length) }
}
