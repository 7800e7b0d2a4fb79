import { ensureSyntaxTree } from '@codemirror/language'
import type { EditorState, Line } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { type CellRange, splitRow } from './split-row'

/** How long a key may wait for the text before the cursor to be parsed, and a command for the whole table. */
const parseMs = { key: 40, command: 5_000 }

/** The table at the cursor, by numbers of lines. */
export interface TableAt {
  readonly header: number
  readonly last: number
  /** The line of the cursor, and the index of its cell there. */
  readonly line: Line
  readonly cell: number
  readonly columns: number
}

/** The table in which the cursor is; null with several cursors, and where there is none. `whole` reads it to its end. */
export function tableAt(state: EditorState, whole = false): TableAt | null {
  const { doc, selection } = state
  const { head } = selection.main
  const line = doc.lineAt(head)
  if (selection.ranges.length > 1 || line.text.trim() === '') return null
  const upTo = whole ? doc.length : Math.min(doc.length, line.to + 1)
  const tree = ensureSyntaxTree(state, upTo, whole ? parseMs.command : parseMs.key)
  const indent = line.text.length - line.text.trimStart().length
  let node: SyntaxNode | null = tree?.resolveInner(line.from + indent, 1) ?? null
  while (node !== null && node.name !== 'Table') node = node.parent
  if (node === null) return null
  const header = doc.lineAt(node.from)
  // In a quote, the lines of a table begin with the marks of the quote.
  if (header.text.slice(0, node.from - header.from).trim() !== '') return null
  const { cells } = splitRow(line.text)
  const cell = cells.findIndex(({ after }) => head - line.from <= after)
  return {
    header: header.number,
    last: doc.lineAt(node.to).number,
    line,
    cell: cell < 0 ? Math.max(0, cells.length - 1) : cell,
    columns: splitRow(header.text).cells.length,
  }
}

/** The lines of a table with their cells. */
export interface TableRow {
  readonly line: Line
  readonly cells: readonly CellRange[]
  readonly isDelimiter: boolean
}

export function rowsOf({ doc }: EditorState, { header, last }: TableAt): readonly TableRow[] {
  return Array.from({ length: last - header + 1 }, (_, index) => {
    const line = doc.line(header + index)
    return { line, cells: splitRow(line.text).cells, isDelimiter: index === 1 }
  })
}
