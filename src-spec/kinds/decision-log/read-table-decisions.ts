import { cellsOf, fitCells } from '../../markdown/parser/read-table'
import { shiftTable } from '../../markdown/sections/shift'
import type { DocumentTree, PositionedTree, Prose, Table, TableRow } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { cellMarks, marksIn } from './cell-marks'
import { columnsOf, isWeakTitle } from './column-roles'
import { isUnfilled } from './is-unfilled'
import { bare, cellText, RowEntry } from './log-entry'
import type { ColumnRole, DecisionColumn } from './model'
import { isStatusAlone } from './read-status'

/** A table whose rows are decisions, by its headers. */
export interface DecisionTable {
  readonly section: number
  readonly range: Range
  readonly header: readonly Range[]
  readonly columns: readonly DecisionColumn[]
  /** Runs of rows that are parts of their section, with offsets into the document. */
  readonly parts: readonly PositionedTree[]
  /** The rows behind those, including rows that are no decisions. */
  readonly rows: readonly TableRow[]
}

/** All rows. Those of parts are split and moved for it. */
export function allRows({ parts, rows }: DecisionTable): readonly TableRow[] {
  return parts.length === 0 ? rows : [...parts.flatMap(rowsIn), ...rows]
}

export function lastRow({ parts, rows }: DecisionTable): TableRow | undefined {
  const own = rows.at(-1)
  if (own) return own
  for (const at of parts.toReversed()) {
    const last = rowsIn(at).at(-1)
    if (last) return last
  }
  return undefined
}

function rowsIn(at: PositionedTree): readonly TableRow[] {
  return at.tree.tables.flatMap((table) => shiftTable(table, at).rows)
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
  const { text } = outline
  const tables: DecisionTable[] = []
  for (const table of outline.tables)
    if (!table.isPrompt && !explanatory.has(table.section) && !isQuoted(text, table.range.from))
      tables.push(withColumns(text, table, partsOf(outline, table)))
  const piped = words.filter(
    ({ kind, isQuoted, isPrompt, section, range }) =>
      kind === 'paragraph' && !isQuoted && !isPrompt && !explanatory.has(section) && text.charAt(range.from) === '|',
  )
  for (const prose of piped) {
    const lines = linesOf(text, prose.range)
    if (continueTable(text, tables, prose, lines)) continue
    const table = bareTable(text, prose.section, lines)
    if (table) tables.push(table)
  }
  return tables
    .filter(({ columns }) => holdsDecisions(columns))
    .map((table) => ({ ...table, columns: withOutcome(text, table) }))
    .sort((a, b) => a.range.from - b.range.from)
}

function withColumns(
  text: string,
  table: Pick<Table, 'header' | 'range' | 'rows' | 'section'>,
  parts: DecisionTable['parts'],
): DecisionTable {
  const { section, range, header } = table
  const columns = columnsOf(header.map((cell) => cellText(text, cell)))
  return { section, range, header, columns, parts, rows: parts.length > 0 ? [] : table.rows }
}

/** The parts with the rows of a table. */
function partsOf({ sectionTrees }: DocumentTree, { section, range }: Table): DecisionTable['parts'] {
  const at = sectionTrees[section]
  return (at?.tree.parts ?? []).flatMap(({ isRows, tree, offset, line, items }) => {
    const from = (at?.offset ?? 0) + offset
    const isOwn = isRows && range.from <= from && from < range.to
    return isOwn ? [{ tree, section, offset: from, line: (at?.line ?? 0) + line, items }] : []
  })
}

/** Rows behind a blank line, which Markdown takes for a paragraph, go on with the table above them. Whether these lines do. */
function continueTable(text: string, tables: DecisionTable[], { section, range }: Prose, lines: readonly Range[]): boolean {
  const index = tables.findLastIndex((table) => table.section === section && table.range.to <= range.from)
  const table = tables[index]
  if (!table || !holdsDecisions(table.columns) || !isBlank(text.slice(table.range.to, range.from))) return false
  const { header } = table
  const rows: TableRow[] = []
  for (const line of lines) {
    const cells = cellsOf(text, line.from, line.to)
    if (text.charAt(line.from) !== '|' || cells.length < 2 || cells.length < header.length - 1) return false
    if (!isRule(text, cells) && !isSameRow(text, cells, header)) rows.push({ range: line, cells: fitCells(cells, header.length, line.to) })
  }
  tables[index] = { ...table, rows: [...table.rows, ...rows], range: { from: table.range.from, to: range.to } }
  return true
}

function isRule(text: string, cells: readonly Range[]): boolean {
  return cells.every((cell) => /^:?-+:?$/.test(text.slice(cell.from, cell.to)))
}

function isSameRow(text: string, cells: readonly Range[], header: readonly Range[]): boolean {
  const wordsOf = (row: readonly Range[]): string => row.map((cell) => text.slice(cell.from, cell.to)).join('|')
  return cells.length === header.length && wordsOf(cells) === wordsOf(header)
}

/** Nothing but white space and comments. */
function isBlank(text: string): boolean {
  return text.length < 2_000 && text.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
}

const outcome = /^(?:outcome|result|verdict|ergebnis|resultado|résultat|esito|результат|结果|結果|결과)$/i

/** A column such as "Outcome" is the status where a table has no other and most of its cells are statuses. */
function withOutcome(text: string, table: DecisionTable): readonly DecisionColumn[] {
  const { columns } = table
  const at = columns.findIndex(({ header, role }) => role !== 'title' && outcome.test(header.trim()))
  if (at < 0 || columns.some(({ role }) => role === 'status')) return columns
  const cells = allRows(table)
    .flatMap((row) => row.cells[at] ?? [])
    .filter(({ from, to }) => to > from)
  const statuses = cells.filter((cell) => isStatusAlone(cellText(text, cell), new Map())).length
  if (statuses === 0 || statuses * 2 < cells.length) return columns
  return columns.map((column, index) => (index === at ? { ...column, role: 'status' } : column))
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

/** Rows that are decisions: no repeated header, group line, template row or sample; and the `others`. */
export function readTableDecisions(
  text: string,
  rows: readonly TableRow[],
  { columns, section }: Pick<DecisionTable, 'columns' | 'section'>,
  index: number,
): { readonly entries: readonly RowEntry[]; readonly others: readonly TableRow[] } {
  const entries: RowEntry[] = []
  const others: TableRow[] = []
  for (const row of rows) {
    const marked = markedColumns(text, row, columns)
    if (marked === null) others.push(row)
    else entries.push(new RowEntry(row, columns, marked, section, index))
  }
  return { entries, others }
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
function bareTable(text: string, section: number, lines: readonly Range[]): DecisionTable | null {
  const [first] = lines
  if (!first || lines.length < 2) return null
  const header = cellsOf(text, first.from, first.to)
  if (header.length < 3) return null
  const rows: TableRow[] = []
  for (const line of lines.slice(1)) {
    const cells = cellsOf(text, line.from, line.to)
    if (cells.length !== header.length) return null
    if (!isRule(text, cells)) rows.push({ range: line, cells })
  }
  const range = { from: first.from, to: lines.at(-1)?.to ?? first.to }
  return withColumns(text, { section, range, header, rows }, [])
}

function linesOf(text: string, range: Range): readonly Range[] {
  const lines: Range[] = []
  for (let at = range.from; at < range.to; ) {
    const end = text.indexOf('\n', at)
    const to = end < 0 || end > range.to ? range.to : end
    lines.push({ from: at, to })
    at = to + 1
  }
  return lines
}

function isQuoted(text: string, from: number): boolean {
  return text.slice(text.lastIndexOf('\n', from - 1) + 1, from).includes('>')
}
