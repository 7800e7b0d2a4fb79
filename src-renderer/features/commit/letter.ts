import { persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { CommitDraft, DocumentId } from '#bridge'

export interface Letter {
  readonly subject: string
  readonly body: string
}

interface Letters {
  /** What the user wrote instead of the draft, by repository. It survives the dialog and a restart. */
  readonly written: Readonly<Record<string, Letter>>
  /** Documents that the user took out, by repository. */
  readonly leftOut: Readonly<Record<string, readonly DocumentId[]>>
}

export const letters = createStore<Letters>()(
  persist((): Letters => ({ written: {}, leftOut: {} }), {
    name: 'commit-letters',
    partialize: ({ written }) => ({ written }),
  }),
)

export function write(root: string, letter: Letter): void {
  letters.setState(({ written }) => ({ written: { ...written, [root]: letter } }))
}

/** Back to the drafted words. */
export function takeDraft(root: string): void {
  letters.setState(({ written: { [root]: _dropped, ...written } }) => ({ written }))
}

export function include(root: string, id: DocumentId, included: boolean): void {
  letters.setState(({ leftOut }) => {
    const others = (leftOut[root] ?? []).filter((other) => other !== id)
    return { leftOut: { ...leftOut, [root]: included ? others : [...others, id] } }
  })
}

/** After the commit nothing of the letter is left. */
export function forgetLetter(root: string): void {
  takeDraft(root)
  letters.setState(({ leftOut: { [root]: _dropped, ...leftOut } }) => ({ leftOut }))
}

/** Subject, an empty line, body; the subject alone without a body. */
export function messageOf({ subject, body }: Letter): string {
  const text = body.trim()
  return text === '' ? `${subject.trim()}\n` : `${subject.trim()}\n\n${text}\n`
}

/** Why the letter cannot be sent, as a sentence that says what to do; null when it can. */
export function refusal(draft: CommitDraft, letter: Letter, chosen: readonly DocumentId[]): string | null {
  if (draft.blockers.length > 0) return draft.blockers.join(' ')
  if (draft.documents.length === 0) return 'Nothing has changed since the last commit.'
  if (draft.needsTrust) return 'Trust this folder first: committing runs its hooks and filters.'
  if (chosen.length === 0) return 'Choose at least one document.'
  if (letter.subject.trim() === '') return 'Write a subject.'
  return null
}
