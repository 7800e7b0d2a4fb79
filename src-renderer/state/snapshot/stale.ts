import { cockpit } from '../cockpit'
import { allBuffers } from '../documents/buffers'
import { isAhead } from '../documents/sync'

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
