import type { DraftedDecision, NewRecord, Outcome } from '#bridge'
import {
  type DecisionDraft,
  decisionEdits,
  decisionRecord,
  draftDecision,
  draftRecord,
  type Edit,
  type Judgement,
  logPath,
  recordPaths,
  type WrittenRecord,
} from '#spec'
import { newTextShape, saveDocument, toLineFeeds } from '../files/index'
import type { Documents } from './documents'
import type { Judging } from './judging'
import { ok, problem } from './outcome'

/** Drafts the decision that the present SPEC asks for: as edits that append one to the log, or as a record of its own. */
export class DecisionDesk {
  readonly #root: string
  readonly #documents: Documents
  readonly #judging: Judging

  constructor(root: string, documents: Documents, judging: Judging) {
    this.#root = root
    this.#documents = documents
    this.#judging = judging
  }

  draft(judgement: Judgement | null): Outcome<DraftedDecision> {
    if (!judgement) return unjudged
    const workspace = this.#judging.input()
    const path = logPath(workspace)
    if (path !== null) return ok({ draft: draftDecision(workspace, judgement), home: { kind: 'log', path } })
    return recordPaths(workspace).length > 0 ? ok(draftRecord(workspace, judgement)) : noLog
  }

  edits(draft: DecisionDraft): Outcome<readonly Edit[]> {
    const workspace = this.#judging.input()
    return logPath(workspace) === null ? noLog : ok(decisionEdits(workspace, draft))
  }

  /** The file that would record the draft, where decisions are records. */
  record(judgement: Judgement | null, draft: DecisionDraft): Outcome<NewRecord> {
    const written = this.#write(judgement, draft)
    return written.ok ? ok({ path: written.value.path, text: written.value.text }) : written
  }

  /** Writes that file, if it would still be at `path`; never over one that exists. Its folders are made. */
  async create(judgement: Judgement | null, draft: DecisionDraft, path: string): Promise<Outcome> {
    const written = this.#write(judgement, draft)
    if (!written.ok) return written
    const { like, text } = written.value
    if (written.value.path !== path)
      return problem('stale', `The records changed meanwhile, and this one would be ${written.value.path} now. Look at it and try again.`)
    const ending = (like === null ? null : this.#documents.byPath(like))?.shape.ending ?? newTextShape.ending
    const shape = { ...newTextShape, ending }
    const saved = await saveDocument({ root: this.#root, path, text: toLineFeeds(text), shape, base: null, overwrite: false })
    return saved.ok ? ok() : problem(saved.code === 'newer-on-disk' ? 'invalid' : 'failed', saved.message)
  }

  #write(judgement: Judgement | null, draft: DecisionDraft): Outcome<Extract<WrittenRecord, { kind: 'written' }>> {
    if (!judgement) return unjudged
    const workspace = this.#judging.input()
    if (logPath(workspace) !== null || recordPaths(workspace).length === 0) return noRecords
    const written = decisionRecord(workspace, judgement, draft)
    return written.kind === 'written'
      ? ok(written)
      : problem(
          'invalid',
          refusals[written.why](() => draftRecord(workspace, judgement).draft.id),
        )
  }
}

const unjudged = problem('failed', 'The documents could not be judged, so no decision can be drafted. Change something and try again.')
const noLog = problem('not-found', 'There is no decision log to append to. Create DECISION_LOG.md first.')
const noRecords = problem('not-found', 'Decisions go to the log here, not to files of their own. Draft the decision again.')

const refusals: Readonly<Record<Extract<WrittenRecord, { kind: 'refused' }>['why'], (next: () => string) => string>> = {
  id: (next) => {
    const id = next()
    return id === ''
      ? 'The records here have no numbers. Leave the id empty.'
      : `A record is named after its number. Give this one such as ${id}.`
  },
  date: () => 'Write the date as YYYY-MM-DD, for example 2026-02-20.',
  title: () => 'Say in one line what was decided. The record is named after it.',
  words: () => 'As it is worded, the record would be read as something else. Word the title and the status otherwise.',
}
