import type { DocumentTree } from '../../markdown/sections/tree'
import { memoizeByObject } from '../../memo/memoize-by-object'
import { memoizeLast } from '../../memo/memoize-last'
import { type NextEntry, type NextRow, nextEntry, nextRow } from './append/next-entry'
import { idKey } from './ids'
import { listedRecords } from './listed-records'
import { type LogContext, logContext } from './log-context'
import { fieldOf } from './log-entry'
import { mergeIndex, type ReadEntry } from './merge-index'
import type { DecisionLog } from './model'
import { entriesOfTheirOwn, readListDecisions } from './read-list-decisions'
import { readRows } from './read-rows'
import { readSectionDecisions } from './read-section-decisions'
import { statusReader } from './read-status'
import { knownMentions, prefixOf } from './replacements'
import { decisionReader } from './to-decision'

/** A log with everything that is needed to write its next entry. */
export interface LogReading {
  readonly log: DecisionLog
  readonly context: LogContext
  /** Entries with their decisions, in the order of the text; index rows too. */
  readonly all: readonly ReadEntry[]
  readonly next: NextEntry
  /** Position of the next row, for a log with a table. Computed on first use. */
  readonly rowsNext: NextRow
}

/** Reads a log. */
export const readLog = (path: string, outline: DocumentTree): LogReading => readVersion(outline, path)

const readVersion = memoizeByObject((outline: DocumentTree, path: string): LogReading => {
  const context = logContext(outline)
  const sections = readSectionDecisions(context)
  const read = decisionReader(path, outline, statusReader(context.legend))
  const rows = readRows(path, context, sections.taken, read)
  const others = [...rows.entries.map(({ entry }) => entry), ...sections.entries]
  const items = entriesOfTheirOwn(readListDecisions(context, sections), others, context)
  const all = inOrder([...rows.entries, ...[...sections.entries, ...items].map((entry): ReadEntry => ({ entry, decision: read(entry) }))])
  const { entries, disagreements } = mergeIndex(all)
  const next = nextEntry(context, all, sections.taken)
  const log: DecisionLog = {
    form: 'log',
    listed: listedRecords(path, outline, all, false),
    decisions: withKnownMentions(entries),
    begun: rows.begun,
    columns: next.table?.columns ?? null,
    appendAt: next.at,
    disagreements,
    cellOf: cellsOf(all, context.tables),
    wholeOf: wholesOf(all),
  }
  return {
    log,
    context,
    all,
    next,
    get rowsNext() {
      return nextRow(context, all, next.table)
    },
  }
})

/** In the order of the text; most logs are tables alone, whose rows are. */
function inOrder(all: ReadEntry[]): readonly ReadEntry[] {
  let last = -1
  const isSorted = all.every(({ entry }) => {
    const { from } = entry.whole
    const isBehind = last <= from
    last = from
    return isBehind
  })
  return isSorted ? all : all.sort((a, b) => a.entry.whole.from - b.entry.whole.from)
}

/** Range of an entry's cell by its place; the map is built on the first call for a role that some entry has. */
function cellsOf(all: readonly ReadEntry[], tables: LogContext['tables']): DecisionLog['cellOf'] {
  const entries = memoizeLast(() => new Map(all.map(({ entry }) => [entry.shown.from, entry])))
  const inRows = new Set(tables.flatMap(({ columns }) => columns.map(({ role }) => role)))
  const onlyRows = all.every(({ entry }) => entry.shape === 'row')
  return ({ place }, role) => {
    if (onlyRows && !inRows.has(role)) return null
    const entry = entries().get(place.range.from)
    return entry ? (fieldOf(entry, role)?.range ?? null) : null
  }
}

/** Range of an entry by its place; the map is built on the first call. */
function wholesOf(all: readonly ReadEntry[]): DecisionLog['wholeOf'] {
  const entries = memoizeLast(() => new Map(all.map(({ entry }) => [entry.shown.from, entry])))
  return ({ place }) => {
    const entry = entries().get(place.range.from)
    return entry ? { range: entry.whole, isRow: entry.shape === 'row' } : null
  }
}

/** Keeps the mentions that name entries of this log, spelled like those, or that have the form of its ids. */
function withKnownMentions(entries: readonly ReadEntry[]): DecisionLog['decisions'] {
  const decisions = entries.map(({ decision }) => decision)
  const mentioning = decisions.filter(({ supersedes, supersededBy }) => supersedes.length + supersededBy.length > 0)
  if (mentioning.length === 0) return decisions
  const mentioned = new Set(mentioning.flatMap(({ supersedes, supersededBy }) => [...supersedes, ...supersededBy].map(idKey)))
  const idOf = new Map<string, string>()
  const prefixes = new Set(['d', 'dec', 'adr'])
  for (const { id } of decisions) {
    prefixes.add(prefixOf(id))
    const key = idKey(id)
    if (id !== '' && mentioned.has(key)) idOf.set(key, id)
  }
  return decisions.map((decision) => {
    if (decision.supersedes.length === 0 && decision.supersededBy.length === 0) return decision
    const supersedes = knownMentions(decision.supersedes, idOf, prefixes)
    return { ...decision, supersedes, supersededBy: knownMentions(decision.supersededBy, idOf, prefixes) }
  })
}
