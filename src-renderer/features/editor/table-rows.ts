import { syntaxTree } from '@codemirror/language'
import type { ChangeDesc, EditorSelection, EditorState, Line, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common'
import { type ActiveRange, CellMarks } from './table-cells'
import { readLayout, type TableLayout } from './table-layout'

/** Widths of a table up to this number of lines follow each key in it; in a longer one they wait until the cursor leaves. */
const liveLines = 80

/** Blocks that tables are looked for in. Lines of a table in a quote begin with the marks of the quote, so it stays text. */
const containers = new Set(['Document', 'BulletList', 'OrderedList', 'ListItem'])
/** Markup that is hidden where the cursor is not. */
const markup = new Set(['EmphasisMark', 'CodeMark', 'StrikethroughMark', 'SubscriptMark', 'SuperscriptMark'])
/** Markup of a link, of which only the words are drawn. */
const linkMarkup = new Set(['LinkMark', 'LinkTitle', 'URL'])

const hidden = Decoration.mark({ class: 'md-hidden' })
const lineBreak = Decoration.mark({ class: 'md-hidden md-break' })
const openBox = Decoration.mark({ class: 'md-box' })
const doneBox = Decoration.mark({ class: 'md-box md-box-done' })

export interface DrawnTable {
  readonly from: number
  readonly to: number
  readonly layout: TableLayout
  /** Identifies the table while it is on screen. */
  readonly slot: number
  /** The table was edited since its widths were read. */
  readonly isStale: boolean
}

interface Drawn {
  readonly inner: Range<Decoration>[]
  readonly outer: Range<Decoration>[]
}

/** Draws the visible rows of tables in columns. The text stays in the document and on screen; only its layout changes. */
class TableRows implements PluginValue {
  inner: DecorationSet = Decoration.none
  outer: DecorationSet = Decoration.none
  tables: readonly DrawnTable[] = []
  private active: readonly ActiveRange[] = []
  private lastSlot = 0
  private readonly marks = new CellMarks()

  constructor(view: EditorView) {
    this.active = activeRanges(view.state)
    this.draw(view)
  }

  update(update: ViewUpdate) {
    const { state, startState, changes } = update
    const isParsed = syntaxTree(startState) !== syntaxTree(state)
    const isTouched = update.docChanged && this.tables.some(({ from, to }) => changes.touchesRange(from, to) !== false)
    if (update.docChanged) this.tables = this.tables.map((table) => follow(table, changes))
    const active = update.selectionSet || update.docChanged ? activeRanges(state) : this.active
    const isMoved = !sameRanges(active, this.active)
    this.active = active
    if (update.viewportChanged || isTouched || (isMoved && this.touches(update)) || (isParsed && !this.areDrawn(update.view)))
      this.draw(update.view)
    else if (update.docChanged) {
      // A key elsewhere moves what is drawn.
      this.inner = this.inner.map(changes)
      this.outer = this.outer.map(changes)
    }
  }

  /** Whether exactly the tables in sight are drawn. */
  private areDrawn(view: EditorView): boolean {
    const found = tablesInSight(view)
    return (
      found.length === this.tables.length &&
      found.every(({ from, to }, index) => this.tables[index]?.from === from && this.tables[index]?.to === to)
    )
  }

  /** Whether the cursor is in a drawn table, or was. */
  private touches({ startState, state }: ViewUpdate): boolean {
    return this.tables.some(({ from, to }) => [startState, state].some(({ selection }) => isIn(selection, from, to)))
  }

  private draw(view: EditorView): void {
    const drawn: Drawn = { inner: [], outer: [] }
    const tables: DrawnTable[] = []
    for (const { from, to } of tablesInSight(view)) {
      const table = this.layOut(view.state, from, to)
      tables.push(table)
      for (const range of view.visibleRanges)
        if (range.from <= to && range.to >= from)
          this.drawRows(view.state, table, Math.max(range.from, from), Math.min(range.to, to), drawn)
    }
    this.tables = tables
    this.inner = Decoration.set(drawn.inner, true)
    this.outer = Decoration.set(drawn.outer, true)
  }

  private layOut(state: EditorState, from: number, to: number): DrawnTable {
    const known = this.tables.find((table) => table.from === from) ?? null
    if (known !== null && !isOutdated(known, state, from, to)) return { ...known, to }
    if (known === null) this.lastSlot += 1
    const slot = known?.slot ?? this.lastSlot
    return { from, to, slot, layout: readLayout(state, from, to, slot, known?.layout ?? null), isStale: false }
  }

  private drawRows(state: EditorState, table: DrawnTable, from: number, to: number, drawn: Drawn): void {
    const { doc } = state
    const header = doc.lineAt(table.from).number
    const first = doc.lineAt(from)
    for (let line = first; ; line = doc.line(line.number + 1)) {
      const active = this.active.find((range) => range.from >= line.from && range.to <= line.to) ?? null
      if (line.number !== header + 1) this.drawRow(line, table.layout, line.number === header, active, drawn)
      else if (active === null) drawn.inner.push(table.layout.rule.range(line.from))
      if (line.to >= to) break
    }
    this.drawContent(state, first.from, to, drawn)
  }

  private drawRow(line: Line, layout: TableLayout, isHeader: boolean, active: ActiveRange | null, drawn: Drawn): void {
    const kind = isHeader ? (['header', 'activeHeader'] as const) : (['row', 'activeRow'] as const)
    drawn.inner.push(layout[kind[active === null ? 0 : 1]].range(line.from))
    this.marks.divide(line, layout, active, drawn)
  }

  /** Hides markup, except in the cells where the cursor or the selection is. */
  private drawContent(state: EditorState, from: number, to: number, { inner }: Drawn): void {
    let isActive = false
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        if (node.name === 'TableCell') {
          isActive = this.active.some((range) => range.from <= node.to && range.to >= node.from)
          const box = /^\[([ xX])\](?!\()/.exec(state.sliceDoc(node.from, node.from + 4))
          if (box !== null) inner.push((box[1] === ' ' ? openBox : doneBox).range(node.from, node.from + 3))
        } else if (!isActive) hide(state, node, inner)
      },
    })
  }
}

function tablesInSight({ state, visibleRanges }: EditorView): readonly { readonly from: number; readonly to: number }[] {
  const found = new Map<number, number>()
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        if (containers.has(node.name)) return true
        if (node.name === 'Table' && !hasTextBefore(state, node.from)) found.set(node.from, node.to)
        return false
      },
    })
  }
  return [...found].map(([from, to]) => ({ from, to }))
}

/** In a quote or right behind the mark of a list, a table does not begin its line. */
function hasTextBefore({ doc }: EditorState, at: number): boolean {
  const line = doc.lineAt(at)
  return line.text.slice(0, at - line.from).trim() !== ''
}

function hide(state: EditorState, { name, from, to, node }: SyntaxNodeRef, inner: Range<Decoration>[]): void {
  if (from === to) return
  if (markup.has(name)) inner.push(hidden.range(from, to))
  else if (linkMarkup.has(name) && hasTarget(node.parent)) inner.push(hidden.range(from, to))
  else if (name === 'Escape') inner.push(hidden.range(from, from + 1))
  else if (name === 'HTMLTag' && /^<br\s*\/?>$/i.test(state.sliceDoc(from, to))) inner.push(lineBreak.range(from, to))
}

/** `[x]` alone is a link to a definition elsewhere, or no link. */
function hasTarget(link: SyntaxNode | null): boolean {
  return (link?.name === 'Link' || link?.name === 'Image') && link.getChild('URL') !== null
}

function follow(table: DrawnTable, changes: ChangeDesc): DrawnTable {
  const isTouched = changes.touchesRange(table.from, table.to) !== false
  return { ...table, from: changes.mapPos(table.from, 1), to: changes.mapPos(table.to, -1), isStale: table.isStale || isTouched }
}

function isOutdated({ layout, isStale }: DrawnTable, state: EditorState, from: number, to: number): boolean {
  const lines = state.doc.lineAt(to).number - state.doc.lineAt(from).number + 1
  if (lines > 2 * layout.lines) return true
  return isStale && (lines <= liveLines || !isIn(state.selection, from, to) || isIn(state.selection, from, state.doc.lineAt(from).to))
}

function isIn(selection: EditorSelection, from: number, to: number): boolean {
  return selection.ranges.some((range) => range.to >= from && range.from <= to)
}

/** The cursors and the selections within one line; a longer selection leaves the tables drawn. */
function activeRanges({ doc, selection }: EditorState): readonly ActiveRange[] {
  return selection.ranges.filter((range) => range.empty || range.to <= doc.lineAt(range.from).to).map(({ from, to }) => ({ from, to }))
}

function sameRanges(one: readonly ActiveRange[], other: readonly ActiveRange[]): boolean {
  return one.length === other.length && one.every(({ from, to }, index) => other[index]?.from === from && other[index]?.to === to)
}

export const tableRows = ViewPlugin.fromClass(TableRows, { decorations: ({ inner }) => inner })

/** The tables on screen. */
export function drawnTables(view: EditorView): readonly DrawnTable[] {
  return view.plugin(tableRows)?.tables ?? []
}

/** Cells and what separates them, which wrap around all other marks. */
export const outerMarks = (view: EditorView): DecorationSet => view.plugin(tableRows)?.outer ?? Decoration.none
