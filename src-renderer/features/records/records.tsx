import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import type { Decision, Finding } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { allFindings } from '../../state/selectors'
import { Button, Row, Section, SeverityIcon, visibleName } from '../../ui/index'
import { countRecords, recordStates } from './record-states'
import './records.css'

/** The most findings that are listed; the rest are in the list of all findings. */
const most = 5

const none: readonly Decision[] = []

/** A repository of decision records alone: how they are, and what is owed in them. */
export function Records() {
  const decisions = useCockpit(({ snapshot }) => snapshot?.judgement?.decisions ?? none)
  const states = useMemo(() => recordStates(decisions), [decisions])
  return (
    <>
      <Section title="Decision records" count={countRecords(decisions.length)}>
        <ul className="record-states">
          {states.map(({ status, words }) => (
            <li key={status} data-status={status}>
              {words}
            </li>
          ))}
        </ul>
      </Section>
      <Owed />
    </>
  )
}

function Owed() {
  const { showView } = useActions()
  const findings = useCockpit(allFindings)
  const owed = useMemo(() => findings.filter(({ severity, check }) => severity !== 'info' && check !== 'no-missing-document'), [findings])
  if (owed.length === 0) {
    return (
      <Section title="To settle">
        <p className="records-calm">
          <CircleCheck className="icon" aria-hidden="true" />
          No error or warning in any document.
        </p>
      </Section>
    )
  }
  return (
    <Section title="To settle" count={owed.length}>
      <ul>
        {owed.slice(0, most).map((finding) => (
          <OwedRow key={finding.id} finding={finding} />
        ))}
      </ul>
      {owed.length > most && (
        <Button variant="quiet" size="small" className="section-all" shortcut="Mod+Shift+M" onClick={() => showView('findings')}>
          {`All ${owed.length} findings`}
        </Button>
      )}
    </Section>
  )
}

function OwedRow({ finding }: { readonly finding: Finding }) {
  const { showFinding } = useActions()
  const { path, line } = finding.place
  const selected = useCockpit((state) => state.finding === finding.id)
  return (
    <li>
      <Row
        icon={<SeverityIcon mark={finding.toFill ? 'toFill' : finding.severity} />}
        title={<span dir="auto">{finding.message}</span>}
        detail={<span title={visibleName(path)}>{`${visibleName(path.slice(path.lastIndexOf('/') + 1))}:${line}`}</span>}
        selected={selected}
        onClick={() => void showFinding(finding)}
      />
    </li>
  )
}

/** One quiet offer, after everything that the repository has. */
export function SpecificationOffer() {
  const { offerTemplates } = useActions()
  return (
    <section className="section records-offer" aria-label="Specification">
      <p>SPEC.md can hold what these decisions add up to, and ACTIVE_SPEC.md the work of today. The cockpit then compares them.</p>
      <Button size="small" onClick={offerTemplates}>
        Start a specification…
      </Button>
    </section>
  )
}
