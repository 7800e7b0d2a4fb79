import { useMemo, useRef } from 'react'
import { useCockpit } from '../../state/cockpit'
import { allFindings } from '../../state/selectors'
import { Disclosure, Section, SeverityIcon } from '../../ui/index'
import { Gate } from './gate'
import { type GateGroup, type GateView, gateGroups } from './gate-groups'
import { useGateKeys } from './gate-keys'
import './gates.css'

/** The checklist of gates, by stage. */
export function Gates() {
  const gates = useCockpit((state) => state.snapshot?.judgement?.gates ?? null)
  const stage = useCockpit((state) => state.snapshot?.judgement?.stage ?? 'INIT')
  const findings = useCockpit(allFindings)
  const groups = useMemo(() => (gates === null ? [] : gateGroups({ gates, findings, stage })), [gates, findings, stage])
  const list = useRef<HTMLDivElement>(null)
  useGateKeys(list)
  if (gates === null) return null
  const passed = groups.reduce((sum, group) => sum + group.passed, 0)
  return (
    <Section
      title="Gates"
      meaning="A gate is one condition that must hold before the specification reaches its next stage."
      count={`${passed} of ${gates.length} passed`}
    >
      <div ref={list}>
        {groups.map((group) => (
          <Group key={group.stage} group={group} />
        ))}
      </div>
    </Section>
  )
}

/** Closed gates of the present stage are listed. Passed gates, and those of later stages, need no action now and are one line each. */
function Group({ group }: { readonly group: GateGroup }) {
  const { stage, after, gates } = group
  const closed = gates.filter(({ gate }) => gate.state !== 'passed')
  const passed = gates.filter(({ gate }) => gate.state === 'passed')
  // No stage comes after GO: its own gates, which only features have, lead to it.
  const title = stage === 'GO' ? 'To reach GO' : `To leave ${stage}`
  if (closed.length === 0) return <Passed title={title} trailing={`${passed.length} passed`} gates={passed} />
  const lists = (
    <>
      <ul>
        {closed.map((view) => (
          <Gate key={view.gate.id} view={view} />
        ))}
      </ul>
      {passed.length > 0 && <Passed title={`${passed.length} passed`} gates={passed} />}
    </>
  )
  if (after !== null) {
    return (
      <div className="gate-group" data-state="later">
        <Disclosure icon={<SeverityIcon mark="closed" />} title={title} trailing={`after ${after}`}>
          {lists}
        </Disclosure>
      </div>
    )
  }
  return (
    <div className="gate-group">
      <h3 className="gate-stage">{title}</h3>
      {lists}
    </div>
  )
}

function Passed({ title, trailing, gates }: { readonly title: string; readonly trailing?: string; readonly gates: readonly GateView[] }) {
  return (
    <div className="gate-group" data-state="passed">
      <Disclosure icon={<SeverityIcon mark="passed" />} title={title} trailing={trailing}>
        <ul>
          {gates.map((view) => (
            <Gate key={view.gate.id} view={view} />
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
