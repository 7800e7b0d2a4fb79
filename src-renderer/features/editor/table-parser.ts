import { tags } from '@lezer/highlight'
import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown'
import { splitRow } from '../../state/selectors'
import { startsBlock } from './starts-block'

/**
 * Tables as GitHub reads them, but each row is a block of its own. `@lezer/markdown` reads a table in one step that cannot be
 * interrupted, and again from its first row after each key; rows are read in slices, and an edit reads the rows that it touched.
 */
export const tableBlocks: MarkdownConfig = {
  defineNodes: [
    { name: 'Table', block: true, composite: (_, line) => continuesTable(line) },
    { name: 'TableGroup', block: true, composite: (_, line) => !startsGroup(line.text) },
    { name: 'TableHeader', block: true, style: { 'TableHeader/...': tags.heading } },
    { name: 'TableRow', block: true },
    { name: 'TableCell', style: tags.content },
    { name: 'TableDelimiter', style: tags.processingInstruction },
  ],
  parseBlock: [
    { name: 'TableRow', before: 'IndentedCode', parse: readRow },
    { name: 'Table', after: 'HTMLBlock', parse: readHeader, endLeaf: (cx, line) => columnsOfHeader(cx, line) > 0 },
  ],
}

/** The row below a header. */
const delimiterRow = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/
/** Markup of the blocks around a table. */
const outerMarkup = /^[>\s]*$/

function continuesTable(line: Line): boolean {
  if (line.pos === line.text.length) return false
  return line.next === 124 || line.indent >= line.baseIndent + 4 || !startsBlock(line.text.slice(line.pos))
}

function readRow(cx: BlockContext, line: Line): boolean | null {
  const parent = cx.parentType().name
  if (parent === 'Table') {
    cx.startComposite('TableGroup', line.pos)
    return null
  }
  if (parent !== 'TableGroup') return false
  cx.addElement(cx.elt('TableRow', cx.lineStart + line.pos, cx.lineStart + line.text.length, readCells(cx, line)))
  cx.nextLine()
  return true
}

/**
 * Rows are held in groups of about 64, because the parser takes the rows before an edit over one by one, and groups as a whole.
 * Where a group begins depends on its first row alone, so that most groups stay the same after an edit.
 */
function startsGroup(text: string): boolean {
  let hash = text.length
  for (let at = 0; at < text.length && at < 48; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0
  return (hash & 63) === 0
}

function readHeader(cx: BlockContext, line: Line): boolean {
  const columns = columnsOfHeader(cx, line)
  if (columns === 0) return false
  // Rows are kept only below a header with as many columns.
  cx.startComposite('Table', line.pos, columns)
  const from = cx.lineStart + line.pos
  const cells = readCells(cx, line)
  cx.nextLine()
  const end = cx.lineStart + line.text.length
  // The delimiter row is a part of the header: as a block of its own it could be taken for a row after an edit.
  cx.addElement(cx.elt('TableHeader', from, end, [...cells, cx.elt('TableDelimiter', cx.lineStart + line.pos, end)]))
  cx.nextLine()
  return true
}

/** The number of columns when this line is the header of a table; otherwise 0. */
function columnsOfHeader(cx: BlockContext, line: Line): number {
  if (!line.text.includes('|', line.pos)) return 0
  const next = cx.peekLine()
  const below = next.slice(line.basePos)
  if (!delimiterRow.test(below.trim()) || !outerMarkup.test(next.slice(0, line.basePos))) return 0
  const { cells, pipes } = splitRow(line.text, line.pos)
  return pipes.length > 0 && cells.length === splitRow(below).cells.length ? cells.length : 0
}

function readCells(cx: BlockContext, { text, pos }: Line): readonly Element[] {
  const { cells, pipes } = splitRow(text, pos)
  const marks = pipes.map((pipe) => cx.elt('TableDelimiter', cx.lineStart + pipe, cx.lineStart + pipe + 1))
  const contents = cells
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => {
      const at = cx.lineStart + from
      return cx.elt('TableCell', at, cx.lineStart + to, cx.parser.parseInline(text.slice(from, to), at))
    })
  return [...marks, ...contents].sort((one, other) => one.from - other.from)
}
