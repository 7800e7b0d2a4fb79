import type { InlineParser, MarkdownParser } from '@lezer/markdown'
import { Autolink, parser, Strikethrough, TaskList } from '@lezer/markdown'
import { TableLines } from './table-lines'
import { words } from './words'

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

/** Takes the inside of a leaf at once; without it the parser would still look at each unit. */
const inside: InlineParser = { name: 'Inside', before: 'Escape', parse: (context) => context.end }

/** Reads blocks only: most lines never need their inline structure, and it is most of the work. */
export const blockParser: MarkdownParser = parser.configure([TableLines, TaskList, { remove: inlineParsers, parseInline: [inside] }])

const leafParser = parser.configure({ remove: [...blockParsers, 'Entity', 'HardBreak'] })

/** Reads the inside of one leaf: code spans, links, emphasis, addresses without markup. */
export const inlineParser: MarkdownParser = leafParser.configure([Strikethrough, Autolink, { parseInline: [words('\\`<[]!*_~', true)] }])

/** The same for a text in which no address can stand without markup. */
export const markupParser: MarkdownParser = leafParser.configure([Strikethrough, { parseInline: [words('\\`<[]!*_~', false)] }])

/** The same, but only what is no prose: code spans, tags, comments, targets of links. */
export const hiddenParser: MarkdownParser = leafParser.configure({ remove: ['Emphasis'], parseInline: [words('\\`<[]!', false)] })
