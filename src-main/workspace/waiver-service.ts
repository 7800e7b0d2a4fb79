import type { DocumentId, FindingId, Outcome } from '#bridge'
import { type Edit, maxReasonLength } from '#spec'
import type { EngineClient } from '../engine/index'
import type { Documents } from './documents'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'

/** Finds which findings a comment can waive, and the edit that adds the comment. Writes nothing. */
export class WaiverService {
  readonly #documents: Documents
  readonly #engine: EngineClient
  readonly #present: PresentTexts

  constructor(documents: Documents, engine: EngineClient, present: PresentTexts) {
    this.#documents = documents
    this.#engine = engine
    this.#present = present
  }

  waivable(id: DocumentId): Promise<Outcome<readonly FindingId[]>> {
    return this.#present.askOf(id, async ({ path, readOnlyReason }) => {
      if (readOnlyReason !== null) return ok([])
      const answer = await this.#engine.query('waivableFindings', [path])
      return answer.ok ? ok(answer.value) : problem(answer.code, answer.reason)
    })
  }

  edits(id: FindingId, reason: string): Promise<Outcome<readonly Edit[]>> {
    return this.#present.ask(() => this.#edits(id, reason))
  }

  async #edits(id: FindingId, reason: string): Promise<Outcome<readonly Edit[]>> {
    const answer = await this.#engine.query('waiverEdits', [id, reason])
    if (!answer.ok) return problem(answer.code, answer.reason)
    const { value } = answer
    switch (value.kind) {
      case 'edits':
        return ok(value.edits)
      case 'no-finding':
        return problem('stale', 'This finding no longer exists, because the text has changed.')
      case 'no-text': {
        const unreadable = this.#documents.byPath(value.path)?.readOnlyReason ?? null
        return unreadable === null ? problem('not-found', `${value.path} is no longer there.`) : problem('read-only', unreadable)
      }
      case 'refused':
        return problem('invalid', explainRefusal(reason))
    }
  }
}

function explainRefusal(reason: string): string {
  if (reason.trim() === '') return 'Say why the finding may stay: a waiver without a reason waives nothing.'
  if (reason.length > maxReasonLength) return `A reason has at most ${maxReasonLength} characters. Write a decision, and name it here.`
  return 'This reason cannot be written as a comment here. Write it without "-->", or waive the check for the whole document in spec-cockpit.json.'
}
