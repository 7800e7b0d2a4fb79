import { ownCopy } from '../../markdown/parser/own-copy'
import type { DocumentTree, TableRow } from '../../markdown/sections/tree'
import { commonEnds } from '../../text/common-affix'
import type { Place } from '../../text/source'
import type { LogContext } from './log-context'
import { type LogEntry, RowEntry } from './log-entry'
import type { ReadEntry } from './merge-index'
import type { Decision } from './model'
import type { Legend } from './read-status'
import { type DecisionTable, readTableDecisions } from './read-table-decisions'

/** The rows of one version of a log. Plain data, so that a version keeps no version before it alive. */
export interface RowsVersion {
  readonly text: string
  readonly lines: number
  readonly legend: Legend
  readonly tables: readonly DecisionTable[]
  /** By index of the table, in the order of the text. */
  readonly rows: readonly (readonly ReadEntry[])[]
}

export interface TableRows {
  readonly table: DecisionTable
  readonly index: number
  readonly entries: readonly RowEntry[]
  readonly others: readonly TableRow[]
}

/** The rows of the tables of decisions; those that an edit left as they were hold their decision of the version before. */
export function readRows(
  { outline, tables, legend }: Pick<LogContext, 'outline' | 'tables' | 'legend'>,
  taken: ReadonlySet<number>,
  before: RowsVersion | null,
): readonly TableRows[] {
  const knownRows = before && isSameLegend(before.legend, legend) ? knownRowsOf(outline, before) : null
  return tables.flatMap((table, index) => {
    if (taken.has(table.section)) return []
    const known = knownRows?.(table, index) ?? null
    const own = known ? { ...table, columns: known.columns } : table
    return { table: own, index, ...readTableDecisions(outline, own, index, known?.find) }
  })
}

/** The rows with their decisions, for the next version. */
export function rowsVersion({ outline, tables, legend }: LogContext, read: readonly TableRows[], all: readonly ReadEntry[]): RowsVersion {
  const rows: ReadEntry[][] = tables.map(() => [])
  for (const one of all) if (one.entry.shape === 'row') rows[one.entry.table]?.push(one)
  // The columns of kept rows go on, since those of each version would keep its text alive.
  const own = new Map(read.map(({ table, index }) => [index, table]))
  const { text, lineStarts } = outline
  return { text, lines: lineStarts.length, legend, tables: tables.map((table, index) => own.get(index) ?? table), rows }
}

/** A decision whose texts keep no version of the whole document alive. */
export function ownDecision(decision: Decision): Decision {
  const { id, date, title, type, rawStatus, text, supersedes, supersededBy } = decision
  return {
    ...decision,
    id: ownCopy(id),
    date: ownCopy(date),
    title: ownCopy(title),
    type: ownCopy(type),
    rawStatus: ownCopy(rawStatus),
    text: ownCopy(text),
    supersedes: supersedes.map(ownCopy),
    supersededBy: supersededBy.map(ownCopy),
  }
}

type KnownRows = { readonly columns: DecisionTable['columns']; readonly find: (row: TableRow) => RowEntry | null } | null

/** Finds the rows before and behind the edit in the version before. Rows must be asked for in the order of the text. */
function knownRowsOf(
  { text, lineStarts }: DocumentTree,
  { text: textBefore, lines, tables, rows }: RowsVersion,
): (table: DecisionTable, index: number) => KnownRows {
  const { prefix, suffix } = commonEnds(textBefore, text)
  const shift = { offset: text.length - textBefore.length, line: lineStarts.length - lines }
  const firstBehind = text.length - suffix
  return (table, index) => {
    const tableBefore = tables[index]
    const known = rows[index] ?? []
    if (!tableBefore || !isSameTable(tableBefore, table) || text[table.range.from] !== textBefore[tableBefore.range.from]) return null
    let next = 0
    const find = (row: TableRow): RowEntry | null => {
      const { from, to } = row.range
      const isBefore = to <= prefix
      // A row behind the edit counts columns from the start of its line, which must be behind it too.
      if (!isBefore && (from <= firstBehind || text[from - 1] !== '\n')) return null
      const by = isBefore ? unmoved : shift
      while (next < known.length && startOf(known[next]) < from - by.offset) next += 1
      const one = known[next]
      if (startOf(one) !== from - by.offset || one?.entry.shown.to !== to - by.offset || !isRow(one.entry)) return null
      return new RowEntry(row, one.entry.columns, one.entry.marked, table.section, index, moveDecision(one.decision, by))
    }
    return { columns: tableBefore.columns, find }
  }
}

interface Shift {
  readonly offset: number
  readonly line: number
}

const unmoved: Shift = { offset: 0, line: 0 }

function startOf(one: ReadEntry | undefined): number {
  return one?.entry.shown.from ?? Number.POSITIVE_INFINITY
}

function isRow(entry: LogEntry): entry is RowEntry {
  return entry instanceof RowEntry
}

function moveDecision(decision: Decision, by: Shift): Decision {
  if (by.offset === 0 && by.line === 0) return decision
  const { place, datePlace, idPlace } = decision
  return {
    ...decision,
    place: movePlace(place, by),
    datePlace: datePlace && movePlace(datePlace, by),
    idPlace: idPlace && movePlace(idPlace, by),
  }
}

function movePlace({ path, range, line, column, endLine, endColumn }: Place, by: Shift): Place {
  const moved = { from: range.from + by.offset, to: range.to + by.offset }
  return { path, range: moved, line: line + by.line, column, endLine: endLine + by.line, endColumn }
}

function isSameTable(one: DecisionTable, other: DecisionTable): boolean {
  return (
    one.section === other.section &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ header, role }, index) => header === other.columns[index]?.header && role === other.columns[index]?.role)
  )
}

function isSameLegend(one: Legend, other: Legend): boolean {
  return one.size === other.size && [...one].every(([sign, status]) => other.get(sign) === status)
}
