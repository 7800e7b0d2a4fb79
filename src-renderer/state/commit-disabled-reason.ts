import type { DocumentId } from '#bridge'
import type { CockpitState, CommitMessage } from './cockpit-state'
import { isDirty } from './is-dirty'

/** What the user has filled in when the dialog is open. */
export interface CommitForm {
  readonly message: CommitMessage
  readonly chosen: readonly DocumentId[]
}

/**
 * Why a commit cannot be made, as a sentence that says what to do; null when it can. Without a form, whether the dialog is worth
 * opening; with one, whether it may be sent. What main says of the repository comes first.
 */
export function commitDisabledReason(state: CockpitState, form: CommitForm | null): string | null {
  const { snapshot, commitDraft } = state
  if (snapshot === null) return 'Open a repository first.'
  if (form === null) {
    // The snapshot does not know of text that was typed just now; the draft will.
    const isBehind = snapshot.documents.some(({ id, isDirty: dirty }) => !dirty && isDirty(state, id))
    return isBehind ? null : snapshot.commitDisabledReason
  }
  if (commitDraft === null) return 'The commit is being drafted.'
  if (commitDraft.disabledReason !== null) return commitDraft.disabledReason
  if (form.chosen.length === 0) return 'Choose at least one document.'
  return form.message.subject.trim() === '' ? 'Write a subject.' : null
}
