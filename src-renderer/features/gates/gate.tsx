import { memo, useState } from 'react'
import type { Blocker } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'
import { Button, Disclosure, Row, SeverityIcon } from '../../ui/index'
import { GateFinding } from './gate-finding'
import { type GateView, sameView } from './gate-groups'

const firstFindings = 5

/** One line of the checklist. A gate that has not passed expands to the findings that keep it closed. */
export const Gate = memo(
  function Gate({ view: { gate, findings } }: { readonly view: GateView }) {
    const [all, setAll] = useState(false)
    if (gate.state === 'passed') {
      return (
        <li className="gate row" data-state="passed">
          <SeverityIcon mark="passed" />
          <span className="row-words">{gate.title}</span>
          <span className="row-trailing" aria-hidden="true">
            Passed
          </span>
        </li>
      )
    }
    const word = gate.state === 'closed' ? 'Closed' : 'Unknown'
    const reasons = gate.reasons ?? []
    const left = findings.length + reasons.length
    return (
      <li className="gate" data-state={gate.state}>
        <Disclosure
          icon={<SeverityIcon mark={gate.state} />}
          title={gate.title}
          trailing={
            <>
              <span aria-hidden="true">{left > 0 ? `${word} · ${left}` : word}</span>
              <span className="unseen">{findings.length === 1 ? '1 finding' : `${findings.length} findings`}</span>
            </>
          }
        >
          {left === 0 && <p className="gate-none">No finding explains this gate: the documents could not be read completely.</p>}
          <ul>
            {reasons.map((reason) => (
              <GateReason key={`${reason.place.path} ${reason.sentence}`} reason={reason} />
            ))}
            {findings.slice(0, all ? undefined : firstFindings).map((finding) => (
              <GateFinding key={finding.id} finding={finding} />
            ))}
          </ul>
          {!all && findings.length > firstFindings && (
            <Button variant="quiet" size="small" onClick={() => setAll(true)}>
              {`Show all (${findings.length})`}
            </Button>
          )}
        </Disclosure>
      </li>
    )
  },
  (one, other) => sameView(one.view, other.view),
)

/** What keeps a gate closed although it is no finding: work that is not done yet. */
function GateReason({ reason: { sentence, place } }: { readonly reason: Blocker }) {
  const { showPlace } = useActions()
  const exists = useCockpit((state) => documentByPath(state.snapshot, place.path) !== null)
  const title = <span dir="auto">{sentence}</span>
  const detail = <span title={place.path}>{exists ? `${place.path.split('/').at(-1)}:${place.line}` : place.path}</span>
  return (
    <li className="gate-finding">
      <Row title={title} detail={detail} {...(exists ? { onClick: () => void showPlace(place) } : {})} />
    </li>
  )
}
