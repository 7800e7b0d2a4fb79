import { place } from '../../text/place'
import type { Place } from '../../text/source'
import { type ContractCheck, checkReply } from './check-reply'
import type { ComparedSection, Comparison } from './comparison'
import type { ReplyEffect } from './reply-effect'

/** A section as the window shows it. */
export interface ReviewedSection
  extends Pick<ComparedSection, 'id' | 'title' | 'level' | 'status' | 'before' | 'after' | 'isSuggested' | 'disabledReason'> {
  /** Of the section in the document; null for a new one. */
  readonly place: Place | null
  /** Sections below a missing one that go with it. */
  readonly below: number
  /** What taking it would lose or break, as sentences: then it is not chosen at first. */
  readonly warnings: readonly string[]
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
      warnings: [],
    })),
    isOtherDocument,
  }
}

/** The review with its warnings: sections that lose a statement or bring an error are not chosen at first. */
export function withWarnings(review: ReplyReview, { losses, newFindings }: ReplyEffect): ReplyReview {
  const warnings = new Map<string, string[]>()
  const errors = newFindings.filter(({ severity }) => severity === 'error').map(({ section, message }) => ({ section, sentence: message }))
  for (const { section, sentence } of [...losses, ...errors]) {
    if (section !== null) warnings.set(section, [...(warnings.get(section) ?? []), sentence])
  }
  const sections = review.sections.map((section) => {
    const own = warnings.get(section.id)
    return own && section.isSuggested ? { ...section, isSuggested: false, warnings: own } : section
  })
  return { ...review, sections }
}
