import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from './testing/test-cockpit'

const texts = { 'SPEC.md': '# Spec\n', 'ACTIVE_SPEC.md': '# Plan\n', 'DECISION_LOG.md': '# Log\n' }

async function open(active: string) {
  const cockpit = createTestCockpit(texts)
  await waitForAnswers()
  for (const id of Object.keys(texts)) await openBuffer(cockpit, id)
  await openBuffer(cockpit, active)
  cockpit.actions.pinTab(active, true)
  const publish = async () => {
    cockpit.main.publish()
    cockpit.clock.advance(1_000)
    await waitForAnswers()
  }
  const { main } = cockpit
  const remove = (id: string) => {
    main.remove(id)
    main.deletedDocuments = [{ id, path: id }]
    return publish()
  }
  const bringBack = (id: string) => {
    main.writeExternally(id, '# Back\n', false)
    main.deletedDocuments = []
    return publish()
  }
  return { ...cockpit, publish, remove, bringBack, state: () => cockpit.store.getState() }
}

test.each(Object.keys(texts))('the tab of %s closes with its file, is noted, and comes back in its place', async (path) => {
  const { state, remove, bringBack } = await open(path)
  const before = state().tabs
  await remove(path)
  expect(state().tabs).toEqual(before.filter((id) => id !== path))
  expect(state().vanished.map((one) => one.path)).toEqual([path])
  await bringBack(path)
  expect([state().tabs, state().active, state().pinned, state().vanished]).toEqual([before, path, [path], []])
  expect(state().buffers[path]?.isLoading).toBe(false)
})

test('what is typed before the window shows that the file is gone stays in its tab', async () => {
  const cockpit = await open('SPEC.md')
  const { state, actions, main, clock } = cockpit
  const before = state().tabs
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, 'x')
  clock.advance(0)
  await waitForAnswers()
  main.remove('SPEC.md')
  main.publish()
  main.holdAnswers()
  type(cockpit, buffer, 0, 'y')
  clock.advance(1_000)
  expect([state().tabs, state().active, state().vanished]).toEqual([before, 'SPEC.md', []])
  main.releaseAnswers()
  await waitForAnswers()
  main.publish()
  clock.advance(1_000)
  expect([main.textOf('SPEC.md'), buffer.state.doc.toString(), state().active]).toEqual(['yx# Spec\n', 'yx# Spec\n', 'SPEC.md'])
  expect([actions.bufferOf('SPEC.md') === buffer, state().buffers['SPEC.md']?.isDirty]).toEqual([true, true])
})

test('another document that was chosen meanwhile stays in front, and the note can be put away', async () => {
  const { state, actions, remove, bringBack } = await open('SPEC.md')
  await remove('SPEC.md')
  await actions.openDocument('DECISION_LOG.md')
  await bringBack('SPEC.md')
  expect([state().active, state().tabs.includes('SPEC.md')]).toEqual(['DECISION_LOG.md', true])
  await remove('SPEC.md')
  actions.forgetVanished()
  expect(state().vanished).toEqual([])
})

test('the document of the next action is restored in one step and shown', async () => {
  const { state, actions, main, remove, bringBack } = await open('SPEC.md')
  await remove('SPEC.md')
  const asked: string[] = []
  const preview = { id: 'SPEC.md', path: 'SPEC.md', status: 'deleted', committed: '# Back\n', present: '' } as const
  const prepareDiscard = async (id: string) => {
    asked.push(id)
    await bringBack(id)
    return { ok: true, value: preview } as const
  }
  Object.assign(main.bridge, { prepareDiscard })
  await actions.restoreDocuments(['SPEC.md'])
  expect([asked, state().active, state().panel]).toEqual([['SPEC.md'], 'SPEC.md', null])
  expect(state().toasts.at(-1)?.message).toBe('SPEC.md is back, as in the last commit.')
})

test('what is said about a text that could not be saved goes away when nothing of it is unsaved', async () => {
  const cockpit = await open('SPEC.md')
  const { actions, main, state, publish } = cockpit
  type(cockpit, await openBuffer(cockpit, 'SPEC.md'), 0, 'x')
  cockpit.clock.advance(0)
  await waitForAnswers()
  await publish()
  const { saveDocument } = main.bridge
  const full = { ok: false, problem: { code: 'failed', message: 'The disk is full.' } } as const
  const refuse = () => Object.assign(main.bridge, { saveDocument: async () => full })
  const messages = () => state().toasts.map(({ message }) => message)
  refuse()
  expect(await actions.saveDocument('SPEC.md')).toBe(false)
  expect(messages()).toEqual(['The disk is full.'])
  await publish()
  expect(messages()).toEqual(['The disk is full.'])
  Object.assign(main.bridge, { saveDocument })
  expect(await actions.saveDocument('SPEC.md')).toBe(true)
  expect(messages()).toEqual([])

  // Saved in another way, such as with a commit.
  type(cockpit, await openBuffer(cockpit, 'SPEC.md'), 0, 'y')
  cockpit.clock.advance(0)
  await waitForAnswers()
  await publish()
  refuse()
  await actions.saveDocument('SPEC.md')
  await saveDocument({ id: 'SPEC.md', overwrite: false, followLink: false })
  await publish()
  expect(messages()).toEqual([])
})
