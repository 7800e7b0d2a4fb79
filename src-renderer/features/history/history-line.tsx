import { useCockpit } from '../../state/cockpit'
import { keepsRecordsAlone } from '../../state/selectors'
import { Tooltip } from '../../ui/index'
import { sparkline } from './sparkline'
import './history.css'

/** Judgements that the line shows at most. */
const most = 40
const width = 96
const height = 18
const inset = 2

const none: readonly { readonly at: number; readonly percent: number }[] = []

/** The recent history of readiness as a line. */
export function HistoryLine() {
  const past = useCockpit((state) => state.snapshot?.past ?? none)
  const isWithoutStage = useCockpit(keepsRecordsAlone)
  const shown = past.slice(-most)
  const last = shown.at(-1)
  if (last === undefined || shown.length < 2 || isWithoutStage) return null
  const words = `Readiness over the last ${shown.length} judgements, now ${last.percent}\u00a0%`
  const first = new Date(shown[0]?.at ?? last.at).toLocaleString()
  return (
    <Tooltip label={`${words}. The first of them is of ${first}.`} side="top">
      <svg className="history" role="img" aria-label={words} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <path
          className="history-line"
          d={sparkline(
            shown.map(({ percent }) => percent),
            width,
            height,
            inset,
          )}
        />
        <circle className="history-now" cx={width - inset} cy={height - inset - (last.percent / 100) * (height - 2 * inset)} r="2" />
      </svg>
    </Tooltip>
  )
}
