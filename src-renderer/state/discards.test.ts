import { undo } from '@codemirror/commands'
import { expect, test } from 'vitest'
import type { DiscardPreview } from '#bridge'
import { createTestCockpit, openBuffer, type, waitForAnswers } from './testing/test-cockpit'

const committed = '# Spec\n\nOne.\nTwo.\n'
const present = '# Spec\n\nOne.\nThree.\n'

async function open(status: DiscardPreview['status'] = 'modified') {
  const cockpit = createTestCockpit({ 'SPEC.md': present })
  const preview: DiscardPreview = { id: 'SPEC.md', path: 'SPEC.md', status, committed, present }
  const answer = async () => ({ ok: true, value: preview }) as const
  Object.assign(cockpit.main.bridge, { discardPreview: answer, prepareDiscard: answer })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  await cockpit.actions.askDiscard('SPEC.md')
  return { ...cockpit, buffer, text: () => buffer.state.doc.toString() }
}

test('discarding is one undo step, saved, and can be undone from its toast', async () => {
  const { actions, store, main, buffer, text } = await open()
  expect(store.getState().panel).toBe('discard')
  await actions.discardChanges()
  expect([text(), main.diskTextOf('SPEC.md'), store.getState().panel]).toEqual([committed, committed, null])
  const action = store.getState().toasts.at(-1)?.action
  expect(action?.label).toBe('Undo')
  action?.run()
  await waitForAnswers()
  expect([text(), main.diskTextOf('SPEC.md')]).toEqual([present, present])
  await actions.askDiscard('SPEC.md')
  await actions.discardChanges()
  expect(undo({ state: buffer.state, dispatch: (transaction) => (buffer.state = transaction.state) })).toBe(true)
  expect(text()).toBe(present)
})

test('what is typed after it stays when it is undone', async () => {
  const cockpit = await open()
  await cockpit.actions.discardChanges()
  type(cockpit, cockpit.buffer, 0, 'x')
  cockpit.store.getState().toasts.at(-1)?.action?.run()
  await waitForAnswers()
  expect(cockpit.text()).toBe(`x${present}`)
})

test('nothing is discarded when the text changed after it was kept', async () => {
  const cockpit = await open()
  const { prepareDiscard } = cockpit.main.bridge
  Object.assign(cockpit.main.bridge, {
    prepareDiscard: async (id: string) => {
      const answer = await prepareDiscard(id)
      type(cockpit, cockpit.buffer, 0, 'x')
      return answer
    },
  })
  await cockpit.actions.discardChanges()
  expect([cockpit.text(), cockpit.main.diskTextOf('SPEC.md')]).toEqual([`x${present}`, present])
  expect(cockpit.store.getState().toasts.at(-1)?.message).toMatch(/^SPEC\.md changed meanwhile/)
})

test('a refused save takes the discard back', async () => {
  const { actions, store, main, text } = await open()
  main.makeLink('SPEC.md')
  const discarding = actions.discardChanges()
  await expect.poll(() => store.getState().linkConsent).not.toBeNull()
  store.getState().linkConsent?.answer(false)
  await discarding
  expect([text(), main.diskTextOf('SPEC.md')]).toEqual([present, present])
})

test('cancelling changes nothing, and returns to the commit that it was asked from', async () => {
  const { actions, store, text } = await open()
  await actions.closeDiscard()
  expect([text(), store.getState().panel]).toEqual([present, null])
  actions.runCommand('commit')
  await actions.askDiscard('SPEC.md')
  await actions.closeDiscard()
  expect(store.getState()).toMatchObject({ panel: 'commit', discarding: null })
})
