import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from '../testing/test-cockpit'

const texts = { 'SPEC.md': '# Spec\n', 'ACTIVE_SPEC.md': '# Plan\n' }

async function open() {
  const cockpit = createTestCockpit(texts)
  await waitForAnswers()
  return cockpit
}

test('a document is fetched once, however often it is asked for', async () => {
  const cockpit = await open()
  await Promise.all([cockpit.actions.openDocument('ACTIVE_SPEC.md'), cockpit.actions.openDocument('ACTIVE_SPEC.md')])
  // SPEC.md opens automatically as the first tab.
  expect(cockpit.main.requests.filter((name) => name === 'openDocument')).toHaveLength(2)
})

test('closing a tab sends the typed text, which is restored when the tab is opened again', async () => {
  const cockpit = await open()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, '>')
  await cockpit.actions.closeDocument('SPEC.md')
  expect(cockpit.actions.bufferOf('SPEC.md')).toBeNull()
  const again = await openBuffer(cockpit, 'SPEC.md')
  expect(again.state.doc.toString()).toBe('># Spec\n')
  expect(cockpit.store.getState().buffers['SPEC.md']?.isDirty).toBe(true)
})

test('all unsaved documents are saved, also one whose tab was closed', async () => {
  const cockpit = await open()
  type(cockpit, await openBuffer(cockpit, 'ACTIVE_SPEC.md'), 0, 'a')
  await cockpit.actions.closeDocument('ACTIVE_SPEC.md')
  type(cockpit, await openBuffer(cockpit, 'SPEC.md'), 0, 's')
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.publish()
  cockpit.clock.advance(1_000)
  expect(await cockpit.actions.saveAll()).toBe(true)
  expect([cockpit.main.diskTextOf('SPEC.md'), cockpit.main.diskTextOf('ACTIVE_SPEC.md')]).toEqual(['s# Spec\n', 'a# Plan\n'])
})

test('the key that saves a text saves all that a list has changed while the list is shown', async () => {
  const cockpit = await open()
  type(cockpit, await openBuffer(cockpit, 'ACTIVE_SPEC.md'), 0, 'a')
  type(cockpit, await openBuffer(cockpit, 'SPEC.md'), 0, 's')
  await cockpit.actions.openDocument('SPEC.md')
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.publish()
  cockpit.clock.advance(1_000)
  await cockpit.actions.runCommand('save')
  await waitForAnswers()
  expect(cockpit.main.diskTextOf('ACTIVE_SPEC.md')).toBe('# Plan\n')
  cockpit.actions.showView('findings')
  await cockpit.actions.runCommand('save')
  await waitForAnswers()
  expect([cockpit.main.diskTextOf('SPEC.md'), cockpit.main.diskTextOf('ACTIVE_SPEC.md')]).toEqual(['s# Spec\n', 'a# Plan\n'])
})

test('saving through a symbolic link asks for consent, and closing the dialog writes nothing', async () => {
  const cockpit = await open()
  cockpit.main.makeLink('SPEC.md')
  type(cockpit, await openBuffer(cockpit, 'SPEC.md'), 0, 's')
  const refused = cockpit.actions.saveDocument('SPEC.md')
  await waitForAnswers()
  cockpit.store.getState().linkConsent?.answer(false)
  expect(await refused).toBe(false)
  expect(cockpit.main.diskTextOf('SPEC.md')).toBe('# Spec\n')
  const agreed = cockpit.actions.saveDocument('SPEC.md')
  await waitForAnswers()
  cockpit.store.getState().linkConsent?.answer(true)
  expect(await agreed).toBe(true)
  expect(cockpit.main.diskTextOf('SPEC.md')).toBe('s# Spec\n')
})

test('a text that arrives after its repository was closed is dropped', async () => {
  const cockpit = await open()
  cockpit.main.holdAnswers()
  const opening = cockpit.actions.openDocument('ACTIVE_SPEC.md')
  cockpit.main.openRepository('/other', { 'PLAN.md': '# Plan\n' })
  cockpit.main.publish()
  cockpit.main.releaseAnswers()
  await opening
  expect(cockpit.actions.bufferOf('ACTIVE_SPEC.md')).toBeNull()
})

test('the text on disk is loaded, and Undo restores the unsaved text', async () => {
  const cockpit = await open()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, 'mine ')
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.writeExternally('SPEC.md', '# Theirs\n')
  await cockpit.actions.takeTheirs('SPEC.md')
  expect(buffer.state.doc.toString()).toBe('# Theirs\n')
})
