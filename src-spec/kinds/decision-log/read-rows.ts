import { readSection } from '../../markdown/sections/read-sections'
import type { DocumentTree, PositionedTree, SectionTree } from '../../markdown/sections/tree'
import { memoizeByKey } from '../../memo/memoize-by-key'
import type { Place } from '../../text/source'
import type { LogContext } from './log-context'
import type { LogEntry, RowEntry } from './log-entry'
import type { ReadEntry } from './merge-index'
import type { BegunRow, Decision, DecisionColumn, DecisionStatus } from './model'
import { readBegunRows } from './read-begun-rows'
import { type Legend, statusReader } from './read-status'
import { type DecisionTable, readTableDecisions } from './read-table-decisions'
import { decisionReader } from './to-decision'

/** The rows of the tables of decisions, each with its decision, and those with a blank. */
export interface LogRows {
  readonly entries: readonly ReadEntry[]
  readonly begun: readonly BegunRow[]
}

/** Reads the rows of the tables outside `taken`. Of a long table only those parts are read that an edit touched. */
export function readRows(path: string, context: LogContext, taken: ReadonlySet<number>, read: (entry: LogEntry) => Decision): LogRows {
  const { outline, legend, tables } = context
  const entries: ReadEntry[] = []
  const begun: BegunRow[] = []
  const legendKey = JSON.stringify([...legend])
  for (const [index, table] of tables.entries()) {
    if (taken.has(table.section)) continue
    const columnsKey = JSON.stringify(table.columns)
    for (const part of table.parts) {
      const rows = readSection(part.tree, partReader, path, columnsKey, legendKey)(part, index)
      for (const one of rows.entries) entries.push(one)
      for (const decision of rows.begun) begun.push({ decision, table: table.range })
    }
    const own = readTableDecisions(outline.text, pipedRows(outline, table), table, index)
    for (const entry of own.entries) entries.push({ entry, decision: read(entry) })
    for (const entry of readBegunRows(outline.text, own.others, table, index)) begun.push({ decision: read(entry), table: table.range })
  }
  return { entries, begun }
}

/** A line without the pipe with which the table begins is none of its rows. */
function pipedRows({ text }: DocumentTree, { range, rows }: DecisionTable): DecisionTable['rows'] {
  return text.charAt(range.from) === '|' ? rows.filter((row) => text.charAt(row.range.from) === '|') : rows
}

interface PlacedRows {
  readonly at: Pick<PositionedTree, 'line' | 'offset' | 'section'>
  readonly table: number
  readonly entries: readonly { readonly entry: RowEntry; readonly decision: Decision }[]
  readonly begun: readonly Decision[]
}

/**
 * Reads the rows of a part. They are given where the part is in the document: the same objects as in the last call while it does not
 * move. The inputs are texts, so that equal columns and legends of two versions are the same.
 */
function partReader(tree: SectionTree, path: string, columnsKey: string, legendKey: string) {
  const columns = columnsOf(columnsKey)
  const read = decisionReader(path, tree, statusReaderOf(legendKey))
  const rows = tree.tables.flatMap((table) => table.rows)
  const { entries, others } = readTableDecisions(tree.text, rows, { columns, section: 0 }, 0)
  let last: PlacedRows = {
    at: { offset: 0, line: 0, section: 0 },
    table: 0,
    entries: entries.map((entry) => ({ entry, decision: read(entry) })),
    begun: readBegunRows(tree.text, others, { columns, section: 0 }, 0).map(read),
  }
  return (at: PositionedTree, table: number): PlacedRows => {
    if (last.at.offset !== at.offset || last.at.line !== at.line || last.at.section !== at.section || last.table !== table)
      last = moveRows(last, at, table)
    return last
  }
}

function moveRows({ at: before, entries, begun }: PlacedRows, { offset, line, section }: PositionedTree, table: number): PlacedRows {
  const by = { offset: offset - before.offset, line: line - before.line }
  return {
    at: { offset, line, section },
    table,
    entries: entries.map(({ entry, decision }) => ({ entry: entry.at(section, table, offset), decision: moveDecision(decision, by) })),
    begun: begun.map((decision) => moveDecision(decision, by)),
  }
}

const columnsOf = memoizeByKey((key) => JSON.parse(key) as readonly DecisionColumn[], 20)
const statusReaderOf = memoizeByKey((key) => statusReader(new Map(JSON.parse(key) as [string, DecisionStatus][]) as Legend), 20)

interface Shift {
  readonly offset: number
  readonly line: number
}

function moveDecision(decision: Decision, by: Shift): Decision {
  if (by.offset === 0 && by.line === 0) return decision
  const { id, date, title, type, status, rawStatus, supersedes, supersededBy, real, text, place, datePlace, idPlace } = decision
  return {
    id,
    date,
    title,
    type,
    status,
    rawStatus,
    supersedes,
    supersededBy,
    real,
    text,
    place: movePlace(place, by),
    datePlace: datePlace && movePlace(datePlace, by),
    idPlace: idPlace && movePlace(idPlace, by),
  }
}

function movePlace({ path, range, line, column, endLine, endColumn }: Place, by: Shift): Place {
  const moved = { from: range.from + by.offset, to: range.to + by.offset }
  return { path, range: moved, line: line + by.line, column, endLine: endLine + by.line, endColumn }
}
