import { ShieldQuestionMark } from 'lucide-react'
import { useEffect, useRef } from 'react'
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
  const { note, markUsed } = useFocusAfterTrust(draft.needsTrust)
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
        <div ref={note} className="commit-note">
          <ShieldQuestionMark className="icon" aria-hidden="true" />
          <div>
            <p>
              {larger === null
                ? 'Committing runs this repository’s hooks and filters.'
                : `Committing runs the hooks and filters of the repository ${larger}.`}
            </p>
            {draft.needsTrust ? (
              <Button
                size="small"
                onClick={() => {
                  markUsed()
                  void trustRepository()
                }}
              >
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

/** Focuses the main button of the dialog once the folder is trusted, since the button that was used goes away. */
function useFocusAfterTrust(needsTrust: boolean) {
  const note = useRef<HTMLDivElement>(null)
  const isUsed = useRef(false)
  useEffect(() => {
    if (needsTrust || !isUsed.current) return
    isUsed.current = false
    note.current?.closest('[role="dialog"]')?.querySelector<HTMLElement>('.dialog-foot [data-variant="primary"]')?.focus()
  }, [needsTrust])
  const markUsed = () => {
    isUsed.current = true
  }
  return { note, markUsed }
}
