import { memo, useState } from 'react'
import { Button, Disclosure, SeverityIcon } from '../../ui/index'
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
    return (
      <li className="gate" data-state={gate.state}>
        <Disclosure
          icon={<SeverityIcon mark={gate.state} />}
          title={gate.title}
          trailing={
            <>
              <span aria-hidden="true">{findings.length > 0 ? `${word} · ${findings.length}` : word}</span>
              <span className="unseen">{findings.length === 1 ? '1 finding' : `${findings.length} findings`}</span>
            </>
          }
        >
          {findings.length === 0 && <p className="gate-none">No finding explains this gate: the documents could not be read completely.</p>}
          <ul>
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
