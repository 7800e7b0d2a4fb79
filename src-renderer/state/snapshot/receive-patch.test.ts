import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from '../testing/test-cockpit'

const spec = '# Spec\n'

async function openJudged() {
  const cockpit = createTestCockpit({ 'SPEC.md': spec })
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish()
  return { cockpit, buffer: await openBuffer(cockpit, 'SPEC.md') }
}

type Opened = Awaited<ReturnType<typeof openJudged>>

/** Types one character, which main accepts, judges and publishes. */
async function press({ cockpit, buffer }: Opened): Promise<void> {
  type(cockpit, buffer, buffer.state.doc.length, 'x')
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish()
}

const judgedVersion = ({ cockpit }: Opened) => cockpit.store.getState().snapshot?.judgedVersions['SPEC.md']

test('a patch is shown at once when the user does not type', async () => {
  const { cockpit } = await openJudged()
  expect(cockpit.store.getState().snapshot?.judgement?.stage).toBe('INIT')
})

test('while the user types, the shown judgement stays and is stale, until typing pauses', async () => {
  const opened = await openJudged()
  const { cockpit } = opened
  await press(opened)
  expect(judgedVersion(opened)).toBe(1)
  expect(cockpit.store.getState().isStale).toBe(true)
  cockpit.clock.advance(149)
  expect(judgedVersion(opened)).toBe(1)
  cockpit.clock.advance(1)
  expect(judgedVersion(opened)).toBe(2)
  expect(cockpit.store.getState().isStale).toBe(false)
})

test('continuous typing delays a patch for half a second at most', async () => {
  const opened = await openJudged()
  for (let key = 0; key < 5; key += 1) {
    await press(opened)
    opened.cockpit.clock.advance(100)
  }
  expect(judgedVersion(opened)).toBeGreaterThan(1)
})

test('a whole snapshot replaces a pending patch', async () => {
  const opened = await openJudged()
  await press(opened)
  opened.cockpit.main.emit('snapshot', null)
  expect(opened.cockpit.store.getState().snapshot).toBeNull()
  opened.cockpit.clock.advance(1_000)
  expect(opened.cockpit.store.getState().snapshot).toBeNull()
})

test('a patch of another repository is shown at once, and all tabs of the first are closed', async () => {
  const opened = await openJudged()
  const { cockpit } = opened
  await press(opened)
  cockpit.main.openRepository('/other', { 'PLAN.md': '# Plan\n' })
  cockpit.main.publish()
  expect(cockpit.store.getState().snapshot?.root).toBe('/other')
  expect(cockpit.store.getState().tabs).toEqual([])
  expect(cockpit.actions.bufferOf('SPEC.md')).toBeNull()
})

test('a patch that depends on a missing one makes the window request the whole snapshot', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': spec })
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish(true)
  expect(cockpit.store.getState().snapshot?.judgement).toBeNull()
  await waitForAnswers()
  expect(cockpit.store.getState().snapshot?.judgement?.stage).toBe('INIT')
})

test('an unchanged snapshot is the same object', async () => {
  const { cockpit } = await openJudged()
  const before = cockpit.store.getState().snapshot
  cockpit.main.publish()
  expect(cockpit.store.getState().snapshot).toBe(before)
})

test('an event that arrives before the first response is not overwritten by it', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': spec })
  cockpit.main.judge()
  cockpit.main.publish()
  await waitForAnswers()
  expect(cockpit.store.getState().snapshot?.judgement).not.toBeNull()
})
