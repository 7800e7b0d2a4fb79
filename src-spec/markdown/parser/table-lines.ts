import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown'

type TableElement = ReturnType<BlockContext['elt']>

/**
 * Tables as GFM has them, told apart as `Table` of the parser's own does, but with a node for each line only: it makes
 * two for each cell, which nobody reads, since a row is split where it is read.
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
  /** The lines so far; null before the second line was seen, false where that does not make it a table. */
  private lines: TableElement[] | null | false = null

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.lines) this.lines.push(cx.elt('TableRow', cx.lineStart + line.pos, cx.lineStart + line.text.length))
    else if (this.lines === null) this.lines = delimits(line, leaf) && [cx.elt('TableHeader', leaf.start, leaf.start + leaf.content.length)]
    return false
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (!this.lines) return false
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + leaf.content.length, this.lines))
    return true
  }
}

/** Whether a line of as many cells as the one before it, which is all of the leaf, makes that the header of a table. */
function delimits(line: Line, leaf: LeafBlock): boolean {
  if (line.next !== dash && line.next !== colon && line.next !== pipe) return false
  const text = line.text.slice(line.pos)
  return delimiterLine.test(text) && countCells(leaf.content, 0) === countCells(text, 0)
}

const pipe = 124
const backslash = 92
const dash = 45
const colon = 58

/** Cells between pipes that no backslash escapes. Blanks before the first pipe and behind the last are none. */
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
