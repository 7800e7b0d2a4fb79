import { type ReactNode, useMemo, useRef } from 'react'
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
  const findings = useCockpit(allFindings)
  const groups = useMemo(() => (gates === null ? [] : gateGroups({ gates, findings })), [gates, findings])
  const list = useRef<HTMLDivElement>(null)
  useGateKeys(list)
  if (gates === null) return null
  const passed = groups.reduce((sum, group) => sum + group.passed, 0)
  return (
    <Section title="Gates" count={<Share part={passed} whole={gates.length} />}>
      <div ref={list}>
        {groups.map((group) => (
          <Group key={group.stage} group={group} />
        ))}
      </div>
    </Section>
  )
}

/** Closed gates are listed; passed gates are collapsed to one line, because they need no action. */
function Group({ group }: { readonly group: GateGroup }) {
  const closed = group.gates.filter(({ gate }) => gate.state !== 'passed')
  const passed = group.gates.filter(({ gate }) => gate.state === 'passed')
  const share = <Share part={group.passed} whole={group.gates.length} />
  if (closed.length === 0) return <Passed title={`To leave ${group.stage}`} share={share} gates={passed} />
  return (
    <div className="gate-group">
      <h3 className="gate-stage">
        To leave {group.stage} {share}
      </h3>
      <ul>
        {closed.map((view) => (
          <Gate key={view.gate.id} view={view} />
        ))}
      </ul>
      {passed.length > 0 && <Passed title={`${passed.length} passed`} gates={passed} />}
    </div>
  )
}

function Passed({ title, share, gates }: { readonly title: string; readonly share?: ReactNode; readonly gates: readonly GateView[] }) {
  return (
    <div className="gate-group" data-state="passed">
      <Disclosure icon={<SeverityIcon mark="passed" />} title={title} trailing={share}>
        <ul>
          {gates.map((view) => (
            <Gate key={view.gate.id} view={view} />
          ))}
        </ul>
      </Disclosure>
    </div>
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
