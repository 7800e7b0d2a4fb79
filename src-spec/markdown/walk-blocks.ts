import type { TreeCursor } from '@lezer/common'
import type { Fence } from '../outline'
import type { Range } from '../source'
import { plainInline } from './inline'
import type { OutlineBuilder } from './outline-builder'
import { ownCopy } from './own-copy'
import { deepestNesting } from './parser-text'
import { readTable } from './read-table'
import { trim } from './trim'

const headingLevels: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].flatMap((level) => [[`ATXHeading${level}`, level] as const, [`SetextHeading${level}`, level] as const]),
)

interface Node extends Range {
  readonly name: string
}

/** Reads what the parser found into an outline. */
export class BlockWalk {
  private readonly text: string

  /** `base`: where in the text the parser began. */
  constructor(
    private readonly outline: OutlineBuilder,
    private readonly cursor: TreeCursor,
    private readonly base: number,
  ) {
    this.text = outline.text
  }

  /** Reads the blocks of the top level, up to the first for which `isEnd` holds; it is given the offset of the block's line. */
  read(isEnd: (line: number) => boolean): void {
    if (!this.cursor.firstChild()) return
    do {
      const line = this.cursor.from === 0 ? this.base : this.text.lastIndexOf('\n', this.node.from - 1) + 1
      if (isEnd(line)) return
      this.outline.beginBlock(line)
      this.block(false, -1, 0)
    } while (this.cursor.nextSibling())
  }

  private get node(): Node {
    const { name, from, to } = this.cursor
    return { name, from: from + this.base, to: to + this.base }
  }

  private block(quoted: boolean, item: number, depth: number): void {
    if (depth > deepestNesting) return
    const { node } = this
    switch (node.name) {
      case 'Paragraph':
        return this.outline.addProse('paragraph', trim(this.text, node.from, node.to), quoted)
      case 'Blockquote':
        return this.eachChild(() => this.block(true, item, depth + 1))
      case 'BulletList':
      case 'OrderedList':
        return this.eachChild(() => this.block(quoted, item, depth))
      case 'ListItem':
        return this.listItem(node, quoted, item, depth)
      case 'Table':
        return this.table(node, quoted)
      case 'FencedCode':
      case 'CodeBlock':
        this.outline.fences.push(this.fence(node))
        return
      case 'CommentBlock':
        this.outline.comments.push(rangeOf(node))
        return
      default: {
        const level = headingLevels.get(node.name)
        if (level !== undefined) this.heading(node, level, quoted || item >= 0)
      }
    }
  }

  private eachChild(visit: () => void): void {
    if (!this.cursor.firstChild()) return
    do visit()
    while (this.cursor.nextSibling())
    this.cursor.parent()
  }

  private childNodes(): readonly Node[] {
    const nodes: Node[] = []
    this.eachChild(() => nodes.push(this.node))
    return nodes
  }

  private listItem(node: Node, quoted: boolean, parent: number, depth: number): void {
    const { outline } = this
    const { section, prompt } = outline
    const index = outline.items.length
    const add = (text: Range, box: Range | null): void => {
      const checkbox = box === null ? 'none' : /[xX]/.test(this.text.slice(box.from, box.to)) ? 'done' : 'open'
      outline.items.push({ section, range: rangeOf(node), text, checkbox, box, depth, parent, quoted, prompt })
    }
    let marked = false
    this.eachChild(() => {
      if (!marked) {
        marked = this.cursor.name === 'ListMark'
        return
      }
      if (outline.items.length > index) return this.block(quoted, index, depth + 1)
      // The item's own text stands right behind its mark, or it has none.
      const own = this.ownText()
      add(own?.text ?? { from: node.to, to: node.to }, own?.box ?? null)
      if (own) outline.addProse('item', own.text, quoted)
      else this.block(quoted, index, depth + 1)
    })
    if (outline.items.length === index) add({ from: node.to, to: node.to }, null)
  }

  /** The text of a paragraph or a task; null for any other block. */
  private ownText(): { readonly text: Range; readonly box: Range | null } | null {
    const { name, from, to } = this.node
    if (name === 'Paragraph') return { text: trim(this.text, from, to), box: null }
    if (name !== 'Task') return null
    const mark = this.childNodes().find((child) => child.name === 'TaskMarker')
    return { text: trim(this.text, mark?.to ?? from, to), box: mark ? rangeOf(mark) : null }
  }

  private table(node: Node, quoted: boolean): void {
    const { section, prompt } = this.outline
    const table = { section, range: rangeOf(node), ...readTable(this.text, this.childNodes()), prompt }
    this.outline.tables.push(table)
    for (const cell of table.header) this.outline.addProse('cell', cell, quoted)
    for (const { cells } of table.rows) for (const cell of cells) this.outline.addProse('cell', cell, quoted)
  }

  private heading(node: Node, level: number, nested: boolean): void {
    if (!nested) this.outline.openSection(level, ownCopy(plainInline(this.headingText(node))), rangeOf(node))
    this.outline.addProse('heading', trim(this.text, node.from, node.to), nested)
  }

  private headingText({ name, from, to }: Node): string {
    const raw = this.text.slice(from, to)
    if (name.startsWith('Setext')) return raw.replace(/\n[^\n]*$/, '')
    return raw.replace(/^#{1,6}/, '').replace(/[ \t]+#+[ \t]*$/, '')
  }

  private fence(node: Node): Fence {
    const nodes = this.childNodes()
    const info = nodes.find(({ name }) => name === 'CodeInfo')
    const mark = nodes.find(({ name }) => name === 'CodeMark')
    const parts = nodes.filter(({ name }) => name === 'CodeText')
    const from = parts[0]?.from ?? Math.min(node.to, (info ?? mark ?? node).to + 1)
    const body = { from, to: Math.max(from, parts.at(-1)?.to ?? from) }
    const language = info ? ownCopy(this.text.slice(info.from, info.to).trim()) : ''
    return { section: this.outline.section, range: rangeOf(node), info: language, body }
  }
}

function rangeOf({ from, to }: Node): Range {
  return { from, to }
}
