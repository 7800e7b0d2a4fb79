import type { CockpitCore } from './core'

/** Takes back the edit that the decision form was opened with. */
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

/** From here on closing the form keeps the edit. Answers what was held, so that it can be held again. */
export function releaseProposal(core: CockpitCore): RevertProposal | null {
  const { revertProposal } = core.store.getState()
  core.store.setState({ revertProposal: null })
  return revertProposal
}
