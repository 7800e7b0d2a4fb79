import { plainInline } from '../parser/inline'
import { readSection } from './read-sections'
import type { SectionTree, Table } from './tree'

export interface HeadedTable {
  readonly table: Table
  /** The readable texts of its header's cells. */
  readonly headers: readonly string[]
}

/** The tables of a section with their headers, which many readers ask for. */
export function headedTables(tree: SectionTree): readonly HeadedTable[] {
  return readSection(tree, read)
}

function read({ tables, text }: SectionTree): readonly HeadedTable[] {
  return tables.map((table) => ({ table, headers: table.header.map(({ from, to }) => plainInline(text.slice(from, to))) }))
}
