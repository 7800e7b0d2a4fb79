import type { Outcome } from '#bridge'
import { type DecisionDraft, decisionEdits, draftDecision, type Edit, isRecordPath, type Judgement } from '#spec'
import type { Documents } from './documents'
import type { Judging } from './judging'
import type { LiveDocument } from './live-document'
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
    return this.#hasLog() ? ok(draftDecision(this.#judging.input(), judgement)) : this.#noLog()
  }

  edits(draft: DecisionDraft): Outcome<readonly Edit[]> {
    return this.#hasLog() ? ok(decisionEdits(this.#judging.input(), draft)) : this.#noLog()
  }

  #hasLog(): boolean {
    return this.#logs().some(({ path }) => !isRecordPath(path))
  }

  #noLog(): Outcome<never> {
    const [record] = this.#logs()
    if (!record) return problem('not-found', 'There is no decision log to append to. Create DECISION_LOG.md first.')
    const folder = record.path.slice(0, record.path.lastIndexOf('/'))
    return problem('not-found', `Decisions are kept here in files of their own. Add the next one to ${folder}/, or create DECISION_LOG.md.`)
  }

  #logs(): readonly LiveDocument[] {
    return this.#documents.all.filter(({ kind, readOnly }) => kind === 'decision-log' && readOnly === null)
  }
}
