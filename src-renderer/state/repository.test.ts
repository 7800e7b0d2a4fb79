import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from './testing/test-cockpit'

test('leaving a repository with unsaved text says that it comes back', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  await waitForAnswers()
  const toasts = () => cockpit.store.getState().toasts.map(({ message }) => message)
  type(cockpit, await openBuffer(cockpit, 'SPEC.md'), 0, 'x')
  await cockpit.actions.closeRepository()
  expect(toasts()).toEqual(['1 unsaved document of repository will be back when you open it again.'])
})

test('leaving a repository in which everything is saved says nothing', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  await waitForAnswers()
  await cockpit.actions.closeRepository()
  expect(cockpit.store.getState().toasts).toEqual([])
})
