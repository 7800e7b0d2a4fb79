import { useShallow } from 'zustand/react/shallow'
import { useCockpit } from '../../state/cockpit'
import { undecidedChanges } from '../../state/selectors'
import { changeSentence } from './change-sentence'

/** The changes of SPEC that no decision records yet, which the drafted decision will record. */
export function UndecidedChanges() {
  const owed = useCockpit(useShallow(undecidedChanges))
  if (owed.length === 0) return null
  return (
    <div className="undecided-changes">
      <p className="undecided-changes-title">{owed.length === 1 ? 'SPEC changed' : `SPEC changed in ${owed.length} places`}</p>
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
