import type { MarkdownParser } from '@lezer/markdown'
import { Autolink, parser, Strikethrough, Table, TaskList } from '@lezer/markdown'

const inlineParsers = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd']

const blockParsers = [
  'LinkReference',
  'IndentedCode',
  'FencedCode',
  'Blockquote',
  'HorizontalRule',
  'BulletList',
  'OrderedList',
  'ATXHeading',
  'HTMLBlock',
  'SetextHeading',
]

/** Reads blocks only: most lines never need their inline structure, and it is most of the work. */
export const blockParser: MarkdownParser = parser.configure([Table, TaskList, { remove: inlineParsers }])

/** Reads the inside of one leaf: code spans, links, emphasis. */
export const inlineParser: MarkdownParser = parser.configure([Strikethrough, Autolink, { remove: blockParsers }])
