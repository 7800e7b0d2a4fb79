import { useEffect, useId, useRef, useState } from 'react'
import { useActions, useCockpit } from '../../state/cockpit'
import { commitDisabledReason, largerRepositoryName } from '../../state/selectors'
import { Button, Dialog, useSendKey, visibleName } from '../../ui/index'
import { CommitForm } from './commit-form'
import { commitLabel } from './commit-label'
import { formatCommitMessage } from './commit-message'
import { useFreshDraft } from './use-fresh-draft'
import './commit.css'

const noIds: readonly string[] = []

/** The form of a commit: its message, its documents and the decisions that are owed. */
export function CommitDialog() {
  const { closePanel, commit, forgetCommitMessage } = useActions()
  const open = useCockpit((state) => state.panel === 'commit')
  const root = useCockpit((state) => state.snapshot?.root ?? '')
  const branch = useCockpit((state) => state.snapshot?.git.branch ?? null)
  const larger = useCockpit(largerRepositoryName)
  const draft = useCockpit((state) => state.commitDraft)
  const written = useCockpit((state) => state.commitMessages[root])
  const leftOut = useCockpit((state) => state.commitExclusions[root] ?? noIds)
  const [sending, setSending] = useState(false)
  const failed = useFreshDraft(open && !sending)
  const reasonId = useId()

  const message = written ?? draft ?? { subject: '', body: '' }
  const chosen = draft?.documents.map(({ id }) => id).filter((id) => !leftOut.includes(id)) ?? []
  const blocking = useCockpit((state) => commitDisabledReason(state, { message, chosen }))
  const reason = draft === null && failed ? 'The commit could not be drafted.' : blocking

  // The last document of the form was discarded, or committed elsewhere: an empty form would only be in the way.
  const hadDocuments = useRef(false)
  const isEmpty = draft !== null && draft.documents.length === 0 && draft.disabledReason !== null
  useEffect(() => {
    if (!open) hadDocuments.current = false
    else if (draft !== null && !isEmpty) hadDocuments.current = true
    else if (isEmpty && hadDocuments.current && !sending) closePanel()
  }, [open, draft, isEmpty, sending, closePanel])

  const send = async () => {
    if (reason !== null || sending) return
    setSending(true)
    try {
      if (!(await commit(chosen, formatCommitMessage(message)))) return
      forgetCommitMessage(root)
    } finally {
      setSending(false)
    }
  }
  useSendKey(open, send)

  return (
    <Dialog
      open={open}
      onClose={closePanel}
      width="large"
      title="Commit"
      description={
        branch === null ? (
          'Exactly the chosen documents go in, nothing else.'
        ) : (
          <>
            Exactly the chosen documents go in, on <bdi className="commit-branch">{branch === null ? null : visibleName(branch)}</bdi>
            {larger !== null && (
              <>
                {' '}
                of the repository <bdi className="commit-branch">{larger}</bdi>
              </>
            )}
            .
          </>
        )
      }
      footer={
        <>
          <p id={reasonId} className="commit-reason">
            {reason}
          </p>
          <Button variant="quiet" onClick={closePanel}>
            Cancel
          </Button>
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            reason={reason}
            busy={sending}
            aria-describedby={reason === null ? undefined : reasonId}
            onClick={() => void send()}
          >
            {commitLabel(sending, chosen.length)}
          </Button>
        </>
      }
    >
      <CommitForm root={root} draft={draft} failed={failed} message={message} edited={written !== undefined} chosen={chosen} />
    </Dialog>
  )
}
