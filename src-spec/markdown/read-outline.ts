import type { SyntaxNode, TreeCursor } from '@lezer/common'
import type { Fence, ListItem, Outline, Prose, ProseKind, Section, Table } from '../outline'
import { lineStarts, plainText, type Range } from '../source'
import { plainInline } from './inline'
import { frontMatterOf, parserText } from './parser-text'
import { blockParser } from './parsers'
import { readTable } from './read-table'

/** Headings that open the block of instructions to a language model which the templates carry. */
const promptTitle = /^(?:llm|ai|model|chatgpt|claude) prompts?\b/i

/** Reads the structure of a Markdown text. Total: any string has an outline. Linear in its length. */
export function readOutline(source: string): Outline {
  const text = plainText(source)
  const frontMatter = frontMatterOf(text)
  const walk = new Walk(text, frontMatter)
  walk.read(blockParser.parse(parserText(text, frontMatter)).cursor())
  return walk.outline()
}

/** Nesting beyond this is no document but an attack on the stack; what stands deeper is not read. */
const deepest = 200

type OpenSection = { -readonly [Key in keyof Section]: Section[Key] }

class Walk {
  private readonly sections: OpenSection[] = []
  private readonly prose: Prose[] = []
  private readonly items: ListItem[] = []
  private readonly tables: Table[] = []
  private readonly fences: Fence[] = []
  private readonly comments: Range[] = []
  /** The sections that the present place stands in, outermost first. */
  private readonly open: OpenSection[] = []
  private promptLevel = 0

  constructor(
    private readonly text: string,
    private readonly frontMatter: Range | null,
  ) {
    const top = section(0, '', 0, { from: 0, to: 0 }, -1)
    this.sections.push(top)
    this.open.push(top)
  }

  read(cursor: TreeCursor): void {
    if (!cursor.firstChild()) return
    do this.block(cursor.node, false, -1, 0)
    while (cursor.nextSibling())
  }

  outline(): Outline {
    this.closeSections(0, this.text.length)
    const { text, sections, prose, items, tables, fences, comments, frontMatter } = this
    return { text, lineStarts: lineStarts(text), sections, prose, items, tables, fences, comments, frontMatter }
  }

  private block(node: SyntaxNode, quoted: boolean, item: number, depth: number): void {
    if (depth > deepest) return
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)
    if (heading) return this.heading(node, Number(heading[1]), quoted || item >= 0)
    switch (node.name) {
      case 'Paragraph':
        return this.leaf('paragraph', node, quoted)
      case 'Blockquote':
        return this.children(node, true, item, depth + 1)
      case 'BulletList':
      case 'OrderedList':
        return this.children(node, quoted, item, depth)
      case 'ListItem':
        return this.listItem(node, quoted, item, depth)
      case 'Table':
        return this.table(node, quoted)
      case 'FencedCode':
      case 'CodeBlock':
        this.fences.push(readFence(this.text, node, this.sections.length - 1))
        return
      case 'CommentBlock':
        this.comments.push({ from: node.from, to: node.to })
        return
      default:
        return
    }
  }

  private children(node: SyntaxNode, quoted: boolean, item: number, depth: number): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.block(child, quoted, item, depth)
  }

  private listItem(node: SyntaxNode, quoted: boolean, parent: number, depth: number): void {
    const index = this.items.length
    const first = firstLeaf(node)
    const mark = first?.name === 'Task' ? first.getChild('TaskMarker') : null
    const from = mark ? mark.to : (first?.from ?? node.to)
    const done = mark ? /[xX]/.test(this.text.slice(mark.from, mark.to)) : false
    const text = trim(this.text, from, first?.to ?? node.to)
    const box = mark ? { from: mark.from, to: mark.to } : null
    const checkbox = mark ? (done ? 'done' : 'open') : 'none'
    const section = this.sections.length - 1
    const range = { from: node.from, to: node.to }
    this.items.push({ section, range, text, checkbox, box, depth, parent, quoted, prompt: this.promptLevel > 0 })
    if (first) this.add('item', text, quoted)
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.from !== first?.from || child.name !== first.name) this.block(child, quoted, index, depth + 1)
    }
  }

  private table(node: SyntaxNode, quoted: boolean): void {
    const table = readTable(this.text, node, this.sections.length - 1, this.promptLevel > 0)
    this.tables.push(table)
    for (const cells of [table.header, ...table.rows.map((row) => row.cells)]) {
      for (const cell of cells) if (cell.to > cell.from) this.add('cell', cell, quoted)
    }
  }

  private heading(node: SyntaxNode, level: number, nested: boolean): void {
    const title = plainInline(headingText(this.text, node))
    if (nested) return this.leaf('heading', node, true)
    if (this.promptLevel > 0 && level <= this.promptLevel) this.promptLevel = 0
    if (this.promptLevel === 0 && promptTitle.test(title)) this.promptLevel = level
    this.closeSections(level, node.from)
    const parent = this.open.at(-1)?.index || -1
    const opened = section(this.sections.length, title, level, { from: node.from, to: node.to }, parent)
    this.sections.push(opened)
    this.open.push(opened)
    this.leaf('heading', node, false)
  }

  /** Ends the body of the latest section at `at`, and every open section that a heading of `level` there closes. */
  private closeSections(level: number, at: number): void {
    const last = this.sections.at(-1)
    if (last) last.body = { from: last.body.from, to: at }
    for (let top = this.open.at(-1); top && (top.level >= level || at === this.text.length); top = this.open.at(-1)) {
      top.range = { from: top.range.from, to: at }
      this.open.pop()
    }
  }

  private leaf(kind: ProseKind, node: SyntaxNode, quoted: boolean): void {
    const mark = node.name === 'Task' ? node.getChild('TaskMarker') : null
    this.add(kind, trim(this.text, mark?.to ?? node.from, node.to), quoted)
  }

  private add(kind: ProseKind, range: Range, quoted: boolean): void {
    if (range.to <= range.from) return
    this.prose.push({ kind, section: this.sections.length - 1, range, quoted, prompt: this.promptLevel > 0 })
    const slice = this.text.slice(range.from, range.to)
    for (let at = slice.indexOf('<!--'); at >= 0; at = slice.indexOf('<!--', at + 4)) {
      const end = slice.indexOf('-->', at + 4)
      if (end < 0) return
      this.comments.push({ from: range.from + at, to: range.from + end + 3 })
    }
  }
}

function section(index: number, title: string, level: number, heading: Range, parent: number): OpenSection {
  return { index, title, level, heading, range: { from: heading.from, to: -1 }, body: { from: heading.to, to: -1 }, parent }
}

function firstLeaf(item: SyntaxNode): SyntaxNode | null {
  const child = item.getChild('ListMark')?.nextSibling ?? null
  return child && (child.name === 'Paragraph' || child.name === 'Task') ? child : null
}

function headingText(text: string, node: SyntaxNode): string {
  const raw = text.slice(node.from, node.to)
  if (node.name.startsWith('Setext')) return raw.replace(/\n[^\n]*$/, '')
  return raw.replace(/^#{1,6}/, '').replace(/[ \t]+#+[ \t]*$/, '')
}

function readFence(text: string, node: SyntaxNode, section: number): Fence {
  const info = node.getChild('CodeInfo')
  const parts = node.getChildren('CodeText')
  const marks = node.getChildren('CodeMark')
  const start = parts[0]?.from ?? Math.min(node.to, (info ?? marks[0] ?? node).to + 1)
  const body = { from: start, to: Math.max(start, parts.at(-1)?.to ?? start) }
  return { section, range: { from: node.from, to: node.to }, info: info ? text.slice(info.from, info.to).trim() : '', body }
}

/** The range without white space at either end. */
export function trim(text: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return { from: start, to: end }
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || unit === 0x3000
}
