import { memo } from 'react'
import type { Conflict, Fact } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { documentByPath, findingById } from '../../state/selectors'
import { Button, SeverityIcon, visibleName } from '../../ui/index'
import { placeLabel } from './conflict-sides'

/** One conflict: both values with their places, the winner, and the two ways to resolve it. */
export const ConflictEntry = memo(function ConflictEntry({ conflict }: { readonly conflict: Conflict }) {
  const { proposeSpecChange, resolveConflict } = useActions()
  const { winner, loser, subject, winnerName } = conflict
  const isFixable = useCockpit((state) => (findingById(state, conflict.findingId)?.fixes.length ?? 0) > 0)
  const severity = useCockpit((state) => findingById(state, conflict.findingId)?.severity ?? 'error')
  const isEditable = useCockpit((state) => [winner, loser].every(({ place }) => documentByPath(state.snapshot, place.path) !== null))
  const label = useCockpit(
    (state) => state.snapshot?.judgement?.contract.find(({ field }) => field.name === subject)?.field.label ?? subject,
  )
  return (
    <li className="conflict">
      <h3 className="conflict-subject">
        <SeverityIcon mark={severity} />
        <span dir="auto">{label}</span>
      </h3>
      <p className="conflict-sentence selectable">
        <PlaceLink fact={loser} /> {verbOf(loser)} <bdi className="conflict-value">{loser.value}</bdi>; <PlaceLink fact={winner} />{' '}
        {verbOf(winner)} <bdi className="conflict-value">{winner.value}</bdi>. {visibleName(winnerName)} wins.
      </p>
      <div className="conflict-buttons">
        {isFixable && (
          <Button size="small" onClick={() => void resolveConflict(conflict)}>
            {`Use ${winnerName}'s value`}
          </Button>
        )}
        {isEditable && (
          <Button size="small" variant="quiet" onClick={() => void proposeSpecChange(conflict)}>
            {`Propose a ${winnerName} change`}
          </Button>
        )}
      </div>
    </li>
  )
})

function verbOf({ modality }: Fact): string {
  return modality === 'must-not' ? 'rules out' : 'says'
}

/** A guide or a setting is no document of the window: its place is text. */
function PlaceLink({ fact }: { readonly fact: Fact }) {
  const { showPlace } = useActions()
  const exists = useCockpit((state) => documentByPath(state.snapshot, fact.place.path) !== null)
  if (!exists) return <span title={fact.place.path}>{placeLabel(fact)}</span>
  return (
    <button type="button" className="conflict-place" title={fact.place.path} onClick={() => showPlace(fact.place)}>
      {placeLabel(fact)}
    </button>
  )
}
