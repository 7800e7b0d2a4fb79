import type { EditorState } from '@codemirror/state'
import { Decoration } from '@codemirror/view'
import { splitRow } from '../../state/selectors'
import { type ColumnWidth, columnWidths } from './table-columns'

/** What the rows of one table share. */
export interface TableLayout {
  readonly columns: number
  /** Lines of the table when the widths were read. */
  readonly lines: number
  readonly alignments: readonly Alignment[]
  readonly style: string
  readonly direction: 'ltr' | 'rtl'
  readonly row: Decoration
  readonly activeRow: Decoration
  readonly header: Decoration
  readonly activeHeader: Decoration
  readonly rule: Decoration
}

export type Alignment = 'start' | 'center' | 'end'

/** Rows whose cells are read for the widths: the first ones, and some spread over the rest. */
const sample = { first: 40, spread: 60 }
/** Between two columns, in units of the font size. */
const gap = 1

/** Reads the layout of the table between two offsets; keeps `before` when nothing differs. Tables scroll apart by their `slot`. */
export function readLayout(state: EditorState, from: number, to: number, slot: number, before: TableLayout | null): TableLayout {
  const header = state.doc.lineAt(from)
  const last = state.doc.lineAt(to).number
  const lines = last - header.number + 1
  const cells = cellsOf(header.text)
  const columns = cells.length
  const rows = sampledLines(header.number + 2, last).map((number) => cellsOf(state.doc.line(number).text))
  const rule = header.number < last ? state.doc.line(header.number + 1).text : ''
  const direction = isRightToLeft(cells.join('')) ? 'rtl' : 'ltr'
  const widths = columnWidths([cells.map((cell) => `${cell} `), ...rows], columns)
  const style = `${styleOf(widths)}; --md-x: var(--md-x-${slot}, 0px); --md-edge: var(--md-edge-${slot}, 1)`
  const pinned = isNarrow(widths[0]) && columns > 2 ? ' md-row-pinned' : ''
  const alignments = cellsOf(rule).map(alignmentOf)
  if (before !== null && before.style === style && before.direction === direction && before.columns === columns)
    return { ...before, lines, alignments }
  const line = (className: string) => Decoration.line({ class: className + pinned, attributes: { style, dir: direction } })
  return {
    columns,
    lines,
    alignments,
    style,
    direction,
    row: line('md-row'),
    activeRow: line('md-row md-row-active'),
    header: line('md-row md-row-header'),
    activeHeader: line('md-row md-row-header md-row-active'),
    rule: Decoration.line({ class: 'md-rule', attributes: { style } }),
  }
}

/** A first column of ids stays in sight while the others scroll. */
function isNarrow(first: ColumnWidth | undefined): boolean {
  return first !== undefined && first.min === first.max
}

function sampledLines(first: number, last: number): readonly number[] {
  const count = last - first + 1
  if (count <= sample.first + sample.spread) return Array.from({ length: Math.max(0, count) }, (_, index) => first + index)
  const rest = count - sample.first
  const spread = Array.from({ length: sample.spread }, (_, index) => first + sample.first + Math.floor((index * rest) / sample.spread))
  return [...Array.from({ length: sample.first }, (_, index) => first + index), ...spread]
}

function cellsOf(text: string): readonly string[] {
  return splitRow(text).cells.map(({ from, to }) => text.slice(from, to))
}

function alignmentOf(cell: string): Alignment {
  if (!cell.endsWith(':')) return 'start'
  return cell.startsWith(':') ? 'center' : 'end'
}

function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}

/** A track for each pipe and each cell. */
function styleOf(widths: readonly ColumnWidth[]): string {
  const tracks = widths.map(({ min, max }) => (min === max ? `${gap}em ${min}em` : `${gap}em minmax(${min}em, ${max}fr)`))
  const total = widths.reduce((sum, { max }) => sum + max + gap, gap)
  return `--md-columns: ${tracks.join(' ')} ${gap}em; --md-width: ${total}em`
}
