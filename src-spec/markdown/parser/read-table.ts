import type { Range } from '../../text/source'
import type { Table } from '../sections/tree'
import { isWhiteSpace } from './white-space'

/** A row without cells still gets one a column, so a header of a million columns would make a million of every line. */
const mostColumns = 50

/** Reads a table with every cell in its column, empty ones too: the parser's own cell nodes leave those out. */
export function readTable(
  text: string,
  lines: readonly (Range & { readonly name: string })[],
): { readonly header: Table['header']; readonly rows: Table['rows'] } {
  const head = lines.find(({ name }) => name === 'TableHeader')
  const titles = head ? cellsOf(text, head.from, head.to) : []
  const header = fit(titles, Math.min(titles.length, mostColumns), head?.to ?? 0)
  const rows: Table['rows'][number][] = []
  for (const { name, from, to } of lines) {
    if (name === 'TableRow') rows.push({ range: { from, to }, cells: fit(cellsOf(text, from, to), header.length, to) })
  }
  return { header, rows }
}

/** The cells of one line: split at pipes that no backslash escapes, outer pipes left out, trimmed. */
export function cellsOf(text: string, from: number, to: number): readonly Range[] {
  const line = trimLine(text, from, to)
  const start = text.charCodeAt(line.from) === pipe ? line.from + 1 : line.from
  const end = line.to > start && text.charCodeAt(line.to - 1) === pipe && !escaped(text, line.to - 1) ? line.to - 1 : line.to
  const cells: Range[] = []
  let cell = start
  // Of the line alone, or a line without a pipe would be searched to the end of the text.
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
 * One cell a column. Missing cells are empty at the row's end; cells beyond the last column belong to it,
 * since a status cell often lists its choices with bare pipes between them.
 */
function fit(cells: readonly Range[], columns: number, end: number): readonly Range[] {
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
