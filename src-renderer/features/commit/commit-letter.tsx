import { useEffect, useRef } from 'react'
import type { CommitDraft, DocumentId } from '#bridge'
import { loadCommitDraft } from '../../state/actions'
import { Button, EmptyState, Skeleton, TextArea, TextField } from '../../ui/index'
import { CommitDocument } from './commit-document'
import { CommitNotes } from './commit-notes'
import { type Letter, takeDraft, write } from './letter'

export interface CommitLetterProps {
  readonly root: string
  readonly draft: CommitDraft | null
  readonly failed: boolean
  readonly letter: Letter
  /** The words are the user's own, not the draft's. */
  readonly edited: boolean
  readonly chosen: readonly DocumentId[]
}

/** Longer subjects are cut by most tools that list commits. */
const subjectLength = 72

export function CommitLetter({ root, draft, failed, letter, edited, chosen }: CommitLetterProps) {
  const subject = useRef<HTMLInputElement>(null)
  const drafted = draft !== null
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
          value={letter.subject}
          trailing={<Counter length={[...letter.subject].length} />}
          onChange={(event) => write(root, { ...letter, subject: event.target.value })}
        />
      </div>
      <div className="commit-words">
        <TextArea
          label="Body"
          dir="auto"
          rows={8}
          spellCheck
          value={letter.body}
          onChange={(event) => write(root, { ...letter, body: event.target.value })}
        />
        {edited && (
          <Button variant="quiet" size="small" onClick={() => takeDraft(root)}>
            Take the drafted words again
          </Button>
        )}
        <CommitNotes draft={draft} />
      </div>
      <section className="commit-enclosed" aria-label="What goes in">
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
