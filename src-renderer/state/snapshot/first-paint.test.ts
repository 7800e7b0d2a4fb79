import { expect, test } from 'vitest'
import { createTestCockpit, waitForAnswers } from '../testing/test-cockpit'

test('the first paint waits for the active text', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  await waitForAnswers()
  expect(cockpit.store.getState()).toMatchObject({ isReady: true, active: 'SPEC.md' })
  expect(cockpit.actions.bufferOf('SPEC.md')).not.toBeNull()
})

test('the first paint does not wait for a slow text', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  cockpit.main.holdAnswers()
  cockpit.main.publish()
  await waitForAnswers()
  expect(cockpit.store.getState().isReady).toBe(false)
  cockpit.clock.advance(150)
  await waitForAnswers()
  expect(cockpit.store.getState().isReady).toBe(true)
  cockpit.main.releaseAnswers()
  await waitForAnswers()
  expect(cockpit.actions.bufferOf('SPEC.md')).not.toBeNull()
})

test('the first paint without a repository does not wait', async () => {
  const cockpit = createTestCockpit(null)
  await waitForAnswers()
  expect(cockpit.store.getState()).toMatchObject({ isReady: true, snapshot: null })
})

test('main is notified of the first paint two frames later', async () => {
  const cockpit = createTestCockpit({})
  cockpit.actions.notifyFirstPaint()
  cockpit.clock.drawFrame()
  expect(cockpit.main.requests).not.toContain('shown')
  cockpit.clock.drawFrame()
  expect(cockpit.main.requests).toContain('shown')
})

test('the progress of opening many documents is kept until main says that it has ended', async () => {
  const cockpit = createTestCockpit(null)
  cockpit.main.emit('openingProgress', { read: 100, total: 300 })
  expect(cockpit.store.getState()).toMatchObject({ isReady: false, openingProgress: { read: 100, total: 300 } })
  cockpit.main.emit('openingProgress', null)
  expect(cockpit.store.getState().openingProgress).toBeNull()
})
