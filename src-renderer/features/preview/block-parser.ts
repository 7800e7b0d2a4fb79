import {
  type BlockContext,
  GFM,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
} from '@lezer/markdown'
import { boundParser } from '../../ui/bound-parser'

const footnoteStart = /^\[\^[^\]\s]+\]:/
const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** A footnote definition begins a paragraph of its own, also directly under another one. */
const footnotes: MarkdownConfig = {
  parseBlock: [{ name: 'Footnote', endLeaf: (_context, line) => footnoteStart.test(line.text.slice(line.pos)) }],
}

/** Reads only where a table begins and ends: its rows are read when they come into sight. */
const tableOutline: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }],
  parseBlock: [
    {
      name: 'Table',
      leaf: (_context, leaf) => (leaf.content.includes('|') ? new TableOutline() : null),
      endLeaf: (context, line, leaf) =>
        !leaf.parsers.some((one) => one instanceof TableOutline) && line.text.includes('|') && beginsTable(line.text, context.peekLine()),
      before: 'SetextHeading',
    },
  ],
}

class TableOutline implements LeafBlockParser {
  #isTable: boolean | null = null

  nextLine(_context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    this.#isTable ??= beginsTable(leaf.content, line.text.slice(line.pos))
    return false
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (this.#isTable !== true) return false
    context.addLeafElement(leaf, context.elt('Table', leaf.start, leaf.start + leaf.content.length))
    return true
  }
}

function beginsTable(header: string, next: string): boolean {
  return delimiterRow.test(next) && next.includes('-') && cellCount(header) === cellCount(next)
}

/** The number of cells in a line of a table, without regard to code spans, as GFM counts them. */
function cellCount(line: string): number {
  const row = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return row.split(/(?<!\\)\|/).length
}

/** Every inline parser of the whole grammar, and its tables. */
const omitted = [
  'Escape',
  'Entity',
  'InlineCode',
  'HTMLTag',
  'Emphasis',
  'HardBreak',
  'Link',
  'Image',
  'Autolink',
  'Strikethrough',
  'Table',
]

/** Parses one block completely, with its text. */
export const markdownParser: MarkdownParser = boundParser(parser.configure([GFM, footnotes]))

/** Finds the blocks of a whole document; it reads no text inside of them, which takes most of the time. */
export const outlineParser: MarkdownParser = boundParser(parser.configure([GFM, { remove: omitted }, tableOutline, footnotes]))
