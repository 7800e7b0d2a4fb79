import { useShallow } from 'zustand/react/shallow'
import type { SpecChange } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { undecidedChanges } from '../../state/selectors'
import { Button, SeverityIcon } from '../../ui/index'
import { changeSentence } from './change-sentence'

/** The changes of SPEC that no decision records, with a button that drafts one. */
export function Owed() {
  const { draftDecision } = useActions()
  const owed = useCockpit(useShallow(undecidedChanges))
  if (owed.length === 0) return null
  return (
    <div className="owed">
      <SeverityIcon mark="warning" />
      <div className="owed-words">
        <ul>
          {owed.map((change) => (
            <li key={`${change.kind} ${change.subject}`}>
              <Sentence change={change} />
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => void draftDecision()}>
          Draft decision
        </Button>
      </div>
    </div>
  )
}

function Sentence({ change }: { readonly change: SpecChange }) {
  const { showPlace } = useActions()
  const { place } = change
  const words = `${changeSentence(change)}: a decision is owed.`
  if (place === null) return <span dir="auto">{words}</span>
  return (
    <button type="button" className="owed-change" dir="auto" title={`${place.path}:${place.line}`} onClick={() => showPlace(place)}>
      {words}
    </button>
  )
}
