import { plainInline } from '../../markdown/parser/inline'
import type { MarkdownTree, Table } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { fieldOfKey } from '../../vocabulary/field-of-key'
import { keyHeaders, valueHeaders } from '../../vocabulary/key-spellings'
import { plainKey } from '../../vocabulary/plain-key'
import type { Entry } from './entry'
import { withoutEndComments } from './read-segments'

/** Rows of a `Layer | Technology` table, whichever columns hold key and value, or the first row below headers that are keys. */
export function readTableEntries(outline: MarkdownTree, table: Table): readonly Entry[] {
  const headers = table.header.map((cell) => cellText(outline, cell))
  if (headers.filter((header) => fieldOfKey(header)).length > 1) return readAcross(outline, table, headers)
  const keyColumn = Math.max(
    0,
    headers.findIndex((header) => keyHeaders.has(plainKey(header))),
  )
  const named = headers.findIndex((header, column) => column !== keyColumn && valueHeaders.has(plainKey(header)))
  const valueColumn = named >= 0 ? named : keyColumn + 1
  return table.rows.flatMap((row) => {
    const key = row.cells[keyColumn]
    const value = row.cells[valueColumn]
    return key && value && key.to > key.from ? [rowEntry(outline, table, key, value, row.range)] : []
  })
}

function readAcross(outline: MarkdownTree, table: Table, headers: readonly string[]): readonly Entry[] {
  const row = table.rows[0]
  if (!row) return []
  return table.header.flatMap((key, column) => {
    const value = row.cells[column]
    return value && fieldOfKey(headers[column] ?? '') ? [rowEntry(outline, table, key, value, row.range)] : []
  })
}

function rowEntry(outline: MarkdownTree, table: Table, key: Range, value: Range, whole: Range): Entry {
  const text = cellText(outline, key)
  const bold = /^(?:\*\*|__)/.test(outline.text.slice(key.from, key.from + 2))
  const parts = [withoutEndComments(outline, value)]
  return {
    key: text,
    keyRange: key,
    field: fieldOfKey(text),
    parts,
    form: 'row',
    whole,
    section: table.section,
    item: -1,
    bold,
    separator: 'colon',
  }
}

function cellText(outline: Pick<MarkdownTree, 'text'>, cell: Range): string {
  // A longer cell is no key.
  return cell.to - cell.from > 100 ? '' : plainInline(outline.text.slice(cell.from, cell.to)).replace(/\s{0,9}[:：]$/, '')
}
