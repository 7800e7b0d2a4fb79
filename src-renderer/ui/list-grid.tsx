import { ArrowDown, ArrowUp } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { ListEntry } from './list-entry'
import { useRowsInSight } from './use-rows-in-sight'
import { visibleName } from './visible-name'
import './list-grid.css'

/** Height of every line; the same in the style sheet. */
const rowHeight = 32

/** The table takes the focus for its rows, which come and go as it is scrolled. */
const grid = { role: 'grid', tabIndex: 0 } as const

export interface ListColumn<Row> {
  readonly id: string
  /** The heading; empty for a column of icons, which then has `label`. */
  readonly title: string
  readonly label?: string
  /** A track of the grid, such as `1fr` or `88px`. */
  readonly width: string
  /** Dropped where the list is narrower than 600 pixels. */
  readonly isOptional?: boolean
  readonly cell: (row: Row) => ReactNode
  /** What the rows are sorted by when the heading is clicked; absent: they cannot be. */
  readonly sortBy?: (row: Row) => string
}

export interface ListGridProps<Row> {
  readonly label: string
  readonly columns: readonly ListColumn<Row>[]
  readonly entries: readonly ListEntry<Row>[]
  /** Id of the column by which the rows are sorted, with a leading minus for descending; '' for their own order. */
  readonly sort: string
  readonly onSort: (sort: string) => void
  /** Key of the active row; null before there is one. */
  readonly active: string | null
  readonly onActivate: (key: string) => void
  readonly onOpen: (row: Row) => void
  /** A key on the active row that the list itself has no use for. */
  readonly onKey: (event: KeyboardEvent, row: Row) => void
  readonly onMenu: (row: Row, at: { readonly left: number; readonly top: number; readonly bottom: number }) => void
}

/** Rows of one line each, of which only those in sight are drawn. One stop for the Tab key; arrows move the active row. */
export function ListGrid<Row>({ label, columns, entries, sort, onSort, active, onActivate, onOpen, onKey, onMenu }: ListGridProps<Row>) {
  const scroller = useRef<HTMLTableSectionElement>(null)
  const id = useId()
  const { first, last } = useRowsInSight(scroller, rowHeight)
  const at = entries.findIndex(({ key }) => key === active)
  useEffect(() => {
    const element = scroller.current
    if (element === null || at < 0) return
    // The heading of a group comes into sight with its first row.
    const top = (entries[at - 1]?.kind === 'group' ? at - 1 : at) * rowHeight
    const bottom = (at + 1) * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
  }, [at, entries])
  const current = entries[at]

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }[event.key]
    if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const next = rowFrom(entries, at, step)
      if (next !== null) onActivate(next)
    } else if (current?.kind !== 'row') return
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      onOpen(current.row)
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault()
      const { left, top, bottom } = document.getElementById(`${id}-${at}`)?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 }
      onMenu(current.row, { left: left + 32, top, bottom })
    } else onKey(event, current.row)
  }

  const style = { '--list-columns': columns.map(({ width }) => width).join(' ') }
  const narrow = { '--list-columns-narrow': columns.flatMap(({ width, isOptional }) => (isOptional ? [] : [width])).join(' ') }
  return (
    <div className="list-grid" style={{ ...style, ...narrow } as CSSProperties}>
      <table
        {...grid}
        {...(current ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        aria-label={label}
        aria-rowcount={entries.length + 1}
        className="list-grid-focus"
        data-list-focus
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1} className="list-row list-head">
            {columns.map(({ id: column, title, label: name, isOptional, sortBy }) => (
              <th
                key={column}
                scope="col"
                className="list-cell"
                data-optional={isOptional}
                aria-sort={sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined}
              >
                {sortBy === undefined ? (
                  name === undefined ? (
                    title
                  ) : (
                    <span className="unseen">{name}</span>
                  )
                ) : (
                  <SortButton title={title} column={column} sort={sort} onSort={onSort} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={scroller} className="list-scroller" style={{ '--list-height': `${entries.length * rowHeight}px` } as CSSProperties}>
          {entries.slice(first, last).map((entry, offset) => {
            const index = first + offset
            const place = { id: `${id}-${index}`, 'aria-rowindex': index + 2, style: { top: index * rowHeight } }
            if (entry.kind === 'group') {
              return (
                <tr key={entry.key} className="list-row list-group" {...place}>
                  <th scope="rowgroup" colSpan={columns.length} className="list-cell">
                    <bdi>{visibleName(entry.title)}</bdi> <span className="list-count tabular">{entry.count}</span>
                  </th>
                </tr>
              )
            }
            return (
              <tr
                key={entry.key}
                className="list-row"
                aria-selected={index === at}
                {...place}
                onMouseDown={() => onActivate(entry.key)}
                onDoubleClick={() => onOpen(entry.row)}
                onContextMenu={(event) => {
                  event.preventDefault()
                  onActivate(entry.key)
                  onMenu(entry.row, { left: event.clientX, top: event.clientY, bottom: event.clientY })
                }}
              >
                {columns.map(({ id: column, cell, isOptional }) => (
                  <td key={column} className="list-cell" data-optional={isOptional}>
                    {cell(entry.row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface SortButtonProps {
  readonly title: string
  readonly column: string
  readonly sort: string
  readonly onSort: (sort: string) => void
}

/** A heading that sorts: ascending, then descending, then the rows' own order. */
function SortButton({ title, column, sort, onSort }: SortButtonProps) {
  const next = sort === column ? `-${column}` : sort === `-${column}` ? '' : column
  const Arrow = sort === column ? ArrowUp : sort === `-${column}` ? ArrowDown : null
  return (
    <button type="button" className="list-sort" data-sorted={Arrow !== null || undefined} onClick={() => onSort(next)}>
      {title}
      {Arrow && <Arrow className="icon" aria-hidden="true" />}
    </button>
  )
}

/** The key of the row that a step from `at` leads to; headings of groups are passed over. */
function rowFrom<Row>(entries: readonly ListEntry<Row>[], at: number, step: number): string | null {
  const forward = step > 0
  const wanted = Math.min(entries.length - 1, Math.max(0, at + step))
  const below = entries.slice(wanted).find(({ kind }) => kind === 'row')
  const above = entries.slice(0, wanted + 1).findLast(({ kind }) => kind === 'row')
  return (forward ? (below ?? above) : (above ?? below))?.key ?? null
}
