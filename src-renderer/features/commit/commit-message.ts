import type { CommitDraft, DocumentId } from '#bridge'
import type { CommitMessage } from '../../state/cockpit'

/** Subject, an empty line, body; the subject alone without a body. */
export function formatCommitMessage({ subject, body }: CommitMessage): string {
  const text = body.trim()
  return text === '' ? `${subject.trim()}\n` : `${subject.trim()}\n\n${text}\n`
}

/** Why the commit cannot be made, as a sentence that says what to do; null when it can. */
export function disabledReason(draft: CommitDraft, message: CommitMessage, chosen: readonly DocumentId[]): string | null {
  if (draft.blockers.length > 0) return draft.blockers.join(' ')
  if (draft.documents.length === 0) return 'Nothing has changed since the last commit.'
  if (draft.needsTrust) return 'Trust this folder first: committing runs its hooks and filters.'
  if (chosen.length === 0) return 'Choose at least one document.'
  if (message.subject.trim() === '') return 'Write a subject.'
  return null
}
