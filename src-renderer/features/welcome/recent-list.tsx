import type { RecentRepository } from '#bridge'
import { useActions } from '../../state/cockpit'
import { Row, Time } from '../../ui/index'

/** Repositories that were open before, newest first. */
export function RecentList({ recent }: { readonly recent: readonly RecentRepository[] }) {
  const { openRepository } = useActions()
  if (recent.length === 0) return null
  return (
    <section className="recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">Recent</h2>
      <ul>
        {recent.slice(0, 8).map(({ path, name, openedAt }) => (
          <li key={path}>
            <Row title={name} detail={path} trailing={<Time at={openedAt} />} onClick={() => void openRepository(path)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
