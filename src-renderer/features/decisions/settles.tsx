import { useShallow } from 'zustand/react/shallow'
import type { SpecChange } from '#spec'
import { useCockpit } from '../../state/cockpit'
import { changeSentence, owedChanges } from './owed'

const none: readonly SpecChange[] = []

/** What the decision is about: the changes of SPEC that no decision speaks of yet. */
export function Settles() {
  const owed = useCockpit(useShallow((state) => owedChanges(state.snapshot?.judgement?.changes ?? none)))
  if (owed.length === 0) return null
  return (
    <div className="settles">
      <p className="settles-title">{owed.length === 1 ? 'SPEC changed' : `SPEC changed in ${owed.length} places`}</p>
      <ul>
        {owed.map((change) => (
          <li key={`${change.kind} ${change.subject}`} dir="auto">
            {changeSentence(change)}.
          </li>
        ))}
      </ul>
    </div>
  )
}
