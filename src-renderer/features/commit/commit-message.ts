import type { CommitMessage } from '../../state/cockpit'

/** Subject, an empty line, body; the subject alone without a body. */
export function formatCommitMessage({ subject, body }: CommitMessage): string {
  const text = body.trim()
  return text === '' ? `${subject.trim()}\n` : `${subject.trim()}\n\n${text}\n`
}
