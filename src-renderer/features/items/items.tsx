import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, Section } from '../../ui/index'
import { localDay } from './age'
import { ItemLine } from './item-line'
import { itemRows } from './item-rows'
import { nothingOpenWords } from './nothing-open-words'
import './items.css'

const first = 3

/** The open items that matter most now, and the way to all of them. */
export function Items() {
  const { showView } = useActions()
  const judgement = useCockpit(
    useShallow(({ snapshot }) => ({
      items: snapshot?.judgement?.items ?? null,
      findings: snapshot?.judgement?.findings ?? [],
      gates: snapshot?.judgement?.gates ?? [],
    })),
  )
  const today = localDay(new Date())
  const { items, findings, gates } = judgement
  const rows = useMemo(() => itemRows({ items: items ?? [], findings, gates }, today), [items, findings, gates, today])
  if (items === null) return null
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length
  return (
    <Section
      title="Open items"
      className="items"
      {...(rows.length > 0 ? { count: overdue === 0 ? rows.length : `${rows.length}, ${overdue} overdue` } : {})}
    >
      {rows.length === 0 && <NothingOpen />}
      <ul>
        {rows.slice(0, first).map((row) => (
          <li key={row.key} className="item">
            <ItemLine row={row} today={today} />
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <Button variant="quiet" size="small" className="section-all" shortcut="Mod+Shift+L" onClick={() => showView('ledger')}>
          {rows.length > first ? `All ${rows.length} in the ledger` : 'Open the ledger'}
        </Button>
      )}
    </Section>
  )
}

function NothingOpen() {
  const words = useCockpit(({ snapshot }) => (snapshot?.judgement ? nothingOpenWords(snapshot.judgement) : ''))
  return <p className="items-none">{words}</p>
}
