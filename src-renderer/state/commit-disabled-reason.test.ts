import { expect, test } from 'vitest'
import type { CommitDraft } from '#bridge'
import { type CockpitState, emptyState } from './cockpit-state'
import { commitDisabledReason } from './commit-disabled-reason'
import { createTestCockpit, openBuffer, type, waitForAnswers } from './testing/test-cockpit'

const message = { subject: 'Use SQLite', body: '' }
const base = { branch: 'main', head: 'abc' }
const draft: CommitDraft = {
  base,
  ...message,
  documents: [{ id: 'a', path: 'SPEC.md', status: 'modified', before: 'a', after: 'b', isUnsaved: false }],
  blockers: [],
  disabledReason: null,
  needsTrust: false,
}
const merging = 'In this repository a merge is in progress. Finish it or abort it with git first.'

async function open(reason: string | null = null) {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  await waitForAnswers()
  cockpit.main.commitDisabledReason = reason
  cockpit.main.publish()
  return cockpit
}

async function withDraft(part: Partial<CommitDraft>): Promise<CockpitState> {
  return { ...(await open()).store.getState(), commitDraft: { ...draft, ...part } }
}

test('a complete form of a valid draft is not disabled', async () => {
  expect(commitDisabledReason(await withDraft({}), { message, chosen: ['a'] })).toBeNull()
})

test('the reason of main has priority over those of the form', async () => {
  const state = await withDraft({ disabledReason: merging })
  expect(commitDisabledReason(state, { message: { subject: '', body: '' }, chosen: [] })).toBe(merging)
})

test('trust is asked for once, after what the repository blocks', async () => {
  const long = 'Trust this repository first: a commit runs its hooks and filters.'
  const reason = async (part: Partial<CommitDraft>) =>
    commitDisabledReason(await withDraft({ needsTrust: true, ...part }), { message, chosen: ['a'] })
  expect(await reason({ disabledReason: long })).toBe('Trust this folder first.')
  expect(await reason({ disabledReason: merging, blockers: [merging] })).toBe(merging)
})

test('a form without documents, then one without a subject, is disabled', async () => {
  const state = await withDraft({})
  expect(commitDisabledReason(state, { message, chosen: [] })).toContain('at least one document')
  expect(commitDisabledReason(state, { message: { subject: ' ', body: 'x' }, chosen: ['a'] })).toBe('Write a subject.')
  expect(commitDisabledReason({ ...state, commitDraft: null }, { message, chosen: ['a'] })).toBe('The commit is being drafted.')
})

test('a form waits for an answer when something else was checked out behind it', async () => {
  const state = { ...(await withDraft({})), commitBase: base }
  expect(commitDisabledReason(state, { message, chosen: ['a'] })).toBeNull()
  for (const moved of [{ branch: 'other' }, { head: 'def' }, { branch: null }]) {
    const asking = { ...state, commitDraft: { ...draft, base: { ...base, ...moved } } }
    expect(commitDisabledReason(asking, { message, chosen: ['a'] })).toBe('Confirm where this commit goes.')
  }
})

test('committing is disabled without a repository', () => {
  expect(commitDisabledReason(emptyState, null)).toBe('Open a repository first.')
})

test('the dialog opens unless main has a reason against it', async () => {
  expect(commitDisabledReason((await open()).store.getState(), null)).toBeNull()
  expect(commitDisabledReason((await open(merging)).store.getState(), null)).toBe(merging)
})

test('just typed text can be committed before the snapshot includes it', async () => {
  const cockpit = await open('Everything is committed.')
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, 'x')
  expect(commitDisabledReason(cockpit.store.getState(), null)).toBeNull()
})

test('the disabled command shows the reason and opens nothing', async () => {
  const cockpit = await open(merging)
  expect(cockpit.actions.runCommand('commit')).toBe(true)
  expect(cockpit.store.getState().panel).toBeNull()
  expect(cockpit.store.getState().toasts.map((toast) => toast.message)).toEqual([merging])
})

test('the enabled command opens the dialog', async () => {
  const cockpit = await open()
  cockpit.actions.runCommand('commit')
  expect(cockpit.store.getState().panel).toBe('commit')
})
