import { Gavel } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ContractRow, Decision, DecisionStatus } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, EmptyState, MenuAt, type MenuAtProps } from '../../ui/index'
import { type ListAction, ListActions, menuOf, runKey } from '../../ui/list-actions'
import { ListChoice } from '../../ui/list-choice'
import { groupEntries, matchesWords, sortRows } from '../../ui/list-entry'
import { ListGrid } from '../../ui/list-grid'
import { ListView } from '../../ui/list-view'
import { focusListRows, useActiveRow } from '../../ui/use-active-row'
import { timelineColumns } from './timeline-columns'
import { isShown, monthOf, relatedRows, type TimelineRow, timelineRows } from './timeline-rows'
import './timeline.css'

const none: readonly Decision[] = []
const noRows: readonly ContractRow[] = []

const states: readonly { readonly value: DecisionStatus | ''; readonly label: string }[] = [
  { value: '', label: 'All states' },
  { value: 'active', label: 'Active' },
  { value: 'proposed', label: 'Proposed' },
  { value: 'superseded', label: 'Superseded' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'reverted', label: 'Reverted' },
]

/** All decisions by date, with what each one supersedes. */
export function Timeline() {
  const { draftDecision, focusEditor, keepList, showPlace, showToast, showView } = useActions()
  const decisions = useCockpit((state) => state.snapshot?.judgement?.decisions ?? none)
  const contract = useCockpit((state) => state.snapshot?.judgement?.contract ?? noRows)
  const { filter, only, sort, row: kept } = useCockpit((state) => state.lists.decisions)
  const [status = '', type = '', fieldName = ''] = only
  const all = useMemo(() => timelineRows(decisions), [decisions])
  const types = useMemo(() => [...new Set(decisions.map((decision) => decision.type))].filter((one) => one !== '').sort(), [decisions])
  const entries = useMemo(() => {
    const field = contract.find(({ field }) => field.label === fieldName)?.field ?? null
    const wanted = { status: status as DecisionStatus | '', type, field }
    const shown = all.filter(
      (row) => isShown(row, wanted) && matchesWords(`${row.decision.id} ${row.decision.title} ${row.decision.text}`, filter),
    )
    return groupEntries(sortRows(shown, timelineColumns, sort), ({ key }) => key, sort === '' ? monthOf : null)
  }, [all, contract, fieldName, status, type, filter, sort])
  const rows = useMemo(() => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : [])), [entries])
  const active = useActiveRow(rows, kept)
  const [menu, setMenu] = useState<(Pick<MenuAtProps, 'at'> & { readonly row: TimelineRow }) | null>(null)
  const choose = (at: number, value: string) => keepList('decisions', { only: [status, type, fieldName].with(at, value) })
  const actions: readonly ListAction<TimelineRow>[] = [
    {
      id: 'open',
      label: () => 'Go to the entry',
      keys: 'Enter',
      reason: () => null,
      run: ({ decision }) => void showPlace(decision.place),
    },
    { id: 'draft', label: () => 'Draft a decision…', keys: 'D', reason: () => null, run: () => void draftDecision() },
  ]
  const close = () => {
    showView('text')
    focusEditor()
  }
  return (
    <ListView
      title="Decisions by date"
      count={rows.length === all.length ? `${all.length} recorded` : `${rows.length} of ${all.length} recorded`}
      filter={filter}
      onFilter={(next) => keepList('decisions', { filter: next })}
      onClose={close}
      choices={
        <>
          <ListChoice label="State" value={status} options={states} onChange={(value) => choose(0, value)} />
          {types.length > 1 && (
            <ListChoice label="Type" value={type} options={optionsOf('All types', types)} onChange={(value) => choose(1, value)} />
          )}
          {contract.length > 0 && (
            <ListChoice
              label="About"
              value={fieldName}
              options={optionsOf(
                'All fields',
                contract.map(({ field }) => field.label),
              )}
              onChange={(value) => choose(2, value)}
            />
          )}
        </>
      }
      foot={
        active && (
          <div className="list-foot">
            <p className="list-foot-text selectable" dir="auto">
              {active.decision.title}
            </p>
            <p className="list-foot-detail">
              {[
                active.decision.id,
                active.decision.date || 'no date',
                active.decision.rawStatus,
                `${active.decision.place.path}:${active.decision.place.line}`,
              ]
                .filter((fact) => fact !== '')
                .join(' · ')}
            </p>
            <Relations row={active} rows={all} onShow={(key) => keepList('decisions', { row: key, filter: '', only: [] })} />
            <ListActions actions={actions} row={active} />
          </div>
        )
      }
    >
      {rows.length === 0 ? (
        <div className="list-none">
          <EmptyState
            icon={<Gavel className="icon" />}
            title={all.length === 0 ? 'No decision is recorded yet.' : 'No decision matches the filter.'}
          />
        </div>
      ) : (
        <ListGrid
          label="Decisions"
          columns={timelineColumns}
          entries={entries}
          sort={sort}
          onSort={(next) => keepList('decisions', { sort: next })}
          active={active?.key ?? null}
          onActivate={(key) => keepList('decisions', { row: key })}
          onOpen={({ decision }) => void showPlace(decision.place)}
          onKey={(event, row) => runKey(event, actions, row, showToast)}
          onMenu={(row, at) => setMenu({ row, at })}
        />
      )}
      {menu && (
        <MenuAt label="Decision" items={menuOf(actions, menu.row)} at={menu.at} onClose={() => setMenu(null)} onClosed={focusListRows} />
      )}
    </ListView>
  )
}

interface RelationsProps {
  readonly row: TimelineRow
  readonly rows: readonly TimelineRow[]
  readonly onShow: (key: string) => void
}

/** What the decision supersedes and what supersedes it, as buttons that lead there. */
function Relations({ row, rows, onShow }: RelationsProps) {
  const { older, newer } = relatedRows(row, rows)
  if (older.length + newer.length === 0) return null
  const link = (words: string) => (other: TimelineRow) => (
    <Button
      key={`${words} ${other.key}`}
      size="small"
      variant="quiet"
      title={other.decision.title}
      onClick={() => {
        onShow(other.key)
        focusListRows()
      }}
    >
      {`${words} ${other.decision.id || other.decision.title}`}
    </Button>
  )
  return (
    <div className="list-actions">
      {older.map(link('Supersedes'))}
      {newer.map(link('Superseded by'))}
    </div>
  )
}

function optionsOf(all: string, values: readonly string[]) {
  return [{ value: '', label: all }, ...values.map((value) => ({ value, label: value }))]
}
