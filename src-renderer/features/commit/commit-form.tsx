import { useEffect, useRef } from 'react'
import type { CommitDraft, DocumentId } from '#bridge'
import { type CommitMessage, useActions } from '../../state/cockpit'
import { Button, EmptyState, Skeleton, TextArea, TextField } from '../../ui/index'
import { CommitDocument } from './commit-document'
import { CommitNotes } from './commit-notes'

export interface CommitFormProps {
  readonly root: string
  readonly draft: CommitDraft | null
  readonly failed: boolean
  readonly message: CommitMessage
  /** The user has changed the drafted message. */
  readonly edited: boolean
  readonly chosen: readonly DocumentId[]
}

/** Most tools that list commits truncate longer subjects. */
const subjectLength = 72

export function CommitForm({ root, draft, failed, message, edited, chosen }: CommitFormProps) {
  const { loadCommitDraft, resetCommitMessage, writeCommitMessage } = useActions()
  const subject = useRef<HTMLInputElement>(null)
  const drafted = draft !== null
  const wasAskedForTrust = useRef(false)
  if (draft?.needsTrust) wasAskedForTrust.current = true
  useEffect(() => {
    if (drafted) subject.current?.focus()
  }, [drafted])
  if (draft === null) {
    if (!failed) return <Skeleton lines={6} label="Drafting the commit" />
    return (
      <EmptyState title="The commit could not be drafted." action={<Button onClick={() => void loadCommitDraft()}>Try again</Button>} />
    )
  }
  return (
    <div className="commit">
      <div className="commit-subject">
        <TextField
          ref={subject}
          label="Subject"
          dir="auto"
          spellCheck
          value={message.subject}
          trailing={<Counter length={[...message.subject].length} />}
          onChange={(event) => writeCommitMessage(root, { ...message, subject: event.target.value })}
        />
      </div>
      <div className="commit-words">
        <TextArea
          label="Body"
          dir="auto"
          rows={8}
          spellCheck
          value={message.body}
          onChange={(event) => writeCommitMessage(root, { ...message, body: event.target.value })}
        />
        {edited && (
          <Button variant="quiet" size="small" onClick={() => resetCommitMessage(root)}>
            Restore the draft
          </Button>
        )}
        <CommitNotes draft={draft} asksTrust={wasAskedForTrust.current} />
      </div>
      <section className="commit-enclosed" aria-label="Documents in the commit">
        {draft.documents.length === 0 && <p className="commit-nothing">Nothing has changed since the last commit.</p>}
        <ul>
          {draft.documents.map((document) => (
            <CommitDocument key={document.id} root={root} document={document} included={chosen.includes(document.id)} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function Counter({ length }: { readonly length: number }) {
  return (
    <span className="commit-counter" data-long={length > subjectLength || undefined}>
      {length > subjectLength ? `${length - subjectLength} over ${subjectLength}` : `${length} of ${subjectLength}`}
    </span>
  )
}
