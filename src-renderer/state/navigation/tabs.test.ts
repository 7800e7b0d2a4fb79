import { expect, test } from 'vitest'
import { createTestCockpit, type TestCockpit, waitForAnswers } from '../testing/test-cockpit'

const core = {
  'DECISION_LOG.md': '# Decision Log\n\n| ID | Date | Decision | Status |\n| --- | --- | --- | --- |\n',
  'ACTIVE_SPEC.md': '# Active Spec\n',
  'SPEC.md': '# Spec\n\n## Hydration Contract\n\n- Database: SQLite\n',
  'notes/idea.md': '# Idea\n',
}

async function publishJudgement({ main }: TestCockpit): Promise<void> {
  main.judge()
  main.publish()
  await waitForAnswers()
}

const shown = ({ store }: TestCockpit) => ({ tabs: store.getState().tabs, active: store.getState().active })

test('SPEC is shown before the first judgement, with the tabs of the core documents in their order', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  expect(shown(cockpit)).toEqual({ tabs: ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'], active: 'SPEC.md' })
  await publishJudgement(cockpit)
  expect(shown(cockpit).tabs).toEqual(['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'])
})

test('the document of the next action becomes active', async () => {
  const cockpit = createTestCockpit({ ...core, 'SPEC.md': '# Spec\n' })
  await waitForAnswers()
  await publishJudgement(cockpit)
  const { snapshot } = cockpit.store.getState()
  const next = snapshot?.judgement?.findings.find(({ id }) => id === snapshot.judgement?.next.finding)
  expect(next).toBeDefined()
  expect(shown(cockpit).active).toBe(next?.place.path)
})

test('a document that the user has activated stays active', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  await cockpit.actions.openDocument('SPEC.md')
  cockpit.main.holdAnswers()
  await publishJudgement(cockpit)
  expect(shown(cockpit).active).toBe('SPEC.md')
  expect(shown(cockpit).tabs).toHaveLength(3)
})

test('tabs that the user has opened are kept', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  await cockpit.actions.openDocument('notes/idea.md')
  await publishJudgement(cockpit)
  expect(shown(cockpit)).toEqual({ tabs: ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md', 'notes/idea.md'], active: 'notes/idea.md' })
})

test('a document that was closed before the first judgement stays closed', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  await cockpit.actions.openDocument('DECISION_LOG.md')
  await cockpit.actions.closeDocument('DECISION_LOG.md')
  await publishJudgement(cockpit)
  expect(shown(cockpit)).toEqual({ tabs: ['SPEC.md', 'ACTIVE_SPEC.md'], active: 'ACTIVE_SPEC.md' })
})

test('a tab that was pinned before the first judgement stays pinned, in front', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  cockpit.actions.pinTab('DECISION_LOG.md', true)
  await publishJudgement(cockpit)
  expect(cockpit.store.getState()).toMatchObject({
    tabs: ['DECISION_LOG.md', 'SPEC.md', 'ACTIVE_SPEC.md'],
    pinned: ['DECISION_LOG.md'],
  })
})

test('the first tabs open once per repository', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  await publishJudgement(cockpit)
  for (const id of shown(cockpit).tabs) await cockpit.actions.closeDocument(id)
  await publishJudgement(cockpit)
  expect(shown(cockpit)).toEqual({ tabs: [], active: null })
})

test('closing the active tab shows its neighbour', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  await publishJudgement(cockpit)
  await cockpit.actions.openDocument('ACTIVE_SPEC.md')
  await cockpit.actions.closeDocument('ACTIVE_SPEC.md')
  expect(shown(cockpit)).toEqual({ tabs: ['SPEC.md', 'DECISION_LOG.md'], active: 'DECISION_LOG.md' })
})

test('the tab of a removed document closes', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  await publishJudgement(cockpit)
  cockpit.main.remove('ACTIVE_SPEC.md')
  cockpit.main.publish()
  expect(shown(cockpit).tabs).toEqual(['SPEC.md', 'DECISION_LOG.md'])
})

test('another repository opens its own first tabs', async () => {
  const cockpit = createTestCockpit(core)
  await waitForAnswers()
  await publishJudgement(cockpit)
  cockpit.main.openRepository('/other', { 'docs/SPEC.md': '# Spec\n' })
  await publishJudgement(cockpit)
  expect(shown(cockpit)).toEqual({ tabs: ['docs/SPEC.md'], active: 'docs/SPEC.md' })
})

test('a repository is opened again with the tabs that it had, without those that are gone', async () => {
  const stored = new Map<string, string>()
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  }
  const first = createTestCockpit({ ...core, 'gone.md': '# Gone\n' }, [], storage)
  await waitForAnswers()
  await publishJudgement(first)
  await first.actions.openDocument('gone.md')
  await first.actions.openDocument('notes/idea.md')
  await first.actions.closeDocument('SPEC.md')
  for (const id of ['ACTIVE_SPEC.md', 'DECISION_LOG.md']) first.actions.pinTab(id, true)
  const second = createTestCockpit(core, [], storage)
  await waitForAnswers()
  expect(shown(second).active).toBe('notes/idea.md')
  expect(second.store.getState().pinned).toEqual(['ACTIVE_SPEC.md', 'DECISION_LOG.md'])
  second.actions.pinTab('ACTIVE_SPEC.md', false)
  await publishJudgement(second)
  expect(shown(second)).toEqual({ tabs: ['DECISION_LOG.md', 'ACTIVE_SPEC.md', 'notes/idea.md'], active: 'notes/idea.md' })
  expect(second.store.getState().pinned).toEqual(['DECISION_LOG.md'])
})

test('with the preference off, the core documents open as in a new repository', async () => {
  const value = JSON.stringify([['/other', { paths: ['notes/idea.md'], pinned: [], active: 'notes/idea.md' }]])
  const cockpit = createTestCockpit(null, [], { getItem: (key) => (key === 'open-tabs' ? value : null), setItem: () => {} })
  await waitForAnswers()
  await cockpit.actions.changePreferences({ reopens: false })
  cockpit.main.openRepository('/other', core)
  await publishJudgement(cockpit)
  expect(shown(cockpit).tabs).toEqual(['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'])
})

test('beside a feature the document of the next action is opened, not the first of many records', async () => {
  const record = (title: string) => `# ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nWe do so.\n`
  const cockpit = createTestCockpit({
    'docs/adr/0001-ropes.md': record('1. Ropes'),
    'docs/adr/0002-berths.md': record('2. Berths'),
    'specs/001-berths/plan.md': '# Implementation Plan: Berths\n\n## Summary\n\nOne table.\n',
    'specs/001-berths/spec.md':
      '# Feature Specification: Berths\n\n**Feature Branch**: `001-berths`\n**Status**: Draft\n\n## User Scenarios & Testing\n\n### User Story 1 - Reserve (Priority: P1)\n\nA skipper reserves.\n',
  })
  await waitForAnswers()
  await publishJudgement(cockpit)
  expect(shown(cockpit)).toEqual({ tabs: ['specs/001-berths/spec.md'], active: 'specs/001-berths/spec.md' })
})
