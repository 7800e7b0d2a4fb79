import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { closePanel, commit, focusEditor } from '../../state/actions'
import { useCockpit } from '../../state/cockpit'
import { Button, Dialog, useSendKey } from '../../ui/index'
import { CommitLetter } from './commit-letter'
import { forgetLetter, letters, messageOf, refusal } from './letter'
import { useFreshDraft } from './use-fresh-draft'
import './commit.css'

const noIds: readonly string[] = []

/** The commit as a letter about to be sent: its words, what goes in, and what is still owed. */
export function CommitDialog() {
  const open = useCockpit((state) => state.panel === 'commit')
  const root = useCockpit((state) => state.snapshot?.root ?? '')
  const branch = useCockpit((state) => state.snapshot?.git.branch ?? null)
  const draft = useCockpit((state) => state.commitDraft)
  const written = useStore(letters, (state) => state.written[root])
  const leftOut = useStore(letters, (state) => state.leftOut[root] ?? noIds)
  const failed = useFreshDraft(open)
  const [sending, setSending] = useState(false)
  const reasonId = useId()

  const letter = written ?? draft ?? { subject: '', body: '' }
  const chosen = draft?.documents.map(({ id }) => id).filter((id) => !leftOut.includes(id)) ?? []
  const reason =
    draft === null ? (failed ? 'The commit could not be drafted.' : 'The commit is being drafted.') : refusal(draft, letter, chosen)

  const send = async () => {
    if (reason !== null || sending) return
    setSending(true)
    try {
      if (!(await commit(chosen, messageOf(letter)))) return
      forgetLetter(root)
      focusEditor()
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
            Exactly the chosen documents go in, on <bdi className="commit-branch">{branch}</bdi>.
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
            {chosen.length === 1 ? 'Commit 1 document' : `Commit ${chosen.length} documents`}
          </Button>
        </>
      }
    >
      <CommitLetter root={root} draft={draft} failed={failed} letter={letter} edited={written !== undefined} chosen={chosen} />
    </Dialog>
  )
}
