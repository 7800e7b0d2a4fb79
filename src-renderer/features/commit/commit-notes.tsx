import { ShieldQuestionMark } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import type { CommitDraft } from '#bridge'
import { useActions, useCockpit } from '../../state/cockpit'
import { largerRepositoryName, undecidedChanges } from '../../state/selectors'
import { Button, SeverityIcon } from '../../ui/index'
import { MovedNote } from './moved-note'

export interface CommitNotesProps {
  readonly draft: CommitDraft
  /** The note on trust stays once it was shown, so that the buttons below do not move when the answer comes. */
  readonly asksTrust: boolean
}

/** What blocks the commit, and which decisions it leaves owed. */
export function CommitNotes({ draft, asksTrust }: CommitNotesProps) {
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
      {asksTrust && (
        <div className="commit-note">
          <ShieldQuestionMark className="icon" aria-hidden="true" />
          <div>
            <p>
              {larger === null
                ? 'Committing runs this repository’s hooks and filters.'
                : `Committing runs the hooks and filters of the repository ${larger}.`}
            </p>
            {draft.needsTrust ? (
              <Button size="small" onClick={({ currentTarget }) => void trustRepository().then(() => focusMain(currentTarget))}>
                Trust this folder
              </Button>
            ) : (
              <p className="commit-trusted" role="status">
                This folder is trusted.
              </p>
            )}
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

/** Focuses the main button of the dialog, since the button that was used goes away. */
function focusMain(used: HTMLElement): void {
  used.closest('[role="dialog"]')?.querySelector<HTMLElement>('.dialog-foot [data-variant="primary"]')?.focus()
}
