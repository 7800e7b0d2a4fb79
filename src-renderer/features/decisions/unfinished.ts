import type { DecisionDraft } from '#spec'

let kept: { readonly drafted: string; readonly written: DecisionDraft } | null = null

/** Keeps what was written into a drafted decision, so that closing the form loses nothing. */
export function keepUnfinished(drafted: DecisionDraft, written: DecisionDraft): void {
  kept = { drafted: JSON.stringify(drafted), written }
}

/** What was written into the very same draft before; the draft itself when it is another one. */
export function resumeUnfinished(drafted: DecisionDraft): DecisionDraft {
  return kept !== null && kept.drafted === JSON.stringify(drafted) ? kept.written : drafted
}

export function forgetUnfinished(): void {
  kept = null
}
