import type { ColumnRole, DecisionColumn } from '../decision'
import { cellsOf } from '../markdown/read-table'
import type { Outline, Prose, Table, TableRow } from '../outline'
import type { Range } from '../source'
import { columnsOf, isWeakTitle } from './column-roles'
import { bare, cellText, type Entry, type EntryField } from './entry'
import { isUnfilled } from './unfilled'

/** A table whose rows are decisions, by its headers. */
export interface DecisionTable {
  readonly section: number
  readonly range: Range
  readonly header: readonly Range[]
  readonly columns: readonly DecisionColumn[]
  /** Rows as they stand, also those that are no decisions. */
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
export function decisionTables(outline: Outline, leftOut: ReadonlySet<number>): readonly DecisionTable[] {
  const tables: (Table | DecisionTable)[] = []
  for (const table of outline.tables)
    if (!table.prompt && !leftOut.has(table.section) && !isQuoted(outline.text, table.range.from)) tables.push(table)
  for (const prose of outline.prose) {
    if (prose.kind !== 'paragraph' || prose.quoted || prose.prompt || leftOut.has(prose.section)) continue
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

/** Rows that record something: not a repeated header, a group line, a template's row or a sample. */
export function readTableDecisions(outline: Outline, table: DecisionTable, index: number): readonly Entry[] {
  const { text } = outline
  const piped = text.charAt(table.range.from) === '|'
  const entries: Entry[] = []
  for (const { range, cells } of table.rows) {
    if (piped && text.charAt(range.from) !== '|') continue
    const fields = table.columns.map(
      ({ role, header }, column): EntryField => ({ role, label: header, range: cells[column] ?? { from: range.to, to: range.to } }),
    )
    if (!saysSomething(text, fields) || fields.some(({ role, range }) => isUnfilled(role, text.slice(range.from, range.to)))) continue
    entries.push({ shape: 'row', shown: range, whole: range, section: table.section, table: index, fields, inheritedDate: null })
  }
  return entries
}

/** A row with nothing but a word in one cell is a group line; one with an id alone is a decision not yet written. */
function saysSomething(text: string, fields: readonly EntryField[]): boolean {
  const filled = fields.filter(({ range }) => range.to > range.from && !/^[-—–.:\s]*$/.test(text.slice(range.from, range.to)))
  const [only] = filled
  if (!only) return false
  if (filled.length > 1) return true
  const { from, to } = bare(text, only.range)
  return only.role === 'title' || (only.role === 'id' && to - from <= 24 && /\d/.test(text.slice(from, to)))
}

/** A header and rows of bars without the delimiter row that makes them a table: people and scripts write them. */
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
