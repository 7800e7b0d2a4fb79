import { expect, test } from 'vitest'
import { createTestCockpit, waitForAnswers } from '../testing/test-cockpit'

const texts = Object.fromEntries(['a.md', 'b.md', 'c.md', 'd.md'].map((path) => [path, `# ${path}\n`]))

async function openAll() {
  const cockpit = createTestCockpit(texts)
  await waitForAnswers()
  for (const path of Object.keys(texts)) await cockpit.actions.openDocument(path)
  return cockpit
}

test('Ctrl+Tab goes back in the order of use, and further while Ctrl is held', async () => {
  const { actions, store } = await openAll()
  await actions.openDocument('b.md')
  const press = () => actions.runCommand('last-tab')
  press()
  expect(store.getState().active).toBe('d.md')
  press()
  expect(store.getState().active).toBe('c.md')
  actions.endTabSwitch()
  press()
  expect(store.getState().active).toBe('b.md')
  actions.endTabSwitch()
  press()
  actions.runCommand('first-tab')
  expect(store.getState().active).toBe('b.md')
})

test('a pinned tab comes first and stays when the others are closed', async () => {
  const { actions, store } = await openAll()
  actions.pinTab('c.md', true)
  expect(store.getState().tabs).toEqual(['c.md', 'a.md', 'b.md', 'd.md'])
  await actions.openDocument('a.md')
  await actions.closeOtherTabs('a.md')
  expect(store.getState()).toMatchObject({ tabs: ['c.md', 'a.md'], active: 'a.md' })
  actions.closeTab('c.md')
  expect(store.getState().tabs).toContain('c.md')
  expect(store.getState().toasts.at(-1)?.message).toBe('c.md is pinned. Unpin it to close it.')
  actions.pinTab('c.md', false)
  actions.closeTab('c.md')
  await waitForAnswers()
  expect(store.getState().tabs).toEqual(['a.md'])
})

test('a repository of many records opens three documents', async () => {
  const records = Object.fromEntries(
    Array.from({ length: 62 }, (_, at) => [
      `docs/adr/${String(at + 1).padStart(4, '0')}-berth.md`,
      `# ${at + 1}. Berth ${at}\n\n## Status\n\nAccepted\n\n## Context\n\nBoats.\n\n## Decision\n\nRopes.\n`,
    ]),
  )
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n', 'ACTIVE_SPEC.md': '# Active\n', ...records })
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish()
  await waitForAnswers()
  expect(cockpit.store.getState().tabs).toHaveLength(3)
})
