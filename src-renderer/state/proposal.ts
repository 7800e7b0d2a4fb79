import { cockpit } from './cockpit'

/** Takes back the edit that the decision form was opened with. */
export type RevertProposal = () => void

/** Calls `revert` as soon as the decision form closes, unless `releaseProposal` is called first. */
export function holdProposal(revert: RevertProposal): void {
  if (cockpit.getState().panel !== 'decision') return revert()
  const stop = cockpit.subscribe(({ panel, revertProposal }) => {
    if (revertProposal === revert && panel === 'decision') return
    stop()
    if (revertProposal !== revert) return
    cockpit.setState({ revertProposal: null })
    revert()
  })
  cockpit.setState({ revertProposal: revert })
}

/** From here on closing the form keeps the edit. Answers what was held, so that it can be held again. */
export function releaseProposal(): RevertProposal | null {
  const { revertProposal } = cockpit.getState()
  cockpit.setState({ revertProposal: null })
  return revertProposal
}
