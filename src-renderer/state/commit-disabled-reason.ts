import type { DocumentId } from '#bridge'
import type { CockpitState, CommitMessage } from './cockpit-state'
import { movedBase } from './moved-base'
import { isUnsaved } from './unsaved-documents'

/** What the user has filled in when the dialog is open. */
export interface CommitForm {
  readonly message: CommitMessage
  readonly chosen: readonly DocumentId[]
}

/**
 * Why a commit is disabled, as a sentence that says what to do; null when it is enabled. Without a form it decides whether
 * the dialog opens, with a form whether it can be submitted. The reason of main has priority.
 */
export function commitDisabledReason(state: CockpitState, form: CommitForm | null): string | null {
  const { snapshot, commitDraft } = state
  if (snapshot === null) return 'Open a repository first.'
  if (form === null) {
    // The snapshot may not include the last typed text yet; the draft will.
    const isBehind = snapshot.documents.some((document) => !document.isDirty && isUnsaved(state, document))
    return isBehind ? null : snapshot.commitDisabledReason
  }
  if (commitDraft === null) return 'The commit is being drafted.'
  // The form says why, beside the button that trusts it.
  if (commitDraft.needsTrust && commitDraft.blockers.length === 0) return 'Trust this folder first.'
  if (commitDraft.disabledReason !== null) return commitDraft.disabledReason
  if (movedBase(state) !== null) return 'Confirm where this commit goes.'
  if (form.chosen.length === 0) return 'Choose at least one document.'
  return form.message.subject.trim() === '' ? 'Write a subject.' : null
}
