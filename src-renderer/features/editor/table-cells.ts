import type { Line, Range } from '@codemirror/state'
import { Decoration } from '@codemirror/view'
import { splitRow } from '../../state/selectors'
import type { Alignment, TableLayout } from './table-layout'

/** The part of a row in which the cursor or a selection is, as offsets in the text. */
export interface ActiveRange {
  readonly from: number
  readonly to: number
}

/** The decorations of cells and pipes, which differ in their column only. */
export class CellMarks {
  private readonly pipes: Decoration[] = []
  private readonly cells: Record<Alignment, Decoration[]> = { start: [], center: [], end: [] }
  private readonly last = Decoration.mark({ class: 'md-pipe md-pipe-last', bidiIsolate: null })
  private readonly sign = Decoration.mark({ class: 'md-pipe-sign' })

  /**
   * Divides a row into cells and what separates them, so that each is placed in its column. Spaces after the text of a cell belong
   * to the cell, and so do those before it as far as the cursor is in them; a separator is drawn without its text.
   */
  divide(
    line: Line,
    { alignments, columns }: TableLayout,
    active: ActiveRange | null,
    into: { outer: Range<Decoration>[]; inner: Range<Decoration>[] },
  ): void {
    const { cells, pipes } = splitRow(line.text)
    let end = line.from
    for (const [index, cell] of cells.entries()) {
      const empty = cell.from === cell.to
      let from = line.from + (empty && cell.from >= cell.after ? Math.min(cell.before + 1, cell.after) : cell.from)
      const to = line.from + cell.after
      if (active !== null && active.from > line.from + cell.before && active.from < from) from = active.from
      if (end < from) into.outer.push(this.pipe(index).range(end, from))
      if (from < to) into.outer.push(this.cell(index, index < columns ? (alignments[index] ?? 'start') : 'start').range(from, to))
      end = to
    }
    if (end < line.to) into.outer.push(this.last.range(end, line.to))
    if (active === null) return
    for (const pipe of pipes) into.inner.push(this.sign.range(line.from + pipe, line.from + pipe + 1))
  }

  private pipe(index: number): Decoration {
    const known = this.pipes[index]
    if (known !== undefined) return known
    const made = Decoration.mark({ class: 'md-pipe', attributes: column(2 * index + 1), bidiIsolate: null })
    this.pipes[index] = made
    return made
  }

  private cell(index: number, alignment: Alignment): Decoration {
    const known = this.cells[alignment][index]
    if (known !== undefined) return known
    const className = alignment === 'start' ? 'md-cell' : `md-cell md-cell-${alignment}`
    const made = Decoration.mark({ class: className, attributes: column(2 * index + 2), bidiIsolate: null })
    this.cells[alignment][index] = made
    return made
  }
}

function column(number: number): { readonly style: string } {
  return { style: `grid-column: ${number}` }
}
