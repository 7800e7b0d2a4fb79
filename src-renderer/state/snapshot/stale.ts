import type { CockpitCore } from '../core'
import { isAhead } from '../documents/sync'

/** Writes into the store whether an open text has changed since the shown judgement saw it. */
export function updateStale(core: CockpitCore): void {
  const { snapshot, isStale } = core.store.getState()
  const judged = snapshot?.judgedVersions ?? {}
  const now = [...core.buffers.values()].some(({ path, sync }) => {
    const seen = judged[path]
    return seen !== undefined && (isAhead(sync) || sync.version > seen)
  })
  if (now !== isStale) core.store.setState({ isStale: now })
}
