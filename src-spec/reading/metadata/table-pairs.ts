import { plainInline } from '../../markdown/parser/inline'
import type { SectionTree, Table } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { isMetadataHeader, isMetadataKey } from '../../vocabulary/metadata-words'
import type { MetadataPair } from './metadata-pairs'

/**
 * The pairs of a table of metadata: two columns under `Field | Value` or the like, or most of whose keys are about the
 * document; or headers that are all such keys over a single row. Empty for any other table. `isAny`: in a section of metadata.
 */
export function tablePairs(outline: SectionTree, table: Table, isAny: boolean): readonly MetadataPair[] {
  const [first] = table.header
  if (table.isPrompt || !first) return []
  const across = acrossPairs(outline, table)
  if (table.header.length !== 2 || across.length > 0) return across
  const pair = (cells: readonly Range[]): readonly MetadataPair[] => {
    const [key, value] = cells
    return key && value ? [pairOf(outline, key, value)] : []
  }
  const rows = table.rows.flatMap(({ cells }) => pair(cells))
  const isHeaded = isMetadataHeader(plain(outline, first))
  const all = isHeaded ? rows : [...pair(table.header), ...rows]
  const known = all.filter(({ isKnown }) => isKnown).length
  return isHeaded || isAny || known * 2 > all.length ? all : []
}

function acrossPairs(outline: SectionTree, table: Table): readonly MetadataPair[] {
  const { header } = table
  // The rows of a long table are split when they are first used.
  const isHeader = header.every((key) => {
    const name = nameOf(outline, key)
    return isMetadataKey(name) && !ofList.test(name)
  })
  if (!isHeader) return []
  const [row] = table.rows
  if (!row || table.rows.length !== 1) return []
  const pairs = header.flatMap((key, column) => {
    const value = row.cells[column]
    return value ? [pairOf(outline, key, value)] : []
  })
  if (row.cells[0] && isMetadataKey(plain(outline, row.cells[0]))) return []
  return pairs
}

/** Headers of a list of entries, which may have a single one. */
const ofList = /^(?:id|no|nr|name|title|titel|título|titre|feature|issue|ticket|编号|標題|标题|番号|번호)$/i

function pairOf(outline: SectionTree, key: Range, value: Range): MetadataPair {
  const name = nameOf(outline, key)
  return { key: name, value: plain(outline, value).replaceAll('\\|', '|'), range: value, isKnown: isMetadataKey(name) }
}

function nameOf(outline: SectionTree, key: Range): string {
  return plain(outline, key).replace(/\s?[:：]$/, '')
}

function plain({ text }: SectionTree, { from, to }: Range): string {
  return plainInline(text.slice(from, to))
}
