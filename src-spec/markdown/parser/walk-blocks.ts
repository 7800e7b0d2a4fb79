import type { TreeCursor } from '@lezer/common'
import type { Range } from '../../text/source'
import type { Fence, ListItem, ProseKind, Table } from '../sections/tree'
import { deepestNesting } from './blank-too-deep'
import { headingLevel } from './headings'
import { ownCopy } from './own-copy'
import { readTable } from './read-table'
import { trim } from './trim'

interface Node extends Range {
  readonly name: string
}

/** Receives the blocks of a section in order. */
export interface BlockSink {
  readonly text: string
  readonly section: number
  readonly isPrompt: boolean
  readonly items: ListItem[]
  readonly tables: Table[]
  readonly fences: Fence[]
  readonly comments: Range[]
  addProse(kind: ProseKind, range: Range, isQuoted: boolean): void
  /** A block is nested too deep to be read. */
  addUnread(range: Range): void
}

/** Walks over the block tree of the parser. */
export class BlockWalk {
  private readonly text: string

  /** `base`: offset of the parser's text in the sink's text; negative when it starts before it. */
  constructor(
    private readonly outline: BlockSink,
    private readonly cursor: TreeCursor,
    private readonly base: number,
  ) {
    this.text = outline.text
  }

  /** Reads the block at the cursor, without moving the cursor. */
  block(): void {
    this.read(false, -1, 0)
  }

  /** The lines of the table at the cursor; empty for another block. */
  tableLines(): readonly Node[] {
    return this.cursor.name === 'Table' ? this.childNodes() : []
  }

  /** Reads the table at the cursor without its rows. */
  tableHead(lines: readonly Node[], to: number): void {
    this.addTable({ ...this.node, to }, lines.slice(0, 1), false)
  }

  private get node(): Node {
    const { name, from, to } = this.cursor
    return { name, from: from + this.base, to: to + this.base }
  }

  private read(isQuoted: boolean, item: number, depth: number): void {
    const { node } = this
    if (depth > deepestNesting) return this.outline.addUnread(rangeOf(node))
    switch (node.name) {
      case 'Paragraph':
        return this.outline.addProse('paragraph', trim(this.text, node.from, node.to), isQuoted)
      case 'Blockquote':
        return this.eachChild(() => this.read(true, item, depth + 1))
      case 'BulletList':
      case 'OrderedList':
        return this.eachChild(() => this.read(isQuoted, item, depth))
      case 'ListItem':
        return this.listItem(node, isQuoted, item, depth)
      case 'Table':
        return this.addTable(node, this.childNodes(), isQuoted)
      case 'FencedCode':
      case 'CodeBlock':
        this.outline.fences.push(this.fence(node))
        return
      case 'CommentBlock':
        this.outline.comments.push(rangeOf(node))
        return
      default:
        if (headingLevel(node.name) > 0) {
          const nested = isQuoted || item >= 0
          this.outline.addProse('heading', trim(this.text, node.from, node.to), nested)
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

  private listItem(node: Node, isQuoted: boolean, parent: number, depth: number): void {
    const { outline } = this
    const { section, isPrompt } = outline
    const index = outline.items.length
    const add = (text: Range, box: Range | null): void => {
      const checkbox = box === null ? 'none' : /[xX]/.test(this.text.slice(box.from, box.to)) ? 'done' : 'open'
      outline.items.push({ section, range: rangeOf(node), text, checkbox, box, depth, parent, isQuoted, isPrompt })
    }
    let marked = false
    this.eachChild(() => {
      if (!marked) {
        marked = this.cursor.name === 'ListMark'
        return
      }
      if (outline.items.length > index) return this.read(isQuoted, index, depth + 1)
      // The item's own text comes directly after its mark.
      const own = this.ownText()
      add(own?.text ?? { from: node.to, to: node.to }, own?.box ?? null)
      if (own) outline.addProse('item', own.text, isQuoted)
      else this.read(isQuoted, index, depth + 1)
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

  private addTable(node: Node, lines: readonly Node[], isQuoted: boolean): void {
    const { section, isPrompt } = this.outline
    const table = { section, range: rangeOf(node), ...readTable(this.text, lines), isPrompt }
    this.outline.tables.push(table)
    for (const cell of table.header) this.outline.addProse('cell', cell, isQuoted)
    for (const { cells } of table.rows) for (const cell of cells) this.outline.addProse('cell', cell, isQuoted)
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
