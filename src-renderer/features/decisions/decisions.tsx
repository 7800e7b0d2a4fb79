import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { Button, IconButton, Row, rowKeys, Section, visibleName } from '../../ui/index'
import { newestFirst } from './decision-order'
import { DecisionState } from './decision-state'
import { Owed } from './owed-decisions'
import './decisions.css'

const first = 3

/** The newest decisions, after those that are owed, and the way to all of them. */
export function Decisions() {
  const { draftDecision, showPlace, showView } = useActions()
  const decisions = useCockpit((state) => state.snapshot?.judgement?.decisions ?? null)
  const ordered = useMemo(() => newestFirst(decisions ?? []), [decisions])
  const shown = useMemo(() => ordered.slice(0, first), [ordered])
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
              title={<span dir="auto">{visibleName(decision.title)}</span>}
              detail={
                <>
                  {decision.id !== '' && <bdi className="decision-id">{visibleName(decision.id)}</bdi>}
                  {decision.date !== '' && <span className="tabular">{decision.date}</span>}
                  <DecisionState decision={decision} />
                </>
              }
              onClick={() => showPlace(decision.place)}
            />
          </li>
        ))}
      </ul>
      {ordered.length > 0 && (
        <Button variant="quiet" size="small" className="section-all" onClick={() => showView('decisions')}>
          {ordered.length > first ? `All ${ordered.length} by date` : 'Show by date'}
        </Button>
      )}
    </Section>
  )
}
