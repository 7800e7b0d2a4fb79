import type { DocumentTree } from '../../../markdown/sections/tree'
import type { Range } from '../../../text/source'
import { bare } from '../log-entry'
import type { ReadEntry } from '../merge-index'
import type { DecisionColumn, DecisionDraft } from '../model'
import { allRows, type DecisionTable, lastRow } from '../read-table-decisions'
import { rowValues } from '../row-values'
import { cellValue, titleText } from './write-text'

/** What stands in a cell that has nothing to say. */
const blanks = /^(?:[-–—―]{1,3}|n\/?a\.?)$/i

/** One table row, without a line break, in the table's own column order and style. */
export function writeRow(outline: DocumentTree, table: DecisionTable, model: ReadEntry | null, draft: DecisionDraft): string {
  const { text } = outline
  const like = model?.entry.whole ??
    lastRow(table)?.range ?? { from: table.range.from, to: Math.max(table.header.at(-1)?.to ?? 0, table.range.from) }
  const raw = text.slice(like.from, like.to)
  const indent = text.slice(text.lastIndexOf('\n', like.from - 1) + 1, like.from)
  const cells = rowCells(table.columns, draft).map((cell, column) => (cell === '' ? ownBlank(text, table, column) : cell))
  const marks = idMarks(text, model)
  const id = table.columns.findIndex(({ role }) => role === 'id')
  if (id >= 0 && cells[id]) cells[id] = `${marks}${cells[id]}${[...marks].reverse().join('')}`
  const tight = !/\|[ \t]|[ \t]\|/.test(raw) && !cells.some((cell) => cell === '' || cell.endsWith('\\'))
  const row = cells.join(tight ? '|' : ' | ')
  if (!raw.startsWith('|') && cells[0] !== '' && cells.at(-1) !== '') return `${indent}${row}`
  return tight ? `${indent}|${row}|` : `${indent}| ${row} |`
}

function rowCells(columns: readonly DecisionColumn[], draft: DecisionDraft): string[] {
  return rowValues(columns, draft).map((value, index) => {
    const role = columns[index]?.role
    if (role === 'title') return cellValue(titleText(value), 'one')
    return cellValue(value, role === 'id' || role === 'date' || role === 'type' || role === 'status' ? 'one' : 'several')
  })
}

/** How a column writes that there is nothing to say; how the other columns do where it never had to. */
function ownBlank(text: string, table: DecisionTable, column: number): string {
  const rows = allRows(table)
  const columns = rows.map(({ cells }) => cells[column])
  return (
    usualBlank(text, columns) ??
    usualBlank(
      text,
      rows.flatMap(({ cells }) => cells),
    ) ??
    ''
  )
}

/** The most frequent of a dash, "n/a" and an empty cell, the latest of equals; null where no cell is one. */
function usualBlank(text: string, cells: readonly (Range | undefined)[]): string | null {
  const counts = new Map<string, number>()
  for (const range of cells) {
    const cell = range === undefined ? null : text.slice(range.from, range.to).trim()
    if (cell === null || !(cell === '' || blanks.test(cell))) continue
    const count = counts.get(cell) ?? 0
    counts.delete(cell)
    counts.set(cell, count + 1)
  }
  let best: readonly [string, number] | null = null
  for (const entry of counts) if (best === null || entry[1] >= best[1]) best = entry
  return best?.[0] ?? null
}

/** Emphasis or code marks around the log's ids. */
function idMarks(text: string, model: ReadEntry | null): string {
  const field = model?.entry.fields.find(({ role }) => role === 'id')
  if (!field) return ''
  const words = bare(text, field.range)
  const [before, after] = [text.slice(field.range.from, words.from), text.slice(words.to, field.range.to)]
  return /^(?:[*_]{1,3}|`)$/.test(before) && before === after ? before : ''
}

/** The table of a log that has no entries yet. */
export function newTable(draft: DecisionDraft): string {
  const columns: readonly DecisionColumn[] = [
    { header: 'ID', role: 'id' },
    { header: 'Date', role: 'date' },
    { header: 'Type', role: 'type' },
    { header: 'Decision', role: 'title' },
    { header: 'Rationale', role: 'rationale' },
    { header: 'Scope', role: 'scope' },
    { header: 'Task', role: 'task' },
    { header: 'Status', role: 'status' },
  ]
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(columns.map(({ header }) => header)), line(columns.map(() => '---')), line(rowCells(columns, draft))].join('\n')
}
