import { findInSections } from '../../markdown/sections/read-sections'
import type { DocumentTree, Prose, Table } from '../../markdown/sections/tree'
import { words as wordReader } from '../../markdown/sections/words'
import { memoizeLast } from '../../memo/memoize-last'
import { explanatorySections } from './explanatory-sections'
import { cellText } from './log-entry'
import { readLegend } from './read-legend'
import type { Legend } from './read-status'
import { allRows, type DecisionTable, decisionTables } from './read-table-decisions'

/** Shared input of the readers of all entry shapes, computed once for each text. */
export interface LogContext {
  readonly outline: DocumentTree
  readonly legend: Legend
  /** Sections that hold no decisions. */
  readonly explanatory: ReadonlySet<number>
  readonly tables: readonly DecisionTable[]
  /** Sections with a table of decisions. */
  readonly tableSections: ReadonlySet<number>
  /** Ids of table rows, lower case, for matching index rows with sections. Computed on first use. */
  readonly rowIds: () => ReadonlySet<string>
  /** All prose without table cells, of which a long log has very many. */
  readonly words: readonly Prose[]
  /** The same by section. */
  readonly proseOf: ReadonlyMap<number, readonly Prose[]>
  readonly tablesOf: ReadonlyMap<number, readonly Table[]>
}

export function logContext(outline: DocumentTree): LogContext {
  const words = findInSections(outline, wordReader)
  const explanatory = explanatorySections(outline, words)
  const tables = decisionTables(outline, words, explanatory)
  const tableSections = new Set(tables.map(({ section }) => section))
  return {
    outline,
    legend: readLegend(outline, words),
    explanatory,
    tables,
    tableSections,
    rowIds: memoizeLast(() => idsOf(outline, tables)),
    words,
    proseOf: bySection(words),
    tablesOf: bySection(outline.tables),
  }
}

function idsOf(outline: DocumentTree, tables: readonly DecisionTable[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const table of tables) {
    const id = table.columns.findIndex(({ role }) => role === 'id')
    for (const { cells } of id < 0 ? [] : allRows(table)) if (cells[id]) ids.add(cellText(outline.text, cells[id]).toLowerCase())
  }
  return ids
}

function bySection<Thing extends { readonly section: number }>(things: readonly Thing[]): ReadonlyMap<number, readonly Thing[]> {
  const map = new Map<number, Thing[]>()
  for (const thing of things) {
    const list = map.get(thing.section)
    if (list) list.push(thing)
    else map.set(thing.section, [thing])
  }
  return map
}
