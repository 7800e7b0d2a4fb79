import { basename } from 'node:path'
import type { DocumentId, Outcome, ReviewedReply } from '#bridge'
import type { DocumentPrompt, Edit, PromptInput, ReplyEffect, ReplyReview } from '#spec'
import type { EngineClient } from '../engine/index'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'
import type { TextDocument } from './text-document'

const gone = problem('not-found', 'That document is no longer there, or it cannot be read.')
const movedOn = problem('stale', 'The document has changed since the reply was compared with it. Paste the reply again.')

/** The prompt for a document, and a reply compared with it. Writes nothing, and asks no model. */
export class PromptService {
  readonly #root: string
  readonly #engine: EngineClient
  readonly #present: PresentTexts
  #effect: AbortController | null = null

  constructor(root: string, engine: EngineClient, present: PresentTexts) {
    this.#root = root
    this.#engine = engine
    this.#present = present
  }

  /** `templates`: the texts of the shipped templates by file name. */
  prompt(id: DocumentId, templates: PromptInput['templates']): Promise<Outcome<DocumentPrompt>> {
    return this.#present.askOf(id, (document) => this.#prompt(document, templates))
  }

  review(id: DocumentId, reply: string): Promise<Outcome<{ readonly version: number; readonly review: ReplyReview }>> {
    return this.#present.askOf(id, (document) => this.#review(document, reply))
  }

  effect(input: ReviewedReply): Promise<Outcome<ReplyEffect>> {
    return this.#present.askOf(input.id, (document) => this.#askEffect(document, input))
  }

  edits(input: ReviewedReply): Promise<Outcome<readonly Edit[]>> {
    return this.#present.askOf(input.id, (document) => this.#edits(document, input))
  }

  async #prompt({ path }: TextDocument, templates: PromptInput['templates']): Promise<Outcome<DocumentPrompt>> {
    const answer = await this.#engine.query('documentPrompt', [path, { templates, projectName: basename(this.#root) }])
    if (!answer.ok) return problem(answer.code, answer.reason)
    return answer.value === null ? gone : ok(answer.value)
  }

  async #review(document: TextDocument, reply: string): Promise<Outcome<{ readonly version: number; readonly review: ReplyReview }>> {
    const answer = await this.#engine.query('reviewReply', [document.path, reply])
    if (!answer.ok) return problem(answer.code, answer.reason)
    // The client answers about the present texts only, so this is the version that was read.
    return answer.value === null ? gone : ok({ version: document.version, review: answer.value })
  }

  /** A later question cancels the one before, since only the last choice is shown. */
  async #askEffect(document: TextDocument, { version, reply, taken }: ReviewedReply): Promise<Outcome<ReplyEffect>> {
    if (document.version !== version) return movedOn
    this.#effect?.abort()
    this.#effect = new AbortController()
    const answer = await this.#engine.query('replyEffect', [document.path, reply, taken], { signal: this.#effect.signal })
    if (!answer.ok) return problem(answer.code, answer.reason)
    return answer.value === null ? refused : ok(answer.value)
  }

  async #edits(document: TextDocument, { version, reply, taken }: ReviewedReply): Promise<Outcome<readonly Edit[]>> {
    if (document.version !== version) return movedOn
    const answer = await this.#engine.query('replyEdits', [document.path, reply, taken])
    if (!answer.ok) return problem(answer.code, answer.reason)
    if (document.version !== version) return movedOn
    return answer.value === null ? refused : ok(answer.value)
  }
}

const refused = problem(
  'invalid',
  'These sections cannot be taken together: the headings of the document would change. Take them one by one.',
)
