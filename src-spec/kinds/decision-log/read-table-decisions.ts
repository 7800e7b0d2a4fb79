import { cellsOf } from '../../markdown/parser/read-table'
import type { DocumentTree, Prose, Table, TableRow } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { cellMarks, marksIn } from './cell-marks'
import { columnsOf, isWeakTitle } from './column-roles'
import { isUnfilled } from './is-unfilled'
import { bare, cellText, RowEntry } from './log-entry'
import type { ColumnRole, DecisionColumn } from './model'

/** A table whose rows are decisions, by its headers. */
export interface DecisionTable {
  readonly section: number
  readonly range: Range
  readonly header: readonly Range[]
  readonly columns: readonly DecisionColumn[]
  /** All rows, including those that are no decisions. */
  readonly rows: readonly TableRow[]
}

/** Roles that make a table with a title a table of decisions. */
const company: readonly ColumnRole[] = [
  'id',
  'date',
  'status',
  'rationale',
  'options',
  'context',
  'consequence',
  'owner',
  'rollback',
  'evidence',
  'scope',
  'type',
]

/** Tables of decisions outside the sections that explain the log; also those without a delimiter row. */
export function decisionTables(outline: DocumentTree, words: readonly Prose[], explanatory: ReadonlySet<number>): readonly DecisionTable[] {
  const tables: (Table | DecisionTable)[] = []
  for (const table of outline.tables)
    if (!table.isPrompt && !explanatory.has(table.section) && !isQuoted(outline.text, table.range.from)) tables.push(table)
  for (const prose of words) {
    if (prose.kind !== 'paragraph' || prose.isQuoted || prose.isPrompt || explanatory.has(prose.section)) continue
    const table = bareTable(outline.text, prose)
    if (table) tables.push(table)
  }
  return tables
    .map((table) => ({ ...table, columns: columnsOf(table.header.map((cell) => cellText(outline.text, cell))) }))
    .filter(({ columns }) => holdsDecisions(columns))
    .sort((a, b) => a.range.from - b.range.from)
}

function holdsDecisions(columns: readonly DecisionColumn[]): boolean {
  const title = columns.find(({ role }) => role === 'title')
  const roles = new Set(columns.map(({ role }) => role))
  if (!title) return false
  if (!isWeakTitle(title.header)) return company.some((role) => roles.has(role))
  return (
    (roles.has('id') || roles.has('date')) && (roles.has('status') || roles.has('rationale') || roles.has('evidence') || roles.has('date'))
  )
}

/** Rows that are decisions: no repeated header, group line, template row or sample. */
export function readTableDecisions(outline: DocumentTree, table: DecisionTable, index: number): readonly RowEntry[] {
  const { text } = outline
  const piped = text.charAt(table.range.from) === '|'
  const entries: RowEntry[] = []
  for (const row of table.rows) {
    if (piped && text.charAt(row.range.from) !== '|') continue
    const marked = markedColumns(text, row, table.columns)
    if (marked !== null) entries.push(new RowEntry(row, table.columns, marked, table.section, index))
  }
  return entries
}

/**
 * Bit mask of a row's columns with markup, as `RowEntry` keeps it; null for a row that is no decision. A row with
 * text in one cell only is a group line; one with an id alone is a decision that is not written yet.
 */
function markedColumns(text: string, { cells }: TableRow, columns: readonly DecisionColumn[]): number | null {
  let marked = 0
  let filled = 0
  let only = -1
  for (let column = 0; column < columns.length; column += 1) {
    const cell = cells[column]
    if (!cell || cell.to === cell.from) continue
    const { role } = columns[column] as DecisionColumn
    const marks = marksIn(text, cell.from, cell.to)
    if ((role === 'id' || (marks & cellMarks.blank) !== 0) && isUnfilled(role, text.slice(cell.from, cell.to))) return null
    if ((marks & cellMarks.markup) !== 0 && column < 31) marked |= 1 << column
    if ((marks & cellMarks.words) === 0) continue
    filled += 1
    only = column
  }
  const records = filled > 1 || (filled === 1 && recordsAlone(text, cells[only] as Range, (columns[only] as DecisionColumn).role))
  return records ? marked : null
}

function recordsAlone(text: string, cell: Range, role: ColumnRole): boolean {
  const { from, to } = bare(text, cell)
  return role === 'title' || (role === 'id' && to - from <= 24 && /\d/.test(text.slice(from, to)))
}

/** A header and rows of pipes without a delimiter row, which people and scripts write although Markdown sees no table in them. */
function bareTable(text: string, { section, range }: Prose): DecisionTable | null {
  if (text.charAt(range.from) !== '|') return null
  const lines: Range[] = []
  for (let at = range.from; at < range.to; ) {
    const end = text.indexOf('\n', at)
    const to = end < 0 || end > range.to ? range.to : end
    lines.push({ from: at, to })
    at = to + 1
  }
  const header = cellsOf(text, range.from, lines[0]?.to ?? range.to)
  if (header.length < 3 || lines.length < 2) return null
  const rows: TableRow[] = []
  for (const line of lines.slice(1)) {
    const cells = cellsOf(text, line.from, line.to)
    if (cells.length !== header.length) return null
    if (!cells.every((cell) => /^:?-+:?$/.test(text.slice(cell.from, cell.to)))) rows.push({ range: line, cells })
  }
  return { section, range, header, rows, columns: [] }
}

function isQuoted(text: string, from: number): boolean {
  return text.slice(text.lastIndexOf('\n', from - 1) + 1, from).includes('>')
}
