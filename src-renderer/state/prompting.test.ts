import { expect, test } from 'vitest'
import type { Outcome } from '#bridge'
import type { ReplyReview } from '#spec'
import { createTestCockpit } from './testing/test-cockpit'

type Answer = Outcome<{ readonly version: number; readonly review: ReplyReview }>

const answerOf = (version: number): Answer => ({ ok: true, value: { version, review: {} as ReplyReview } })

test('the slow review of a reply does not take the place of a newer one', async () => {
  const { actions, main } = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  const slow = Promise.withResolvers<Answer>()
  Object.assign(main.bridge, { reviewReply: ({ reply }: { reply: string }) => (reply === 'old' ? slow.promise : answerOf(2)) })
  const prompting = await actions.loadPrompting()
  const old = prompting.review('SPEC.md', 'old')
  expect(await prompting.review('SPEC.md', 'new')).toEqual(answerOf(2))
  slow.resolve(answerOf(1))
  expect(await old).toBeNull()
})

test('a review that is waited for does not come back after the reply was taken away', async () => {
  const { actions, main } = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  Object.assign(main.bridge, { reviewReply: async () => answerOf(1) })
  const prompting = await actions.loadPrompting()
  const waiting = prompting.review('SPEC.md', 'old')
  prompting.forgetReview()
  expect(await waiting).toBeNull()
})
