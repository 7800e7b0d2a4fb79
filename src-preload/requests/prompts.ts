import type { DocumentPrompt, Edit, ReplyEffect, ReplyReview } from '#spec'
import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

/** A reply, and the version of the document that it was reviewed against. */
export interface ReviewedReply {
  readonly id: DocumentId
  readonly version: number
  readonly reply: string
  /** Ids of the chosen sections. */
  readonly taken: readonly string[]
}

/** The prompt for a document, and a reply to it. The app itself asks no model. */
export interface PromptRequests {
  documentPrompt(id: DocumentId): Promise<Outcome<DocumentPrompt>>
  reviewReply(input: Pick<ReviewedReply, 'id' | 'reply'>): Promise<Outcome<{ readonly version: number; readonly review: ReplyReview }>>
  /** What taking the chosen sections would change in the judgement. */
  replyEffect(input: ReviewedReply): Promise<Outcome<ReplyEffect>>
  /** The edits that take the chosen sections. Nothing is written yet. */
  replyEdits(input: ReviewedReply): Promise<Outcome<readonly Edit[]>>
  /** Puts a text on the clipboard. */
  copyText(text: string): Promise<Outcome>
}

export const promptRequests = {
  documentPrompt: true,
  reviewReply: true,
  replyEffect: true,
  replyEdits: true,
  copyText: true,
} as const satisfies Readonly<Record<keyof PromptRequests, true>>
