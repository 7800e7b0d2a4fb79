import type { LastState, RecentRepository } from '#bridge'
import { useActions } from '../../state/cockpit'
import { Row, SeverityIcon, Time, visibleName } from '../../ui/index'

/** Repositories that were open before, newest first, each with what its last judgement said. */
export function RecentList({ recent }: { readonly recent: readonly RecentRepository[] }) {
  const { openRepository } = useActions()
  if (recent.length === 0) return null
  return (
    <section className="recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">Recent</h2>
      <ul>
        {recent.slice(0, 8).map(({ path, name, openedAt, last }) => (
          <li key={path}>
            <Row
              title={
                <>
                  <bdi>{visibleName(name)}</bdi> {last && <Stage {...last} />}
                </>
              }
              detail={
                <>
                  {last && <State {...last} />}
                  <span className="recent-path">{visibleName(path)}</span>
                </>
              }
              trailing={<Time at={openedAt} />}
              onClick={() => void openRepository(path)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Stage({ stage, percent }: LastState) {
  return (
    <span className="recent-stage tabular">
      {stage} {percent}%
    </span>
  )
}

function State({ conflicts, next }: LastState) {
  return (
    <span className="recent-next">
      {conflicts > 0 && (
        <span className="recent-conflicts">
          <SeverityIcon mark="error" /> {conflicts} {conflicts === 1 ? 'conflict' : 'conflicts'}
        </span>
      )}
      <span>{next}</span>
    </span>
  )
}
