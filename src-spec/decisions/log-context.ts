import type { Outline, Prose, Table } from '../outline'
import { cellText } from './entry'
import { leftOutSections } from './left-out'
import { readLegend } from './legend'
import type { Legend } from './read-status'
import { type DecisionTable, decisionTables } from './read-table-decisions'

/** What the readers of the different shapes share: worked out once a text. */
export interface LogContext {
  readonly outline: Outline
  readonly legend: Legend
  /** Sections in which nothing is a decision. */
  readonly leftOut: ReadonlySet<number>
  readonly tables: readonly DecisionTable[]
  /** Sections in which a table of decisions stands. */
  readonly tableSections: ReadonlySet<number>
  /** Ids of table rows, lower case: what an index may speak of. */
  readonly rowIds: ReadonlySet<string>
  readonly proseOf: ReadonlyMap<number, readonly Prose[]>
  readonly tablesOf: ReadonlyMap<number, readonly Table[]>
}

export function logContext(outline: Outline): LogContext {
  const leftOut = leftOutSections(outline)
  const tables = decisionTables(outline, leftOut)
  const rowIds = new Set<string>()
  for (const { columns, rows } of tables) {
    const id = columns.findIndex(({ role }) => role === 'id')
    if (id < 0) continue
    for (const { cells } of rows) if (cells[id]) rowIds.add(cellText(outline.text, cells[id]).toLowerCase())
  }
  const tableSections = new Set(tables.map(({ section }) => section))
  const proseOf = bySection(outline.prose)
  return { outline, legend: readLegend(outline), leftOut, tables, tableSections, rowIds, proseOf, tablesOf: bySection(outline.tables) }
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
