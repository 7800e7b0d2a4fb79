import type { InlineParser, MarkdownParser } from '@lezer/markdown'
import { Autolink, parser, Strikethrough, TaskList } from '@lezer/markdown'
import { MdxComments } from './mdx-comments'
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

/** Skips the content of a leaf at once; without it the parser would scan each unit. */
const inside: InlineParser = { name: 'Inside', before: 'Escape', parse: (context) => context.end }

/** Reads blocks only, since inline parsing is most of the work and most lines do not need it. */
export const blockParser: MarkdownParser = parser.configure([
  TableLines,
  TaskList,
  MdxComments,
  { remove: inlineParsers, parseInline: [inside] },
])

const leafParser = parser.configure({ remove: [...blockParsers, 'Entity', 'HardBreak'] })

/** Reads the inline content of a leaf: code spans, links, emphasis, addresses without markup. */
export const inlineParser: MarkdownParser = leafParser.configure([Strikethrough, Autolink, { parseInline: [words('\\`<[]!*_~', true)] }])

/** The same for a text without addresses outside markup. */
export const markupParser: MarkdownParser = leafParser.configure([Strikethrough, { parseInline: [words('\\`<[]!*_~', false)] }])

/** Reads only what is not prose: code spans, tags, comments, link targets. */
export const hiddenParser: MarkdownParser = leafParser.configure({ remove: ['Emphasis'], parseInline: [words('\\`<[]!', false)] })
