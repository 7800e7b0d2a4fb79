import type { TableRow } from '../../markdown/sections/tree'
import { isPlainId, isSampleId } from './ids'
import { isUnfilled } from './is-unfilled'
import { cellText, RowEntry } from './log-entry'
import type { ColumnRole, DecisionColumn } from './model'
import type { DecisionTable } from './read-table-decisions'

/** Roles whose text makes an entry one of its own: the rest may still be a template's. */
const naming: readonly ColumnRole[] = ['id', 'title', 'date']

/**
 * Those of the rows that are no decisions, such as `| 001 | 2026-06-15 | Project initialized | {{why}} |`, whose ids are in use.
 * Not forms to copy, whose title or date is blank too, nor examples.
 */
export function readBegunRows(
  text: string,
  rows: readonly TableRow[],
  { columns, section }: Pick<DecisionTable, 'columns' | 'section'>,
  index: number,
): readonly RowEntry[] {
  return rows.filter((row) => isBegun(text, row, columns)).map((row) => new RowEntry(row, columns, everyColumn, section, index))
}

/** Bit mask of `RowEntry`: any cell may contain markup. */
const everyColumn = 0x7fffffff

function isBegun(text: string, { cells }: TableRow, columns: readonly DecisionColumn[]): boolean {
  let isBlank = false
  for (const [column, cell] of cells.entries()) {
    const role = columns[column]?.role
    if (role === undefined || !isUnfilled(role, text.slice(cell.from, cell.to))) continue
    if (naming.includes(role)) return false
    isBlank = true
  }
  if (!isBlank) return false
  const wordsOf = (wanted: ColumnRole): string | null => {
    const column = columns.findIndex(({ role }) => role === wanted)
    const cell = cells[column]
    return column < 0 ? null : cell ? cellText(text, cell) : ''
  }
  const title = wordsOf('title') ?? ''
  return isPlainId(wordsOf('id') ?? '') && /\p{L}/u.test(title) && !isSampleId(title) && wordsOf('date') !== ''
}
