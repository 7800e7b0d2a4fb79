import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown'

type TableElement = ReturnType<BlockContext['elt']>

/**
 * GFM tables, recognized as by the parser's own `Table` extension, but with one node for each line instead of two for each
 * cell, since rows are split when they are read.
 */
export const TableLines: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }, 'TableHeader', 'TableRow'],
  parseBlock: [
    {
      name: 'Table',
      leaf: (_, leaf) => (hasPipe(leaf.content, 0) ? new TableParser() : null),
      endLeaf: (cx, line, leaf) => {
        if (leaf.parsers.some((parser) => parser instanceof TableParser) || !hasPipe(line.text, line.basePos)) return false
        const next = cx.peekLine()
        return delimiterLine.test(next) && countCells(line.text, line.basePos) === countCells(next, line.basePos)
      },
      before: 'SetextHeading',
    },
  ],
}

const delimiterLine = /^[>\s]*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/

class TableParser implements LeafBlockParser {
  /** The lines so far; null before the second line, false if the second line is not a delimiter row. */
  private lines: TableElement[] | null | false = null

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.lines) this.lines.push(cx.elt('TableRow', cx.lineStart + line.pos, cx.lineStart + line.text.length))
    else if (this.lines === null)
      this.lines = isDelimiterRow(line, leaf) && [cx.elt('TableHeader', leaf.start, leaf.start + leaf.content.length)]
    return false
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (!this.lines) return false
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + leaf.content.length, this.lines))
    return true
  }
}

/** Whether a line is a delimiter row with as many cells as the line before it, which must be the whole leaf. */
function isDelimiterRow(line: Line, leaf: LeafBlock): boolean {
  if (line.next !== dash && line.next !== colon && line.next !== pipe) return false
  const text = line.text.slice(line.pos)
  return delimiterLine.test(text) && countCells(leaf.content, 0) === countCells(text, 0)
}

const pipe = 124
const backslash = 92
const dash = 45
const colon = 58

/** Counts the cells between unescaped pipes. Blanks before the first pipe and after the last one are not cells. */
function countCells(line: string, from: number): number {
  let count = 0
  let first = true
  let filled = false
  let escaped = false
  for (let at = from; at < line.length; at += 1) {
    const unit = line.charCodeAt(at)
    if (unit === pipe && !escaped) {
      if (!first || filled) count += 1
      first = false
      filled = false
    } else if (escaped || (unit !== 32 && unit !== 9)) filled = true
    escaped = !escaped && unit === backslash
  }
  return filled ? count + 1 : count
}

function hasPipe(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === pipe) return true
    if (unit === backslash) at += 1
  }
  return false
}
