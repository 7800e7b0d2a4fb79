import { memo } from 'react'
import type { Conflict, Fact } from '#spec'
import { useActions, useCockpit } from '../../state/cockpit'
import { findingById } from '../../state/selectors'
import { Button, SeverityIcon } from '../../ui/index'
import { placeLabel } from './conflict-sides'

/** One conflict: both values with their places, the winner, and the two ways to resolve it. */
export const ConflictEntry = memo(function ConflictEntry({ conflict }: { readonly conflict: Conflict }) {
  const { proposeSpecChange, resolveConflict } = useActions()
  const { winner, loser, subject, winnerName } = conflict
  const isFixable = useCockpit((state) => (findingById(state, conflict.findingId)?.fixes.length ?? 0) > 0)
  const label = useCockpit(
    (state) => state.snapshot?.judgement?.contract.find(({ field }) => field.name === subject)?.field.label ?? subject,
  )
  return (
    <li className="conflict">
      <h3 className="conflict-subject">
        <SeverityIcon mark="error" />
        <span dir="auto">{label}</span>
      </h3>
      <p className="conflict-sentence selectable">
        <PlaceLink fact={loser} /> says <bdi className="conflict-value">{loser.value}</bdi>; <PlaceLink fact={winner} /> says{' '}
        <bdi className="conflict-value">{winner.value}</bdi>. {winnerName} wins.
      </p>
      <div className="conflict-buttons">
        {isFixable && (
          <Button size="small" onClick={() => void resolveConflict(conflict)}>
            {`Use ${winnerName}'s value`}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => void proposeSpecChange(conflict)}>
          {`Propose a ${winnerName} change`}
        </Button>
      </div>
    </li>
  )
})

function PlaceLink({ fact }: { readonly fact: Fact }) {
  const { showPlace } = useActions()
  return (
    <button type="button" className="conflict-place" title={fact.place.path} onClick={() => showPlace(fact.place)}>
      {placeLabel(fact)}
    </button>
  )
}
