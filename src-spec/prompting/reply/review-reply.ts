import { place } from '../../text/place'
import type { Place } from '../../text/source'
import { type ContractCheck, checkReply } from './check-reply'
import type { ComparedSection, Comparison } from './comparison'

/** A section as the window shows it. */
export interface ReviewedSection
  extends Pick<ComparedSection, 'id' | 'title' | 'level' | 'status' | 'before' | 'after' | 'isSuggested' | 'disabledReason'> {
  /** Of the section in the document; null for a new one. */
  readonly place: Place | null
  /** Sections below a missing one that go with it. */
  readonly below: number
}

/** A reply held against the document that it is for. */
export interface ReplyReview {
  readonly checks: readonly ContractCheck[]
  readonly sections: readonly ReviewedSection[]
  /** It has hardly a heading of the document. */
  readonly isOtherDocument: boolean
}

export function reviewReply(comparison: Comparison, path: string): ReplyReview {
  const { tree, sections, isOtherDocument } = comparison
  return {
    checks: checkReply(comparison),
    sections: sections.map(({ id, title, level, status, before, after, isSuggested, disabledReason, own, below }) => ({
      id,
      title,
      level,
      status,
      // What is the same on both sides is not shown.
      before: status === 'unchanged' ? '' : before,
      after: status === 'unchanged' ? '' : after,
      isSuggested,
      disabledReason,
      place: status === 'new' || own === null ? null : place(path, tree, own.heading),
      below: below.length,
    })),
    isOtherDocument,
  }
}
