import { memo, useState } from 'react'
import type { Blocker } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath } from '../../state/selectors'
import { Button, Disclosure, Row, SeverityIcon, visibleName } from '../../ui/index'
import { GateFinding } from './gate-finding'
import { type GateView, leftOf, leftWords, sameView } from './gate-groups'
import { GateToFill } from './gate-to-fill'
import { splitToFill } from './to-fill'

const firstFindings = 5

/** Words in the titles of gates that are explained before what keeps the gate closed. */
const meanings: Readonly<Record<string, string>> = {
  'real-decision': 'A real decision says what was chosen and why; the entry that only starts the project is none.',
}

/** One line of the checklist. A gate that has not passed expands to the findings that keep it closed. */
export const Gate = memo(
  function Gate({ view }: { readonly view: GateView }) {
    const { gate, findings, listedElsewhere, merge } = view
    const [all, setAll] = useState(false)
    const { toFill, others } = splitToFill(findings)
    const left = leftOf(view)
    if (gate.state === 'passed') return <PlainGate state="passed" title={gate.title} word="Passed" />
    if (left === 0 && listedElsewhere !== null) {
      return <PlainGate state={gate.state} title={gate.title} detail={merge ?? `Waits for “${listedElsewhere.title}”.`} />
    }
    return (
      <li className="gate" data-state={gate.state}>
        <Disclosure
          icon={<SeverityIcon mark={gate.state} />}
          title={gate.title}
          trailing={gate.state === 'unknown' || left === 0 ? 'Unknown' : leftWords(view)}
        >
          {merge !== null && <p className="gate-none">{merge}</p>}
          {gate.id in meanings && <p className="gate-none">{meanings[gate.id]}</p>}
          {left === 0 && <p className="gate-none">No finding explains this gate: the documents could not be read completely.</p>}
          <ul>
            {gate.reasons?.map((reason) => (
              <GateReason key={`${reason.place.path} ${reason.sentence}`} reason={reason} />
            ))}
            {toFill.map((section) => (
              <GateToFill key={section.key} section={section} />
            ))}
            {others.slice(0, all ? undefined : firstFindings).map((finding) => (
              <GateFinding key={finding.id} finding={finding} />
            ))}
          </ul>
          {!all && others.length > firstFindings && (
            <Button variant="quiet" size="small" onClick={() => setAll(true)}>
              {`Show all (${others.length})`}
            </Button>
          )}
          {listedElsewhere !== null && <p className="gate-none">{wordsFor(listedElsewhere)}</p>}
        </Disclosure>
      </li>
    )
  },
  (one, other) => sameView(one.view, other.view),
)

interface PlainGateProps {
  readonly state: 'passed' | 'closed' | 'unknown'
  readonly title: string
  readonly word?: string
  readonly detail?: string
}

/** A gate that lists nothing of its own. */
function PlainGate({ state, title, word, detail }: PlainGateProps) {
  return (
    <li className="gate row" data-state={state} data-plain>
      <SeverityIcon mark={state} />
      <span className="row-words">
        {title}
        {detail !== undefined && <span className="row-detail">{detail}</span>}
      </span>
      {word !== undefined && (
        <span className="row-trailing" aria-hidden="true">
          {word}
        </span>
      )}
    </li>
  )
}

function wordsFor({ count, title }: { readonly count: number; readonly title: string }): string {
  return count === 1 ? `1 more finding is listed under “${title}”.` : `${count} more findings are listed under “${title}” and other gates.`
}

/** What keeps a gate closed although it is no finding: work that is not done yet. */
function GateReason({ reason: { sentence, place } }: { readonly reason: Blocker }) {
  const { showPlace } = useActions()
  const exists = useCockpit((state) => documentByPath(state.snapshot, place.path) !== null)
  const title = <span dir="auto">{sentence}</span>
  const path = visibleName(place.path)
  const detail = <span title={path}>{exists ? `${path.split('/').at(-1)}:${place.line}` : path}</span>
  return (
    <li className="gate-finding">
      <Row title={title} detail={detail} {...(exists ? { onClick: () => void showPlace(place) } : {})} />
    </li>
  )
}
