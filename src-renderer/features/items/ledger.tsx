import { CircleCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { ListChoice } from '../../ui/list-choice'
import { matchesWords } from '../../ui/list-entry'
import { ListPage, useListRows } from '../../ui/list-page'
import { focusListRows } from '../../ui/use-active-row'
import { age, localDay } from './age'
import { AnswerForm } from './answer-form'
import { itemKinds } from './item-kinds'
import { type ItemRow, itemRows, searchedText } from './item-rows'
import { ledgerColumns } from './ledger-columns'
import { nothingOpenWords } from './nothing-open-words'
import { useItemActions } from './use-item-actions'
import './ledger.css'

const groups: Readonly<Record<string, (row: ItemRow) => string>> = {
  kind: ({ item }) => itemKinds[item.kind].word,
  document: ({ item }) => item.place.path,
  owner: ({ item }) => item.owner ?? 'Nobody named',
  blocks: ({ blocks }) => (blocks === null ? 'Blocks nothing' : `Blocks ${blocks}`),
}

const kinds = [{ value: '', label: 'All kinds' }, ...Object.entries(itemKinds).map(([value, { word }]) => ({ value, label: word }))]

const groupings = [
  { value: '', label: 'No groups' },
  { value: 'kind', label: 'By kind' },
  { value: 'document', label: 'By document' },
  { value: 'owner', label: 'By owner' },
  { value: 'blocks', label: 'By what it blocks' },
]

/** The open items of all documents as one table, with what can be done about each. */
export function Ledger() {
  const { focusEditor, keepList, showToast, showView } = useActions()
  const judgement = useCockpit(
    useShallow(({ snapshot }) => ({
      items: snapshot?.judgement?.items ?? [],
      findings: snapshot?.judgement?.findings ?? [],
      gates: snapshot?.judgement?.gates ?? [],
    })),
  )
  const { filter, group, sort, only, row: kept } = useCockpit((state) => state.lists.ledger)
  const today = localDay(new Date())
  const nothingOpen = useCockpit(({ snapshot }) => (snapshot?.judgement ? nothingOpenWords(snapshot.judgement) : ''))
  const { items, findings, gates } = judgement
  const all = useMemo(() => itemRows({ items, findings, gates }, today), [items, findings, gates, today])
  const columns = useMemo(() => ledgerColumns(today), [today])
  const shown = useMemo(
    () => all.filter((row) => (only.length === 0 || only.includes(row.item.kind)) && matchesWords(searchedText(row), filter)),
    [all, only, filter],
  )
  const list = useListRows({ shown, columns, sort, groupOf: groups[group] ?? null, kept })
  const [answering, setAnswering] = useState<string | null>(null)
  const actions = useItemActions((row) => setAnswering(row.key))
  const stopAnswering = () => {
    setAnswering(null)
    focusListRows()
  }
  const close = () => {
    showView('text')
    focusEditor()
  }
  const overdue = all.filter(({ isOverdue }) => isOverdue).length
  return (
    <ListPage
      title="Ledger"
      labels={{ rows: 'Open items', row: 'Open item' }}
      count={countWords(all.length, shown.length, overdue)}
      list={list}
      columns={columns}
      filter={filter}
      sort={sort}
      onChange={(change) => keepList('ledger', change)}
      choices={
        <>
          <ListChoice
            label="Kind"
            value={only[0] ?? ''}
            options={kinds}
            onChange={(value) => keepList('ledger', { only: value === '' ? [] : [value] })}
          />
          <ListChoice label="Group" value={group} options={groupings} onChange={(value) => keepList('ledger', { group: value })} />
        </>
      }
      actions={actions}
      onRefused={showToast}
      onClose={close}
      none={{
        icon: <CircleCheck className="icon" />,
        words: all.length === 0 ? nothingOpen : 'No open item matches the filter.',
      }}
      describe={(row) => ({ text: row.item.text || 'No text.', detail: describe(row, today) })}
      foot={({ key, item }, buttons) => (answering === key ? <AnswerForm key={key} item={item} onClose={stopAnswering} /> : buttons)}
    />
  )
}

function countWords(all: number, shown: number, overdue: number): string {
  const words = shown === all ? `${all} open` : `${shown} of ${all} open`
  return overdue === 0 ? words : `${words}, ${overdue} overdue`
}

function describe({ item: { kind, place, owner, blocking }, due, since, isOverdue, blocks }: ItemRow, today: string): string {
  const facts = [
    itemKinds[kind].word,
    `${place.path}:${place.line}`,
    owner === null ? null : `owner ${owner}`,
    due === null ? null : `${isOverdue ? 'overdue since' : 'due'} ${due} (${age(due, today) ?? due})`,
    since === null ? null : `dated ${since} (${age(since, today) ?? since})`,
    blocks === null ? (kind === 'openQuestion' && !blocking ? 'does not block' : null) : `blocks ${blocks}`,
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}
