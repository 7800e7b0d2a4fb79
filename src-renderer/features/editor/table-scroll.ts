import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { clampOffset, offsetsToReset, type ScrolledTable, tableOfBar } from './table-offset'
import { type DrawnTable, drawnTables } from './table-rows'

/** The distance that the cursor keeps from the edge of its table, in pixels. */
const margin = 24

/** As in the style sheet, in pixels. */
const barHeight = 12

/** What is measured of the table that the scroll bar belongs to. */
interface WideTable {
  readonly slot: number
  readonly left: number
  readonly right: number
  /** The lower end of the scroll bar. */
  readonly bottom: number
  readonly content: number
}

/**
 * Scrolls wide tables sideways. Every row is an element of its own, so the rows share a CSS variable instead of a scroll position,
 * and one scroll bar lies over the lower end of what is visible of a table.
 */
class TableScroll implements PluginValue {
  private readonly view: EditorView
  private readonly bar = document.createElement('div')
  private readonly track = document.createElement('div')
  private readonly offsets = new Map<number, number>()
  private shown: WideTable | null = null
  private room = 0
  /** The table of the cursor. */
  private entered: number | null = null

  constructor(view: EditorView) {
    this.view = view
    this.bar.className = 'md-scrollbar'
    this.bar.hidden = true
    this.bar.setAttribute('aria-hidden', 'true')
    // A box that scrolls would be a stop of the Tab key; the keyboard scrolls by moving the cursor.
    this.bar.tabIndex = -1
    this.bar.append(this.track)
    this.bar.addEventListener('scroll', this.followBar)
    view.dom.append(this.bar)
    view.contentDOM.addEventListener('wheel', this.followWheel, { passive: false })
    view.scrollDOM.addEventListener('scroll', this.measure, { passive: true })
    this.measure()
  }

  update(update: ViewUpdate) {
    if (update.selectionSet) this.showCursor()
    const left = update.selectionSet || update.docChanged ? this.followCursor(update.view) : null
    if (left !== null) this.scrollBack([left])
    if (left !== null || update.docChanged || update.geometryChanged || update.viewportChanged) this.measure()
  }

  destroy() {
    this.bar.remove()
    this.view.contentDOM.removeEventListener('wheel', this.followWheel)
    this.view.scrollDOM.removeEventListener('scroll', this.measure)
    for (const slot of this.offsets.keys())
      for (const name of ['x', 'edge']) this.view.scrollDOM.style.removeProperty(`--md-${name}-${slot}`)
  }

  /** Places the scroll bar and the faded edge. */
  private readonly measure = () => {
    this.view.requestMeasure({
      key: this,
      read: () => ({ ...this.tablesInSight(), room: this.freeSpace() }),
      write: ({ table, reset, room }) => {
        this.scrollBack(reset)
        if (room !== this.room) this.view.scrollDOM.style.setProperty('--md-room', `${room}px`)
        this.room = room
        this.showBar(table)
      },
    })
  }

  private readonly followBar = () => {
    if (this.shown !== null) this.scrollTo(this.shown, this.bar.scrollLeft)
  }

  private readonly followWheel = (event: WheelEvent) => {
    const sideways = event.deltaX !== 0 ? event.deltaX : event.shiftKey ? event.deltaY : 0
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.md-row') : null
    if (row === null || Math.abs(sideways) < Math.abs(event.shiftKey ? 0 : event.deltaY)) return
    const table = this.tableOf(row)
    const wide = table === null ? null : measureRow(row, table.slot)
    if (wide === null) return
    event.preventDefault()
    this.scrollTo(wide, (this.offsets.get(wide.slot) ?? 0) + (row.dir === 'rtl' ? -sideways : sideways))
    this.measure()
  }

  /** Scrolls the table of the cursor so far that the cursor is in sight. */
  private showCursor(): void {
    this.view.requestMeasure({
      read: (view) => {
        const { head } = view.state.selection.main
        const { node } = view.domAtPos(head)
        const row = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.md-row')
        const table = row ? this.tableOf(row) : null
        const cursor = row && table !== null ? view.coordsAtPos(head) : null
        const wide = row && table !== null ? measureRow(row, table.slot) : null
        if (!row || cursor === null || wide === null) return null
        const pinned = row.classList.contains('md-row-pinned') ? (row.children[1]?.getBoundingClientRect().width ?? 0) + margin : 0
        const isPinned = (node instanceof Element ? node : node.parentElement)?.closest('.md-cell') === row.children[1] && pinned > 0
        const before = row.dir === 'rtl' ? wide.right - cursor.right : cursor.left - wide.left
        const over = before - (wide.right - wide.left - margin)
        const under = before - (pinned + margin)
        return { wide, by: isPinned ? 0 : over > 0 ? over : Math.min(under, 0) }
      },
      write: (found) => {
        if (found === null || found.by === 0) return
        this.scrollTo(found.wide, (this.offsets.get(found.wide.slot) ?? 0) + found.by)
        this.measure()
      },
    })
  }

  private scrollTo({ slot, left, right, content }: WideTable, to: number): void {
    const range = content - (right - left)
    const offset = clampOffset(to, content, right - left)
    this.offsets.set(slot, offset)
    this.view.scrollDOM.style.setProperty(`--md-x-${slot}`, `${-offset}px`)
    this.view.scrollDOM.style.setProperty(`--md-edge-${slot}`, offset < range - 1 ? '0' : '1')
  }

  /** The table that the cursor left; null when it left none. */
  private followCursor({ state }: EditorView): number | null {
    const { head } = state.selection.main
    const before = this.entered
    this.entered =
      drawnTables(this.view).find(({ from, to }) => from <= head && head <= state.doc.lineAt(Math.min(to, state.doc.length)).to)?.slot ??
      null
    return before === this.entered ? null : before
  }

  private scrollBack(slots: readonly number[]): void {
    for (const slot of slots) {
      this.offsets.delete(slot)
      for (const name of ['x', 'edge']) this.view.scrollDOM.style.removeProperty(`--md-${name}-${slot}`)
    }
  }

  /** The width beside the text that is free, because the text has a readable measure. */
  private freeSpace(): number {
    const { contentDOM, scrollDOM } = this.view
    const { left } = scrollDOM.getBoundingClientRect()
    return Math.max(0, Math.floor(left + scrollDOM.clientWidth - contentDOM.getBoundingClientRect().right))
  }

  /** The table in sight that the scroll bar belongs to, and the tables that fit again. */
  private tablesInSight(): { readonly table: WideTable | null; readonly reset: readonly number[] } {
    const { contentDOM, scrollDOM } = this.view
    const sight = scrollDOM.getBoundingClientRect()
    const bottoms = new Map<number, number>()
    const inSight: ScrolledTable[] = []
    const wide: WideTable[] = []
    for (const row of contentDOM.querySelectorAll<HTMLElement>(':scope > .md-row')) {
      const { top, bottom } = row.getBoundingClientRect()
      const table = bottom < sight.top || top > sight.bottom ? null : this.tableOf(row)
      if (table === null) continue
      if (!bottoms.has(table.slot)) {
        const measured = measureRow(row, table.slot)
        inSight.push({ slot: table.slot, isWide: measured !== null })
        if (measured !== null) wide.push(measured)
      }
      // Below the last row, so that it covers no text; over the text only where the table goes on below what is in sight.
      bottoms.set(table.slot, Math.min(bottom + barHeight, sight.bottom))
    }
    return { table: withBottom(tableOfBar(wide, this.offsets), bottoms), reset: offsetsToReset(this.offsets, inSight, null) }
  }

  private showBar(table: WideTable | null): void {
    this.shown = table
    this.bar.hidden = table === null
    if (table === null) return
    const { left, top } = this.view.dom.getBoundingClientRect()
    Object.assign(this.bar.style, {
      left: `${table.left - left}px`,
      top: `${table.bottom - top - barHeight}px`,
      width: `${table.right - table.left}px`,
    })
    this.track.style.width = `${table.content}px`
    const offset = this.offsets.get(table.slot) ?? 0
    if (this.bar.scrollLeft !== offset) this.bar.scrollLeft = offset
    this.scrollTo(table, offset)
  }

  private tableOf(row: HTMLElement): DrawnTable | null {
    const at = this.view.posAtDOM(row)
    return drawnTables(this.view).find(({ from, to }) => from <= at + 3 && at <= to) ?? null
  }
}

function withBottom(table: WideTable | null, bottoms: ReadonlyMap<number, number>): WideTable | null {
  return table === null ? null : { ...table, bottom: bottoms.get(table.slot) ?? table.bottom }
}

/** The size of a row and of its columns; null when they fit. */
function measureRow(row: HTMLElement, slot: number): WideTable | null {
  const { left, right, bottom } = row.getBoundingClientRect()
  const tracks = getComputedStyle(row).gridTemplateColumns.split(' ').map(Number.parseFloat)
  const content = tracks.reduce((sum, track) => sum + track, 0)
  return content > right - left + 1 ? { slot, left, right, bottom, content } : null
}

export const tableScroll = ViewPlugin.fromClass(TableScroll)
