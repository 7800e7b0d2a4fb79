import { plainInline } from '../parser/inline'
import { readSection } from './read-sections'
import type { SectionTree } from './tree'

/** For each table of a section, the readable texts of its header's cells: many readers ask for them. */
export function tableHeaders(tree: SectionTree): readonly (readonly string[])[] {
  return readSection(tree, read)
}

function read({ tables, text }: SectionTree): readonly (readonly string[])[] {
  return tables.map(({ header }) => header.map(({ from, to }) => plainInline(text.slice(from, to)).trim()))
}
