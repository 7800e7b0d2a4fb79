import { ShieldQuestionMark } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import type { CommitDraft } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { largerRepositoryName, undecidedChanges } from '../../state/selectors'
import { Button, SeverityIcon } from '../../ui/index'
import { MovedNote } from './moved-note'

/** What blocks the commit, and which decisions it leaves owed. */
export function CommitNotes({ draft }: { readonly draft: CommitDraft }) {
  const { draftDecision, trustRepository } = useActions()
  const larger = useCockpit(largerRepositoryName)
  const owed = useCockpit(useShallow(undecidedChanges))
  return (
    <>
      <MovedNote />
      {draft.blockers.map((blocker) => (
        <div key={blocker} className="commit-note" role="alert">
          <SeverityIcon mark="error" />
          <p>{blocker}</p>
        </div>
      ))}
      {draft.needsTrust && (
        <div className="commit-note">
          <ShieldQuestionMark className="icon" aria-hidden="true" />
          <div>
            <p>
              {larger === null
                ? 'Committing runs this repository’s hooks and filters. Trust this folder?'
                : `Committing runs the hooks and filters of the repository ${larger}. Trust this folder?`}
            </p>
            <Button size="small" onClick={() => void trustRepository()}>
              Trust this folder
            </Button>
          </div>
        </div>
      )}
      {owed.length > 0 && (
        <div className="commit-note">
          <SeverityIcon mark="warning" />
          <div>
            <p>
              {owed.length === 1 ? 'A decision is owed for ' : `${owed.length} decisions are owed, for `}
              <bdi>{owed.map(({ subject }) => subject).join(', ')}</bdi>.
            </p>
            <Button size="small" onClick={() => void draftDecision()}>
              Draft decision
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
