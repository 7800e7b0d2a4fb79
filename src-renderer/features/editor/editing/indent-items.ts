import { indentLess, indentMore, isolateHistory } from '@codemirror/commands'
import { type ChangeSet, countColumn, EditorSelection, type EditorState, type StateCommand } from '@codemirror/state'
import { isHeadingLine, isStructuralLine } from './is-structural-line'
import { type ItemLine, isUniform, itemAt, markOf, numberOf, setNumber, shiftNumbers, siblings } from './list-items'
import { ownStep } from './own-step'
import { enclosing, isVerbatim, readLineStart } from './text-context'

/** Tab: moves an item and what belongs to it below the item before; in other text it indents, and never a row of a table or a heading. */
export const indentItem: StateCommand = (target) => move(target.state, target.dispatch, 1) ?? indentText(target)

/** Shift+Tab: moves an item and what belongs to it out one level. */
export const outdentItem: StateCommand = (target) => move(target.state, target.dispatch, -1) ?? outdentText(target)

type Dispatch = Parameters<StateCommand>[0]['dispatch']

/** Null where the cursor is in no line that begins an item. True where an item cannot move: the key has no other use there. */
function move(state: EditorState, dispatch: Dispatch, direction: 1 | -1): boolean | null {
  const { main, ranges } = state.selection
  const item = state.readOnly || ranges.length > 1 ? null : itemAt(state, main.from)
  if (item === null) return null
  const last = itemAt(state, main.to)?.node ?? item.node
  const columns = direction === 1 ? columnsIn(state, item) : columnsOut(state, item)
  if (columns === 0) return true
  const first = state.doc.lineAt(item.line.from)
  const end = Math.max(last.to, item.node.to, state.doc.lineAt(main.to).to)
  const isTabbed = isIndentedByTabs(state, item)
  const changes = state.changes(shiftLines(state, first.from, end, direction * columns, isTabbed ? '\t' : ' '.repeat(columns)))
  const moved = state.update({ changes }).state
  const all = changes.compose(moved.changes(renumber(state, item, moved, changes, direction)))
  dispatch(
    state.update({
      changes: all,
      selection: EditorSelection.range(all.mapPos(main.anchor, 1), all.mapPos(main.head, 1)),
      userEvent: direction === 1 ? 'input.indent' : 'delete.dedent',
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
    }),
  )
  return true
}

/** The columns from an item to the text of the item before it; 0 without one. */
function columnsIn(state: EditorState, item: ItemLine): number {
  const { node } = item
  const [before] = siblings(node, 'prevSibling')
  if (before === undefined) return 0
  const above = itemAt(state, markOf(before))
  if (above === null) return 0
  if (isIndentedByTabs(state, item)) return state.tabSize
  return above.start.marker.length + (above.start.blanks.length > 4 ? 1 : Math.max(1, above.start.blanks.length))
}

/** The columns from an item back to the item that holds it; 0 for one of an outermost list. */
function columnsOut(state: EditorState, { node, start }: ItemLine): number {
  const parent = node.parent?.parent
  if (parent?.name !== 'ListItem') return 0
  const own = countColumn(start.indent, state.tabSize)
  return own - countColumn(itemAt(state, markOf(parent))?.start.indent ?? '', state.tabSize)
}

function isIndentedByTabs(state: EditorState, { node, start }: ItemLine): boolean {
  const [before = node] = siblings(node, 'prevSibling')
  return start.indent.includes('\t') || /\n[>\s]*\t/.test(state.sliceDoc(before.from, node.to))
}

function shiftLines(state: EditorState, from: number, to: number, columns: number, inserted: string) {
  const changes: { from: number; to?: number; insert?: string }[] = []
  for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
    const { quote, indent } = readLineStart(line.text)
    const at = line.from + quote.length
    if (line.text.trim() !== quote.trim()) {
      if (columns > 0) changes.push({ from: at, insert: inserted })
      else changes.push({ from: at, to: at + widthOf(indent, -columns, state.tabSize) })
    }
    if (line.to >= to || line.number === state.doc.lines) return changes
  }
}

/** The number of characters that make up so many columns of an indentation, or all of it. */
function widthOf(indent: string, columns: number, tabSize: number): number {
  for (let count = 0; count < indent.length; count += 1) if (countColumn(indent.slice(0, count), tabSize) >= columns) return count
  return indent.length
}

/** The numbers of the moved item and of those after it, in the list that it left and in the one that it joined. */
function renumber(before: EditorState, { node }: ItemLine, after: EditorState, changes: ChangeSet, direction: 1 | -1) {
  const number = numberOf(before.doc, node)
  if (number === null) return []
  const item = itemAt(after, changes.mapPos(markOf(node), 1))
  if (item === null || numberOf(after.doc, item.node) === null) return []
  const [above] = siblings(item.node, 'prevSibling')
  const aboveNumber = above === undefined ? null : numberOf(after.doc, above)
  const isSame = above !== undefined && isUniform(after.doc, above) && siblings(above, 'prevSibling').length > 0
  const own = aboveNumber === null ? 1 : isSame ? aboveNumber : aboveNumber + 1
  const joined = aboveNumber === null || isSame || direction === 1 ? [] : shiftNumbers(after.doc, item.node, own, 1)
  const left = isUniform(before.doc, node) ? [] : shiftNumbers(before.doc, node, number + 1, -1)
  const moved = left
    .map(({ from, to, insert }) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, 1), insert }))
    .filter(({ from }) => direction === 1 || !isWithin(item, from))
  return [
    ...(own === number ? [] : [setNumber(after.doc, item.node, own)]),
    ...joined.filter(({ from }) => moved.every((one) => one.from !== from)),
    ...moved,
  ]
}

function isWithin({ node }: ItemLine, at: number): boolean {
  return node.from <= at && at < node.to
}

function indentText(target: Parameters<StateCommand>[0]): boolean {
  const { state, dispatch } = target
  const { main } = state.selection
  if (isInTable(state)) return false
  if (isStructureSelected(state)) return true
  if (state.selection.ranges.some(({ empty }) => !empty))
    return isVerbatim(state, main.from) || spansLines(state) ? ownStep(indentMore)(target) : insertBlanks(state, dispatch)
  return insertBlanks(state, dispatch)
}

function outdentText(target: Parameters<StateCommand>[0]): boolean {
  return isInTable(target.state) ? false : ownStep(indentLess)(target)
}

function isInTable(state: EditorState): boolean {
  return enclosing(state, state.selection.main.head, (name) => name === 'Table') !== null
}

/** Whether the cursor is in a line that indenting would make another block, or a selection has a heading in it. */
function isStructureSelected(state: EditorState): boolean {
  const { doc, selection } = state
  if (!spansLines(state)) return selection.ranges.some(({ from }) => isStructuralLine(state, doc.lineAt(from)))
  return selection.ranges.some(({ from, to }) => {
    for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
      if (isHeadingLine(state, line)) return true
      if (line.to >= to) return false
    }
  })
}

function spansLines({ doc, selection }: EditorState): boolean {
  return selection.ranges.some(({ from, to }) => doc.lineAt(from).number !== doc.lineAt(to).number)
}

/** Blanks at the cursor up to the next stop: four blanks before a paragraph would make it code. A selection stays, after them. */
function insertBlanks(state: EditorState, dispatch: Dispatch): boolean {
  if (state.readOnly) return false
  const changes = state.changeByRange((range) => {
    const line = state.doc.lineAt(range.from)
    const column = countColumn(line.text.slice(0, range.from - line.from), state.tabSize)
    const insert = ' '.repeat(2 - (column % 2))
    return { changes: { from: range.from, insert }, range: EditorSelection.range(range.anchor + insert.length, range.head + insert.length) }
  })
  dispatch(state.update(changes, { userEvent: 'input.indent', annotations: isolateHistory.of('full'), scrollIntoView: true }))
  return true
}
