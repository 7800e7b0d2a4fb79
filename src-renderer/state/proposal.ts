import type { CockpitCore } from './core'

/** Reverts the edit with which the decision form was opened. */
export type RevertProposal = () => void

/** Calls `revert` as soon as the decision form closes, unless `releaseProposal` is called first. */
export function holdProposal(core: CockpitCore, revert: RevertProposal): void {
  if (core.store.getState().panel !== 'decision') return revert()
  const stop = core.store.subscribe(({ panel, revertProposal }) => {
    if (revertProposal === revert && panel === 'decision') return
    stop()
    if (revertProposal !== revert) return
    core.store.setState({ revertProposal: null })
    revert()
  })
  core.store.setState({ revertProposal: revert })
}

/** Keeps the edit when the form closes. Returns the revert function, so that it can be set again. */
export function releaseProposal(core: CockpitCore): RevertProposal | null {
  const { revertProposal } = core.store.getState()
  core.store.setState({ revertProposal: null })
  return revertProposal
}
