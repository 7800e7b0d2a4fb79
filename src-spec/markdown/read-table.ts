import type { SyntaxNode } from '@lezer/common'
import type { Table } from '../outline'
import type { Range } from '../source'

/** Reads a table with every cell in its column, empty ones too: the parser's own cell nodes leave those out. */
export function readTable(text: string, node: SyntaxNode, section: number, prompt: boolean): Table {
  const header = node.getChild('TableHeader')
  const columns = header ? cellsOf(text, header.from, header.to) : []
  const rows = node.getChildren('TableRow').map((row) => ({
    range: { from: row.from, to: row.to },
    cells: fit(cellsOf(text, row.from, row.to), columns.length, row.to),
  }))
  return { section, range: { from: node.from, to: node.to }, header: columns, rows, prompt }
}

/** The cells of one line: split at pipes that no backslash escapes, outer pipes left out, trimmed. */
export function cellsOf(text: string, from: number, to: number): readonly Range[] {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  if (text.charAt(start) === '|') start += 1
  if (end > start && text.charAt(end - 1) === '|' && !escaped(text, end - 1)) end -= 1
  const cells: Range[] = []
  let cell = start
  for (let at = start; at <= end; at += 1) {
    if (at === end || (text.charAt(at) === '|' && !escaped(text, at))) {
      cells.push(trimSpaces(text, cell, at))
      cell = at + 1
    }
  }
  return cells
}

function escaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charAt(at - 1 - slashes) === '\\') slashes += 1
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

function trimSpaces(text: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return { from: start, to: end }
}
