import type { Section } from '../../../markdown/sections/tree'
import { contentEnd, lineEnd, lineStart, newTableAt, trimmed } from '../content-end'
import type { LogContext } from '../log-context'
import type { ReadEntry } from '../merge-index'
import type { Decision } from '../model'
import { type DecisionTable, lastRow } from '../read-table-decisions'

/** Position and form of the next entry. */
export interface NextEntry {
  /** `table-and-section`: a log of sections with an index table gets both. */
  readonly shape: 'table' | 'section' | 'list' | 'table-and-section' | 'new-table'
  readonly table: DecisionTable | null
  /** The section or item whose form is followed; null for a table, whose rows have a form of their own, and for a log without entries. */
  readonly model: ReadEntry | null
  /** True for logs with the newest entry first: the next entry is inserted before its model. */
  readonly before: boolean
  /** Offset at which the next entry is inserted. */
  readonly at: number
}

const newestFirst =
  /newest (?:first|on top|at the top)|most recent first|latest (?:first|on top)|reverse[ -]chronological|neueste (?:zuerst|oben)|最新在前|倒序|新しい順/i
const past = /supersed|archiv|reject|revert|histor|deprecat|obsolete|pending|ersetzt|verworfen|废弃|已取代/i
/** Position of the next row of a table; the end of the text without a table. */
export interface NextRow {
  readonly at: number
  readonly before: boolean
}

export function nextRow(context: LogContext, all: readonly ReadEntry[], table: DecisionTable | null): NextRow {
  const { outline } = context
  return table ? rowAfter(context, rowsOf(context, all, table), table) : { at: outline.text.length, before: false }
}

function rowsOf({ tables }: LogContext, all: readonly ReadEntry[], table: DecisionTable): readonly ReadEntry[] {
  return all.filter(({ entry }) => entry.shape === 'row' && tables[entry.table] === table)
}

function rowAfter(context: LogContext, rows: readonly ReadEntry[], table: DecisionTable): NextRow {
  const { outline } = context
  const last = lastRow(table)?.range.to ?? table.range.to
  const found = rows.length > 0 ? follow(context, rows) : null
  return found?.before
    ? { at: lineStart(outline.text, found.model.entry.whole.from), before: true }
    : { at: lineEnd(outline.text, last), before: false }
}

export function nextEntry(context: LogContext, all: readonly ReadEntry[], taken: ReadonlySet<number>): NextEntry {
  const { outline } = context
  const sections = all.filter(({ entry }) => entry.shape === 'section')
  const rows = all.filter(({ entry }) => entry.shape === 'row')
  const items = all.filter(({ entry }) => entry.shape === 'item')
  const tables = context.tables.filter(({ section }) => !taken.has(section))
  const table = tables[bestTable(context, tables, rows)] ?? null
  const inTable = table ? rowsOf(context, rows, table) : []
  if (sections.length > 0 && (table === null || isIndex(inTable, sections))) {
    const found = follow(context, sections)
    const at = found.before ? found.model.entry.whole.from : contentEnd(outline, outline.sections[found.model.entry.section] as Section)
    return { shape: table && inTable.length > 0 ? 'table-and-section' : 'section', table: inTable.length > 0 ? table : null, ...found, at }
  }
  if (table) return { shape: 'table', table, model: null, ...rowAfter(context, inTable, table) }
  if (items.length > 0) {
    const found = follow(context, items)
    const { whole } = found.model.entry
    return {
      shape: 'list',
      table: null,
      ...found,
      at: found.before ? lineStart(outline.text, whole.from) : lineEnd(outline.text, trimmed(outline.text, whole.to)),
    }
  }
  return { shape: 'new-table', table: null, model: null, before: false, at: newTableAt(context) }
}

/** The table for new rows: not an archive, and the one with the newest entry. */
function bestTable(context: LogContext, tables: readonly DecisionTable[], rows: readonly ReadEntry[]): number {
  /** By index of the table; absent for one without rows. */
  const newest: string[] = []
  for (const { entry, decision } of rows) {
    const known = newest[entry.table] ?? ''
    newest[entry.table] = decision.date > known && /^\d{4}-/.test(decision.date) ? decision.date : known
  }
  let best = -1
  let bestRank = ''
  tables.forEach((table, index) => {
    const open = past.test(context.outline.sections[table.section]?.title ?? '') ? '0' : '1'
    const day = newest[context.tables.indexOf(table)]
    const rank = `${open}${day === undefined ? '0' : '1'}${day ?? ''}`
    if (best < 0 || rank >= bestRank) [best, bestRank] = [index, rank]
  })
  return best
}

function isIndex(rows: readonly ReadEntry[], sections: readonly ReadEntry[]): boolean {
  if (rows.length === 0) return true
  const ids = new Set(sections.map(({ decision }) => decision.id.toLowerCase()))
  return rows.some(({ decision }) => decision.id !== '' && ids.has(decision.id.toLowerCase()))
}

/** The entry to follow: the last, or the first of a log with the newest entry first. */
function follow({ outline, words }: LogContext, entries: readonly ReadEntry[]): { readonly model: ReadEntry; readonly before: boolean } {
  let rising = 0
  let falling = 0
  let last: ReadEntry | null = null
  for (const one of entries) {
    const order = last ? compare(last.decision, one.decision) : 0
    if (order < 0) rising += 1
    if (order > 0) falling += 1
    last = one
  }
  const statesNewestFirst = words.some(
    ({ isPrompt, range }) => !isPrompt && newestFirst.test(outline.text.slice(range.from, Math.min(range.to, range.from + 400))),
  )
  const before = falling > rising || (statesNewestFirst && falling === rising)
  return { model: (before ? entries[0] : entries.at(-1)) as ReadEntry, before }
}

/** By date if both have one, with year and month at least, else by the last number of the id. */
function compare(a: Decision, b: Decision): number {
  if (a.date !== b.date && startsWithMonth.test(a.date) && startsWithMonth.test(b.date)) return a.date < b.date ? -1 : 1
  return Math.sign(numberOf(a.id) - numberOf(b.id)) || 0
}

const startsWithMonth = /^\d{4}-\d{2}/

/** NaN without a number. */
function numberOf(id: string): number {
  const digits = /^\d{1,15}$/.test(id) ? id : /(\d{1,15})\D*$/.exec(id)?.[1]
  return Number(digits ?? Number.NaN)
}
