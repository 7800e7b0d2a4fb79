import { isDeepStrictEqual } from 'node:util'
import type { DocumentId, DraftedDecision, NewRecord, Outcome } from '#bridge'
import type { DecisionDraft, Edit, SessionRecord } from '#spec'
import type { EngineClient } from '../engine/index'
import { newTextShape, saveDocument, toLineFeeds } from '../files/index'
import type { Documents } from './documents'
import { ok, problem } from './outcome'
import type { PresentTexts } from './present-texts'

type WrittenRecord = Extract<SessionRecord, { readonly kind: 'written' }>

/** Drafts the decision that the changes of SPEC require: as edits that append it to the log, or as a record file. */
export class DecisionService {
  readonly #root: string
  readonly #documents: Documents
  readonly #engine: EngineClient
  readonly #present: PresentTexts
  #preview: { readonly draft: DecisionDraft; readonly abort: AbortController } | null = null

  constructor(root: string, documents: Documents, engine: EngineClient, present: PresentTexts) {
    this.#root = root
    this.#documents = documents
    this.#engine = engine
    this.#present = present
  }

  draft(): Promise<Outcome<DraftedDecision>> {
    return this.#present.ask(() => this.#draft())
  }

  edits(draft: DecisionDraft): Promise<Outcome<readonly Edit[]>> {
    return this.#present.ask(() => this.#edits(draft))
  }

  /** The record file of the draft, where decisions are records. A later preview of another draft cancels this one. */
  preview(draft: DecisionDraft): Promise<Outcome<NewRecord>> {
    return this.#present.ask(() => this.#askPreview(draft))
  }

  /** Writes the record at the path that the user was shown; never overwrites a file. Creates missing folders. */
  async create(draft: DecisionDraft, path: string): Promise<Outcome<DocumentId>> {
    await this.#present.refresh()
    const created = await this.#present.ask(() => this.#create(draft, path))
    if (!created.ok) return created
    await this.#present.refresh()
    const document = this.#documents.byPath(path)
    return document === null ? problem('failed', `${path} was written, but it is not a document of this repository.`) : ok(document.id)
  }

  async #draft(): Promise<Outcome<DraftedDecision>> {
    const answer = await this.#engine.query('draftDecision', [])
    if (!answer.ok) return problem(answer.code, `No decision can be drafted. ${answer.reason}`)
    return answer.value === null ? noLog : ok(answer.value)
  }

  async #edits(draft: DecisionDraft): Promise<Outcome<readonly Edit[]>> {
    const answer = await this.#engine.query('decisionEdits', [draft])
    if (!answer.ok) return problem(answer.code, answer.reason)
    return answer.value === null ? noLog : ok(answer.value)
  }

  async #askPreview(draft: DecisionDraft): Promise<Outcome<NewRecord>> {
    // The form asks for its present draft once more before it is sent: that must not cancel the same question.
    if (!isDeepStrictEqual(this.#preview?.draft, draft)) {
      this.#preview?.abort.abort()
      this.#preview = { draft, abort: new AbortController() }
    }
    const written = await this.#write(draft, this.#preview?.abort.signal)
    return written.ok ? ok({ path: written.value.path, text: written.value.text }) : written
  }

  async #create(draft: DecisionDraft, path: string): Promise<Outcome> {
    const written = await this.#write(draft)
    if (!written.ok) return written
    const { like, text } = written.value
    if (written.value.path !== path)
      return problem('stale', `The records have changed, so this one would now be ${written.value.path}. Review it and try again.`)
    const ending = (like === null ? null : this.#documents.byPath(like))?.shape.ending ?? newTextShape.ending
    const shape = { ...newTextShape, ending }
    const saved = await saveDocument({ root: this.#root, path, text: toLineFeeds(text), shape, baseHash: null, overwrite: false })
    return saved.ok ? ok() : problem(saved.code === 'newer-on-disk' ? 'invalid' : 'failed', saved.message)
  }

  async #write(draft: DecisionDraft, signal?: AbortSignal): Promise<Outcome<WrittenRecord>> {
    const answer = await this.#engine.query('decisionRecord', [draft], signal ? { signal } : {})
    if (!answer.ok) return problem(answer.code, answer.reason)
    const { value } = answer
    if (value.kind === 'written') return ok(value)
    return value.kind === 'no-records' ? noRecords : problem('invalid', explainRefusal(value))
  }
}

const noLog = problem('not-found', 'There is no decision log to append to. Create DECISION_LOG.md first.')
const noRecords = problem('not-found', 'Decisions go to the log here, not to files of their own. Draft the decision again.')

function explainRefusal(refused: Extract<SessionRecord, { readonly kind: 'refused' }>): string {
  switch (refused.why) {
    case 'id':
      return refused.nextId === ''
        ? 'The records here have no numbers. Leave the id empty.'
        : `A record is named after its number. Give this one such as ${refused.nextId}.`
    case 'date':
      return 'Write the date as YYYY-MM-DD, for example 2026-02-20.'
    case 'title':
      return 'Say in one line what was decided. The record is named after it.'
    case 'words':
      return 'With this wording the record would not be read back as this decision. Change the title or the status.'
  }
}
