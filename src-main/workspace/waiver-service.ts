import type { FindingId, Outcome } from '#bridge'
import { createWaiverWriter, type Edit, type Judgement, longestReason } from '#spec'
import type { Documents } from './documents'
import { ok, problem } from './outcome'
import type { LiveDocument } from './text-document'

/** Says which findings a comment can waive, and where that comment goes. Writes nothing. */
export class WaiverDesk {
  readonly #documents: Documents
  readonly #writer = createWaiverWriter()

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** `judgement` is of the present texts; null waives nothing. */
  waivable(judgement: Judgement | null, { path, text, readOnly }: LiveDocument): readonly FindingId[] {
    return judgement === null || readOnly !== null ? [] : this.#writer.waivable({ path, text }, judgement.findings)
  }

  edits(judgement: Judgement | null, id: FindingId, reason: string): Outcome<readonly Edit[]> {
    const finding = judgement?.findings.find((one) => one.id === id)
    if (!finding) return problem('stale', 'That is no longer found: the text has changed meanwhile. Look at it again.')
    const { path } = finding.place
    const document = this.#documents.byPath(path)
    if (!document) return problem('not-found', `${path} is no longer there.`)
    if (document.readOnly !== null) return problem('read-only', document.readOnly)
    const edits = this.#writer.edits({ path, text: document.text }, finding, reason)
    return edits === null ? problem('invalid', this.#refusal(reason)) : ok(edits)
  }

  #refusal(reason: string): string {
    if (reason.trim() === '') return 'Say why the finding may stay: a waiver without a reason waives nothing.'
    if (reason.length > longestReason) return `A reason has at most ${longestReason} characters. Write a decision, and name it here.`
    return 'No comment can say that here. Write the reason without "-->", or waive the check for the whole document in spec-cockpit.json.'
  }
}
