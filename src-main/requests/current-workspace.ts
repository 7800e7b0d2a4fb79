import type { Problem } from '#bridge'
import { problem } from '../workspace/outcome'
import type { Workspace } from '../workspace/workspace'

type NoRepository = { readonly ok: false; readonly problem: Problem }

/** Asks the open workspace, or answers that none is open. */
export type WithCurrent = <Value>(ask: (workspace: Workspace) => Value) => Value | NoRepository

export function askCurrent(current: () => Workspace | null): WithCurrent {
  return (ask) => {
    const workspace = current()
    return workspace === null ? problem('no-repository', 'No repository is open. Open one first.') : ask(workspace)
  }
}
