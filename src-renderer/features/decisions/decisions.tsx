import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, IconButton, Row, rowKeys, Section } from '../../ui/index'
import { newestFirst } from './decision-order'
import { DecisionState } from './decision-state'
import { Owed } from './owed-decisions'
import './decisions.css'

const first = 5
/** The most rows that render without a noticeable delay; search finds the others. */
const most = 1000

/** The decisions of the log, newest first, after those that are owed. */
export function Decisions() {
  const { draftDecision, showPlace } = useActions()
  const decisions = useCockpit((state) => state.snapshot?.judgement?.decisions ?? null)
  const [limit, setLimit] = useState(first)
  const ordered = useMemo(() => newestFirst(decisions ?? []), [decisions])
  const shown = useMemo(() => ordered.slice(0, limit), [ordered, limit])
  const keys = useMemo(() => rowKeys(shown, ({ id, title, place }) => `${place.path} ${id} ${title}`), [shown])
  if (decisions === null) return null
  return (
    <Section
      title="Decisions"
      className="decisions"
      {...(decisions.length > 0 ? { count: decisions.length } : {})}
      actions={<IconButton label="Draft a decision" size="small" icon={<Plus className="icon" />} onClick={() => void draftDecision()} />}
    >
      <Owed />
      {decisions.length === 0 && <p className="decisions-none">No decision is recorded yet.</p>}
      <ul>
        {shown.map((decision, index) => (
          <li key={keys[index]} className="decision">
            <Row
              title={<span dir="auto">{decision.title}</span>}
              detail={
                <>
                  {decision.id !== '' && <span className="decision-id">{decision.id}</span>}
                  {decision.date !== '' && <span className="tabular">{decision.date}</span>}
                  <DecisionState decision={decision} />
                </>
              }
              onClick={() => showPlace(decision.place)}
            />
          </li>
        ))}
      </ul>
      {limit === first && ordered.length > first && (
        <Button variant="quiet" size="small" onClick={() => setLimit(most)}>
          {ordered.length > most ? `Show the newest ${most} of ${ordered.length}` : `Show all (${ordered.length})`}
        </Button>
      )}
    </Section>
  )
}
