import { catalogue } from './checks/catalogue'
import { type CommitContents, commitContents } from './drafting/commit-contents'
import { contractOrigins } from './drafting/contract-origins'
import { type DecisionHome, logPath, recordPaths } from './drafting/decision-home'
import { decisionEdits, draftDecision } from './drafting/draft-decision'
import { decisionRecord, draftRecord } from './drafting/draft-record'
import { type Answer, type AnsweredItem, answerItem } from './drafting/items/answer-item'
import type { ItemReference } from './drafting/items/item-reference'
import { type ItemTask, taskFromItem } from './drafting/items/task-from-item'
import { createJudge } from './engine/judge'
import type { Judgement } from './engine/judgement'
import { JudgementSerializer, type JudgementTexts } from './engine/judgement-serializer'
import { readDocument } from './engine/read-document'
import { hydrationEdits } from './hydrating/hydration-edits'
import { decisionIds } from './kinds/decision-log/index'
import type { DecisionDraft } from './kinds/decision-log/model'
import type { WrittenRecord } from './kinds/decision-log/record/write-record'
import { memoizeLast } from './memo/memoize-last'
import type { ContractOrigin } from './model/contract-origin'
import type { DocumentText, Workspace } from './model/workspace'
import { type DocumentPrompt, documentPrompt, type PromptInput } from './prompting/document-prompt'
import { compareReply } from './prompting/reply/compare-reply'
import { type ReplyEffect, replyEffect } from './prompting/reply/reply-effect'
import { type ReplyReview, reviewReply, withWarnings } from './prompting/reply/review-reply'
import { takeReply } from './prompting/reply/take-reply'
import type { Edit } from './text/source'
import { createWaiverWriter } from './waivers/waiver-writer'

export interface SessionDraft {
  readonly draft: DecisionDraft
  readonly home: DecisionHome
}

export type SessionRecord =
  | Extract<WrittenRecord, { readonly kind: 'written' }>
  | { readonly kind: 'refused'; readonly why: 'date' | 'title' | 'words' }
  /** `nextId` is empty where records have no numbers. */
  | { readonly kind: 'refused'; readonly why: 'id'; readonly nextId: string }
  /** The workspace has a log, or neither a log nor records. */
  | { readonly kind: 'no-records' }

export type SessionWaiver =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'no-finding' }
  /** The document of the finding is missing or unreadable. */
  | { readonly kind: 'no-text'; readonly path: string }
  /** No comment can waive the finding there with that reason. */
  | { readonly kind: 'refused' }

export type SessionTask =
  | ItemTask
  /** The workspace has no plan, or several. */
  | { readonly kind: 'no-plan' }

/**
 * The engine as one object: everything about the present workspace that needs Markdown to be parsed. Pure and synchronous. It
 * memoizes readings, so that an edit re-reads one document. `workspace` must return the same object until something changes.
 */
export class EngineSession {
  readonly #workspace: () => Workspace
  readonly #judgeAnew = createJudge()
  readonly #judge = memoizeLast(this.#judgeAnew)
  readonly #compare = memoizeLast(compareReply)
  readonly #serializer = new JudgementSerializer()
  readonly #waivers = createWaiverWriter(catalogue)

  constructor(workspace: () => Workspace) {
    this.#workspace = workspace
  }

  /** As in `Judge`: for the time in which git has not answered yet. */
  readAhead(): void {
    this.#judgeAnew.readAhead(this.#workspace())
  }

  judge(): Judgement {
    return this.#judge(this.#workspace())
  }

  /** The judgement as JSON: the parts that changed since the last call, all parts on the first call. */
  judgementChanges(): JudgementTexts {
    return this.#serializer.changes(this.judge())
  }

  /** Drafts the decision for the undecided SPEC changes; null when there is neither a log nor a record. */
  draftDecision(): SessionDraft | null {
    const workspace = this.#workspace()
    const path = logPath(workspace)
    if (path !== null) return { draft: draftDecision(workspace, this.judge()), home: { kind: 'log', path } }
    return recordPaths(workspace).length > 0 ? draftRecord(workspace, this.judge()) : null
  }

  /** The edits that append the decision to the log; null when there is no log. */
  decisionEdits(draft: DecisionDraft): readonly Edit[] | null {
    const workspace = this.#workspace()
    return logPath(workspace) === null ? null : decisionEdits(workspace, draft)
  }

  /** The file that would record the decision, in a workspace where decisions are records. */
  decisionRecord(draft: DecisionDraft): SessionRecord {
    const workspace = this.#workspace()
    if (logPath(workspace) !== null || recordPaths(workspace).length === 0) return { kind: 'no-records' }
    const written = decisionRecord(workspace, this.judge(), draft)
    if (written.kind === 'written') return written
    const { why } = written
    return why === 'id' ? { kind: 'refused', why, nextId: draftRecord(workspace, this.judge()).draft.id } : { kind: 'refused', why }
  }

  /** Ids of the findings of the document at `path` that a comment in it can waive. */
  waivableFindings(path: string): readonly string[] {
    const document = this.#document(path)
    return document ? this.#waivers.waivable(document, this.judge().findings) : []
  }

  waiverEdits(findingId: string, reason: string): SessionWaiver {
    const finding = this.judge().findings.find(({ id }) => id === findingId)
    if (!finding) return { kind: 'no-finding' }
    const { path } = finding.place
    const document = this.#document(path)
    if (!document) return { kind: 'no-text', path }
    const edits = this.#waivers.edits(document, finding, reason)
    return edits === null ? { kind: 'refused' } : { kind: 'edits', edits }
  }

  /**
   * The edits of ACTIVE_SPEC that write SPEC's values of the named fields, in offsets of its present text. A name that needs no
   * writing is left out.
   */
  hydrationEdits(names: readonly string[]): readonly Edit[] {
    const { hydration } = this.judge()
    const spec = hydration && this.#document(hydration.source)
    const active = hydration && this.#document(hydration.path)
    if (!spec || !active) return []
    const { today, history } = this.#workspace()
    const commit = history.kind === 'known' ? (history.changedIn?.[spec.path] ?? null) : null
    const hasChanges = history.kind === 'known' && history.head[spec.path] !== spec.text
    return hydrationEdits(
      readDocument(spec, 'technical-spec'),
      readDocument(active, 'active-spec'),
      hydration.fields.filter(({ name }) => names.includes(name)),
      { source: spec.path, commit, hasChanges, today },
    )
  }

  /** Null when there is no document at `path`, or it cannot be read. */
  documentPrompt(path: string, input: PromptInput): DocumentPrompt | null {
    const document = this.#document(path)
    return document ? documentPrompt(document, this.judge(), input) : null
  }

  reviewReply(path: string, reply: string): ReplyReview | null {
    const document = this.#document(path)
    if (!document) return null
    const review = reviewReply(this.#compare(document.text, reply), path)
    const suggested = review.sections.flatMap(({ id, isSuggested }) => (isSuggested ? [id] : []))
    const effect = suggested.length === 0 ? null : this.replyEffect(path, reply, suggested)
    return effect ? withWarnings(review, effect) : review
  }

  /** The edits that take the sections with these ids; null when the text or the reply is another than the one that was reviewed. */
  replyEdits(path: string, reply: string, taken: readonly string[]): readonly Edit[] | null {
    const document = this.#document(path)
    return document ? (takeReply(this.#compare(document.text, reply), path, new Set(taken))?.edits ?? null) : null
  }

  /** What taking these sections would change in the judgement. Nothing is changed. */
  replyEffect(path: string, reply: string, taken: readonly string[]): ReplyEffect | null {
    const document = this.#document(path)
    const result = document && takeReply(this.#compare(document.text, reply), path, new Set(taken))
    if (!document || !result) return null
    const before = this.judge()
    const workspace = this.#workspace()
    const documents = workspace.documents.map((one) => (one === document ? { path, text: result.text } : one))
    // The judge keeps the readings of every other document.
    const after = this.#judgeAnew({ ...workspace, documents })
    return replyEffect(path, before, after, document.text, result)
  }

  /** By name of the field. */
  contractOrigins(): Readonly<Record<string, ContractOrigin>> {
    return contractOrigins(this.#workspace(), this.judge())
  }

  /** The edits that answer an open item where it stands. */
  answerItem(reference: ItemReference, answer: Answer): AnsweredItem {
    const document = this.#document(reference.path)
    return document ? answerItem(document, reference, answer) : { kind: 'no-item' }
  }

  /** The edits that append an open item to the tasks of the plan, ACTIVE_SPEC. */
  taskFromItem(reference: ItemReference): SessionTask {
    const document = this.#document(reference.path)
    if (!document) return { kind: 'no-item' }
    const [path, ...others] = this.judge().documents.flatMap(({ kind, path }) => (kind === 'active-spec' ? [path] : []))
    const plan = path === undefined || others.length > 0 ? undefined : this.#document(path)
    return plan ? taskFromItem(document, plan, reference) : { kind: 'no-plan' }
  }

  commitContents(): CommitContents {
    return commitContents(this.#workspace(), this.judge())
  }

  /** Ids of the decisions in each of these logs, which may come from outside the workspace. */
  decisionIds(logs: readonly DocumentText[]): readonly (readonly string[])[] {
    return logs.map(({ text, path }) => decisionIds(text, path))
  }

  #document(path: string): DocumentText | undefined {
    return this.#workspace().documents.find((document) => document.path === path)
  }
}
