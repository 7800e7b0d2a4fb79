import { Gavel } from 'lucide-react'
import { useMemo } from 'react'
import type { ContractRow, Decision, DecisionStatus } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button } from '../../ui/index'
import type { ListAction } from '../../ui/list-actions'
import { ListChoice } from '../../ui/list-choice'
import { matchesWords } from '../../ui/list-entry'
import { ListPage, useListRows } from '../../ui/list-page'
import { focusListRows } from '../../ui/use-active-row'
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
  const shown = useMemo(() => {
    const field = contract.find(({ field }) => field.label === fieldName)?.field ?? null
    const wanted = { status: status as DecisionStatus | '', type, field }
    return all.filter(
      (row) => isShown(row, wanted) && matchesWords(`${row.decision.id} ${row.decision.title} ${row.decision.text}`, filter),
    )
  }, [all, contract, fieldName, status, type, filter])
  const list = useListRows({ shown, columns: timelineColumns, sort, groupOf: sort === '' ? monthOf : null, kept })
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
    <ListPage
      title="Decisions by date"
      labels={{ rows: 'Decisions', row: 'Decision' }}
      count={shown.length === all.length ? `${all.length} recorded` : `${shown.length} of ${all.length} recorded`}
      list={list}
      columns={timelineColumns}
      filter={filter}
      sort={sort}
      onChange={(change) => keepList('decisions', change)}
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
      actions={actions}
      onRefused={showToast}
      onClose={close}
      none={{
        icon: <Gavel className="icon" />,
        words: all.length === 0 ? 'No decision is recorded yet.' : 'No decision matches the filter.',
      }}
      describe={({ decision }) => ({ text: decision.title, detail: factsOf(decision) })}
      foot={(row, buttons) => (
        <>
          <Relations row={row} rows={all} onShow={(key) => keepList('decisions', { row: key, filter: '', only: [] })} />
          {buttons}
        </>
      )}
    />
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

function factsOf({ id, date, rawStatus, place }: Decision): string {
  return [id, date || 'no date', rawStatus, `${place.path}:${place.line}`].filter((fact) => fact !== '').join(' · ')
}

function optionsOf(all: string, values: readonly string[]) {
  return [{ value: '', label: all }, ...values.map((value) => ({ value, label: value }))]
}
