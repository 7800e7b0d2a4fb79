import type { Range } from '../../text/source'
import type { Table, TableRow } from '../sections/tree'
import { isMergeMarker } from './parser-text'
import { isWhiteSpace } from './white-space'

/** Every row gets a cell for each column, so the number of columns must be limited. */
const maxColumns = 50

/** Reads a table with a cell for each column. The cell nodes of the parser leave out empty cells. */
export function readTable(
  text: string,
  lines: readonly (Range & { readonly name: string })[],
): { readonly header: Table['header']; readonly rows: Table['rows'] } {
  const head = lines.find(({ name }) => name === 'TableHeader')
  const titles = head ? cellsOf(text, head.from, head.to) : []
  const header = fitCells(titles, Math.min(titles.length, maxColumns), head?.to ?? 0)
  const rows: Table['rows'][number][] = []
  for (const { name, from, to } of lines) {
    const row = name === 'TableRow' ? readRow(text, from, to, header.length) : null
    if (row) rows.push(row)
  }
  return { header, rows }
}

/** Null for a merge-conflict marker. */
export function readRow(text: string, from: number, to: number, columns: number): TableRow | null {
  return isMergeMarker(text, from) ? null : { range: { from, to }, cells: fitCells(cellsOf(text, from, to), columns, to) }
}

/** The cells of one line: split at pipes that no backslash escapes, outer pipes left out, trimmed. */
export function cellsOf(text: string, from: number, to: number): readonly Range[] {
  const line = trimLine(text, from, to)
  const start = text.charCodeAt(line.from) === pipe ? line.from + 1 : line.from
  const end = line.to > start && text.charCodeAt(line.to - 1) === pipe && !escaped(text, line.to - 1) ? line.to - 1 : line.to
  const cells: Range[] = []
  let cell = start
  // The slice limits the search for a pipe to this line.
  const inside = text.slice(start, end)
  for (let next = inside.indexOf('|'); next >= 0; next = inside.indexOf('|', next + 1)) {
    const at = start + next
    if (escaped(text, at)) continue
    cells.push(trimLine(text, cell, at))
    cell = at + 1
  }
  if (end >= start) cells.push(trimLine(text, cell, end))
  return cells
}

const pipe = 124

function escaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1
  return slashes % 2 === 1
}

/**
 * One cell for each column. A missing cell is empty, at the end of the row. Extra cells are merged into the last column,
 * since a status cell often lists its choices with unescaped pipes.
 */
export function fitCells(cells: readonly Range[], columns: number, end: number): readonly Range[] {
  if (cells.length === columns) return cells
  const kept = cells.slice(0, columns)
  while (kept.length < columns) kept.push({ from: end, to: end })
  const last = kept.at(-1)
  const beyond = cells.at(-1)
  if (cells.length > columns && last && beyond) kept[columns - 1] = { from: last.from, to: Math.max(last.to, beyond.to) }
  return kept
}

function trimLine(text: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1
  return { from: start, to: end }
}
