import { allBuffers } from './buffers'
import { cockpit } from './cockpit'
import { isAhead } from './sync'

/** Writes into the store whether an open text has changed since the shown judgement saw it. */
export function noteDated(): void {
  const { snapshot, dated } = cockpit.getState()
  const judged = snapshot?.judged ?? {}
  const now = allBuffers().some(({ path, sync }) => {
    const seen = judged[path]
    return seen !== undefined && (isAhead(sync) || sync.version > seen)
  })
  if (now !== dated) cockpit.setState({ dated: now })
}
