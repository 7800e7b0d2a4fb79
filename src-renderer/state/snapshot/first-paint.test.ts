import { expect, test } from 'vitest'
import { createTestCockpit, waitForAnswers } from '../testing/test-cockpit'

test('the first paint waits for the text in front', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  await waitForAnswers()
  expect(cockpit.store.getState()).toMatchObject({ ready: true, active: 'SPEC.md' })
  expect(cockpit.actions.bufferOf('SPEC.md')).not.toBeNull()
})

test('it does not wait for a text that takes long', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  cockpit.main.holdAnswers()
  cockpit.main.publish()
  await waitForAnswers()
  expect(cockpit.store.getState().ready).toBe(false)
  cockpit.clock.advance(150)
  await waitForAnswers()
  expect(cockpit.store.getState().ready).toBe(true)
  cockpit.main.releaseAnswers()
  await waitForAnswers()
  expect(cockpit.actions.bufferOf('SPEC.md')).not.toBeNull()
})

test('without a repository there is nothing to wait for', async () => {
  const cockpit = createTestCockpit(null)
  await waitForAnswers()
  expect(cockpit.store.getState()).toMatchObject({ ready: true, snapshot: null })
})

test('main learns of the first paint once it is on the screen, two frames later', async () => {
  const cockpit = createTestCockpit({})
  cockpit.actions.notifyFirstPaint()
  cockpit.clock.drawFrame()
  expect(cockpit.main.requests).not.toContain('shown')
  cockpit.clock.drawFrame()
  expect(cockpit.main.requests).toContain('shown')
})
