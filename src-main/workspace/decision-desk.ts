import type { Outcome } from '#bridge'
import { type DecisionDraft, decisionEdits, draftDecision, type Edit, type Judgement } from '#spec'
import type { Documents } from './documents'
import type { Judging } from './judging'
import { ok, problem } from './outcome'

/** Drafts the decision that the present SPEC asks for, and the edits that append one to the log. Writes nothing. */
export class DecisionDesk {
  readonly #documents: Documents
  readonly #judging: Judging

  constructor(documents: Documents, judging: Judging) {
    this.#documents = documents
    this.#judging = judging
  }

  draft(judgement: Judgement | null): Outcome<DecisionDraft> {
    if (!judgement)
      return problem('failed', 'The documents could not be judged, so no decision can be drafted. Change something and try again.')
    return this.#hasLog() ? ok(draftDecision(this.#judging.input(), judgement)) : noLog
  }

  edits(draft: DecisionDraft): Outcome<readonly Edit[]> {
    return this.#hasLog() ? ok(decisionEdits(this.#judging.input(), draft)) : noLog
  }

  #hasLog(): boolean {
    return this.#documents.all.some(({ kind, readOnly }) => kind === 'decision-log' && readOnly === null)
  }
}

const noLog = problem('not-found', 'There is no decision log to append to. Create DECISION_LOG.md first.')
