import { isolateHistory } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import { type ChangeSpec, EditorSelection, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { enclosing, isVerbatim, readLineStart } from './text-context'

interface Format {
  readonly node: string
  readonly mark: string
}

export const toggleStrong = toggle({ node: 'StrongEmphasis', mark: '**' })
export const toggleEmphasis = toggle({ node: 'Emphasis', mark: '*' })
export const toggleStrikethrough = toggle({ node: 'Strikethrough', mark: '~~' })
export const toggleCode = toggle({ node: 'InlineCode', mark: '`' })

/** Formats the selection or the word at the cursor, or takes the format away where it is there. */
function toggle(format: Format): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const changed = state.changeByRange((range) => {
      if (isVerbatim(state, range.head)) return { range }
      return unformat(state, range, format) ?? apply(state, range, format)
    })
    if (!changed.changes.empty)
      dispatch(state.update(changed, { userEvent: 'input.format', annotations: isolateHistory.of('full'), scrollIntoView: true }))
    return true
  }
}

interface Result {
  readonly changes?: readonly ChangeSpec[]
  readonly range: SelectionRange
}

function unformat(state: EditorState, range: SelectionRange, { node: name, mark }: Format): Result | null {
  // Nothing has been typed yet between the marks that the command inserted.
  const { doc } = state
  if (
    range.empty &&
    doc.sliceString(range.from - mark.length, range.from) === mark &&
    doc.sliceString(range.from, range.from + mark.length) === mark
  ) {
    const changes = [{ from: range.from - mark.length, to: range.from + mark.length }]
    if (!isInside(state, range.from, name)) return { changes, range: EditorSelection.cursor(range.from - mark.length) }
  }
  const node = enclosing(state, range.from, (one) => one === name, 1) ?? enclosing(state, range.from, (one) => one === name, -1)
  if (node === null || node.to < range.to) return null
  const changes = marksOf(node)
  const set = state.changes([...changes])
  return { changes, range: EditorSelection.range(set.mapPos(range.anchor, 1), set.mapPos(range.head, 1)) }
}

function isInside(state: EditorState, at: number, name: string): boolean {
  const node = enclosing(state, at, (one) => one === name)
  return node !== null && node.from < at && at < node.to
}

/** The marks at both ends of a node. */
function marksOf(node: SyntaxNode): readonly { readonly from: number; readonly to: number }[] {
  const { firstChild: first, lastChild: last } = node
  return first === null || last === null ? [] : [first, last].map(({ from, to }) => ({ from, to }))
}

/** Marks each line by itself, since a format ends with its paragraph, and takes marks of the same format within it away. */
function apply(state: EditorState, range: SelectionRange, { node, mark }: Format): Result {
  const word = range.empty ? state.wordAt(range.head) : null
  if (range.empty && word === null)
    return { changes: [{ from: range.from, insert: mark + mark }], range: EditorSelection.cursor(range.from + mark.length) }
  const { from, to } = word ?? range
  const changes: { from: number; to?: number; insert?: string }[] = []
  for (let line = state.doc.lineAt(from); ; line = state.doc.lineAt(line.to + 1)) {
    const start = Math.max(from, line.from + (from > line.from ? 0 : readLineStart(line.text).length + headingLength(line.text)))
    const text = state.sliceDoc(start, Math.max(start, Math.min(to, line.to)))
    const first = start + (text.length - text.trimStart().length)
    const last = start + text.trimEnd().length
    if (first < last) changes.push(...wrap(state, first, last, node, node === 'InlineCode' ? fenceFor(text, mark) : mark))
    if (line.to >= to || line.number === state.doc.lines) break
  }
  const set = state.changes(changes)
  // Both ends stay within the marks.
  const [start, end] = range.empty ? [1, 1] : [1, -1]
  const mapped = { from: set.mapPos(range.from, start), to: set.mapPos(range.to, end) }
  return {
    changes,
    range: range.anchor <= range.head ? EditorSelection.range(mapped.from, mapped.to) : EditorSelection.range(mapped.to, mapped.from),
  }
}

function wrap(
  state: EditorState,
  from: number,
  to: number,
  name: string,
  mark: string,
): readonly { from: number; to?: number; insert?: string }[] {
  const inner: { from: number; to: number }[] = []
  syntaxTree(state).iterate({
    from,
    to,
    enter: ({ name: one, node }) => {
      if (one === name && one !== 'InlineCode' && from <= node.from && node.to <= to) inner.push(...marksOf(node))
    },
  })
  return [{ from, insert: mark }, ...inner.sort((a, b) => a.from - b.from), { from: to, insert: mark }]
}

/** Code that holds backticks needs a longer fence. */
function fenceFor(text: string, mark: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return longest === 0 ? mark : '`'.repeat(longest + 1)
}

function headingLength(text: string): number {
  return /^ {0,3}#{1,6}[ \t]+/.exec(text)?.[0].length ?? 0
}

const address = /^(?:https?:\/\/|mailto:)\S+$/i

export function isAddress(text: string): boolean {
  return address.test(text)
}

/** Makes the selection or the word at the cursor a link, with the cursor where the missing half is typed. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection
  if (state.readOnly || isVerbatim(state, main.head)) return false
  const { from, to } = main.empty ? (state.wordAt(main.head) ?? main) : main
  const text = state.sliceDoc(from, to)
  if (text.includes('\n')) return false
  const isTarget = isAddress(text)
  const changes = isTarget
    ? [
        { from, insert: '[](' },
        { from: to, insert: ')' },
      ]
    : [
        { from, insert: '[' },
        { from: to, insert: ']()' },
      ]
  const cursor = isTarget || text === '' ? from + 1 : to + 3
  dispatch(
    state.update({
      changes,
      selection: EditorSelection.cursor(cursor),
      userEvent: 'input.format',
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
    }),
  )
  return true
}
