import { type ReactNode, useMemo, useState } from 'react'
import { EmptyState } from './empty-state'
import { type ListAction, ListActions, menuOf, runKey } from './list-actions'
import { groupEntries, type ListEntry, sortRows } from './list-entry'
import { type ListColumn, ListGrid } from './list-grid'
import { ListView } from './list-view'
import { MenuAt, type MenuAtProps } from './menu'
import { focusListRows, useActiveRow } from './use-active-row'
import { visibleName } from './visible-name'

/** What a list is sorted, grouped and narrowed by. */
export interface ListRowsInput<Row> {
  /** Those that the choices and the filter leave, in their own order. */
  readonly shown: readonly Row[]
  readonly columns: readonly ListColumn<Row>[]
  readonly sort: string
  /** The group of a row; null for none. */
  readonly groupOf: ((row: Row) => string) | null
  /** Key of the row that was active last. */
  readonly kept: string | null
}

export interface ListRows<Row> {
  readonly entries: readonly ListEntry<Row>[]
  readonly active: Row | null
}

/** The lines of a list and its active row. */
export function useListRows<Row extends { readonly key: string }>(input: ListRowsInput<Row>): ListRows<Row> {
  const { shown, columns, sort, groupOf, kept } = input
  const entries = useMemo(() => groupEntries(sortRows(shown, columns, sort), ({ key }) => key, groupOf), [shown, columns, sort, groupOf])
  const rows = useMemo(() => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : [])), [entries])
  return { entries, active: useActiveRow(rows, kept) }
}

export interface ListPageProps<Row> {
  readonly title: string
  /** Names the rows, and one of them. */
  readonly labels: { readonly rows: string; readonly row: string }
  readonly count: string
  readonly list: ListRows<Row>
  readonly columns: readonly ListColumn<Row>[]
  readonly filter: string
  readonly sort: string
  readonly onChange: (change: { readonly filter?: string; readonly sort?: string; readonly row?: string }) => void
  readonly choices: ReactNode
  /** The first one opens a row. */
  readonly actions: readonly ListAction<Row>[]
  /** Gets the reason when the action of a key is not possible. */
  readonly onRefused: (reason: string) => void
  readonly onClose: () => void
  /** Shown without rows. */
  readonly none: { readonly icon: ReactNode; readonly words: string }
  /** The active row in full. */
  readonly describe: (row: Row) => { readonly text: string; readonly detail: string }
  /** What is below it; its buttons when absent. */
  readonly foot?: (row: Row, buttons: ReactNode) => ReactNode
}

/** A list in the place of the text, with its active row in full and what can be done with each. */
export function ListPage<Row extends { readonly key: string }>(props: ListPageProps<Row>) {
  const { title, labels, count, list, columns, filter, sort, onChange, choices, actions, onRefused, onClose, none, describe, foot } = props
  const { entries, active } = list
  const [menu, setMenu] = useState<(Pick<MenuAtProps, 'at'> & { readonly row: Row }) | null>(null)
  const shown = active && describe(active)
  const buttons = active && <ListActions actions={actions} row={active} />
  return (
    <ListView
      title={title}
      count={count}
      filter={filter}
      onFilter={(next) => onChange({ filter: next })}
      onClose={onClose}
      choices={choices}
      foot={
        active &&
        shown && (
          <div className="list-foot">
            <p className="list-foot-text selectable" dir="auto">
              {visibleName(shown.text)}
            </p>
            <p className="list-foot-detail">{visibleName(shown.detail)}</p>
            {foot === undefined ? buttons : foot(active, buttons)}
          </div>
        )
      }
    >
      {entries.length === 0 ? (
        <div className="list-none">
          <EmptyState icon={none.icon} title={none.words} />
        </div>
      ) : (
        <ListGrid
          label={labels.rows}
          columns={columns}
          entries={entries}
          sort={sort}
          onSort={(next) => onChange({ sort: next })}
          active={active?.key ?? null}
          onActivate={(row) => onChange({ row })}
          onOpen={(row) => actions[0]?.run(row)}
          onKey={(event, row) => runKey(event, actions, row, onRefused)}
          onMenu={(row, at) => setMenu({ row, at })}
        />
      )}
      {menu && (
        <MenuAt label={labels.row} items={menuOf(actions, menu.row)} at={menu.at} onClose={() => setMenu(null)} onClosed={focusListRows} />
      )}
    </ListView>
  )
}
