import { useMemo, useRef } from 'react'
import { useCockpit } from '../../state/cockpit'
import { Section } from '../../ui'
import { Gate } from './gate'
import { gateGroups } from './gate-groups'
import { useGateKeys } from './gate-keys'
import './gates.css'

/** The checklist that leads from stage to stage. */
export function Gates() {
  const judgement = useCockpit((state) => state.snapshot?.judgement ?? null)
  const groups = useMemo(() => (judgement === null ? [] : gateGroups(judgement)), [judgement])
  const list = useRef<HTMLDivElement>(null)
  useGateKeys(list)
  if (judgement === null) return null
  const passed = groups.reduce((sum, group) => sum + group.passed, 0)
  return (
    <Section title="Gates" count={<Share part={passed} whole={judgement.gates.length} />}>
      <div ref={list}>
        {groups.map((group) => (
          <div key={group.stage} className="gate-group">
            <h3 className="gate-stage">
              To leave {group.stage} <Share part={group.passed} whole={group.gates.length} />
            </h3>
            <ul>
              {group.gates.map((view) => (
                <Gate key={view.gate.id} view={view} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}

function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <span className="gate-share tabular">
      <span aria-hidden="true">
        {part}/{whole}
      </span>
      <span className="unseen">
        {part} of {whole} passed
      </span>
    </span>
  )
}
