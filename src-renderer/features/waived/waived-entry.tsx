import { memo } from 'react'
import type { Finding, Waived } from '#spec'
import { useActions } from '../../state/cockpit'
import { Row, visibleName } from '../../ui/index'
import { waiverPlace } from './waived-groups'

/** One waived finding: its message, its reason and links to the finding and the waiver. */
export const WaivedEntry = memo(function WaivedEntry({ waived }: { readonly waived: Waived<Finding> }) {
  const { showPlace, takeWaiverBack } = useActions()
  const { finding, reason, place } = waived
  const { path, line } = finding.place
  // A waiver of the configuration can cover many documents: it is edited there.
  const isComment = !place.path.endsWith('.json')
  return (
    <li className="waived-entry">
      <Row
        title={<span dir="auto">{finding.message}</span>}
        detail={
          <>
            <span title={visibleName(path)}>{`${visibleName(path.slice(path.lastIndexOf('/') + 1))}:${line}`}</span>
            <span className="waived-check">{finding.check}</span>
          </>
        }
        onClick={() => void showPlace(finding.place)}
      />
      <p className="waived-reason selectable">
        Reason: <bdi>{reason}</bdi>{' '}
        <button
          type="button"
          className="waived-place"
          aria-label={`Show the waiver, ${waiverPlace(waived)}`}
          title={place.path}
          onClick={() => void showPlace(place)}
        >
          {waiverPlace(waived)}
        </button>
        {isComment && (
          <button type="button" className="waived-place waived-back" onClick={() => void takeWaiverBack(place)}>
            Take it back
          </button>
        )}
      </p>
    </li>
  )
})
