import type { DocumentId, Outcome, ReviewedReply } from '#bridge'
import type { DocumentPrompt, ReplyEffect, ReplyReview } from '#spec'
import { ask } from './ask'
import type { CockpitCore } from './core'
import { flushAll } from './documents/document-sync'
import { openDocument } from './documents/documents'
import { makeEdits } from './documents/edits'
import { closePanel } from './navigation/panels'
import { NewestAnswer } from './newest-answer'
import { showToast } from './toasts'

/** What the dialog of prompt and reply asks main for. It is loaded with the first dialog. */
export interface Prompting {
  readonly prompt: (id: DocumentId) => Promise<Outcome<DocumentPrompt>>
  readonly copy: (text: string) => Promise<Outcome>
  /** Null when a newer reply was pasted, or this one was taken away, before the review was done. */
  readonly review: (id: DocumentId, reply: string) => Promise<Outcome<{ readonly version: number; readonly review: ReplyReview }> | null>
  /** The review that is under way does not count any more. */
  readonly forgetReview: () => void
  readonly effect: (input: ReviewedReply) => Promise<Outcome<ReplyEffect>>
  /** Takes the chosen sections in one undo step and shows the document. Returns why it could not, as a sentence; null when it did. */
  readonly take: (input: ReviewedReply) => Promise<string | null>
}

export function createPrompting(core: CockpitCore): Prompting {
  const { bridge } = core
  const reviews = new NewestAnswer()
  return {
    prompt: (id) => afterFlush(core, () => bridge.documentPrompt(id)),
    copy: (text) => ask(bridge.copyText(text)),
    review: (id, reply) => reviews.ask(() => afterFlush(core, () => bridge.reviewReply({ id, reply }))),
    forgetReview: () => reviews.forget(),
    effect: (input) => ask(bridge.replyEffect(input)),
    take: (input) => takeReply(core, input),
  }
}

async function afterFlush<Value>(core: CockpitCore, request: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  if (await flushAll(core)) return ask(request())
  return { ok: false, problem: { code: 'stale', message: 'The text is not with the cockpit yet. Try again.' } }
}

async function takeReply(core: CockpitCore, input: ReviewedReply): Promise<string | null> {
  const answer = await ask(core.bridge.replyEdits(input))
  if (!answer.ok) return answer.problem.message
  if ((await makeEdits(core, answer.value, null, 'current')) === null)
    return 'The text changed since the reply was compared with it. Paste the reply again.'
  closePanel(core)
  await openDocument(core, input.id)
  const count = input.taken.length
  showToast(core, `Took ${count === 1 ? '1 change' : `${count} changes`} of the reply. Undo takes them back in one step.`, { kind: 'done' })
  return null
}
