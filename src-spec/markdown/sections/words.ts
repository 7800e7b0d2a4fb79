import { byParts, type SectionReader } from './read-sections'
import { shiftProse } from './shift'
import { TableRows } from './table-rows'
import type { Prose } from './tree'

/** All prose without table cells, of which a long log has very many. */
export const words: SectionReader<Prose, []> = byParts({
  read: (tree) => (tree instanceof TableRows ? [] : tree.prose.filter(({ kind }) => kind !== 'cell')),
  toDocument: shiftProse,
})
