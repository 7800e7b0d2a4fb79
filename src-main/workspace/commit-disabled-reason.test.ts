import { expect, test } from 'vitest'
import type { GitState } from '#bridge'
import { commitDisabledReason, draftDisabledReason, unchangedReason, untrustedReason } from './commit-disabled-reason'

const git: GitState = { branch: 'main', head: 'abc', underway: null, trouble: null }

test.each<[string, GitState, boolean, string | RegExp | null]>([
  ['changed documents', git, true, null],
  ['no changes', git, false, unchangedReason],
  ['a first commit', { ...git, head: null }, true, null],
  ['git that has not answered', { ...git, branch: null, head: null }, true, null],
  ['git that cannot be asked', { ...git, branch: null, head: null, trouble: 'Git is not installed.' }, true, 'Git is not installed.'],
  ['a merge', { ...git, underway: 'a merge is under way' }, true, /^In this repository a merge is under way\./],
  ['a rebase, which also detaches HEAD', { ...git, branch: null, underway: 'a rebase is under way' }, true, /a rebase is under way/],
  ['a detached HEAD', { ...git, branch: null }, true, /detached HEAD/],
  ['a merge without changes', { ...git, underway: 'a merge is under way' }, false, /a merge is under way/],
])('the reason in a snapshot with %s', (_, state, hasChanges, expected) => {
  const reason = commitDisabledReason(state, hasChanges)
  if (expected instanceof RegExp) expect(reason).toMatch(expected)
  else expect(reason).toBe(expected)
})

test('a draft is held up by its blockers, then by missing trust', () => {
  expect(draftDisabledReason([], true)).toBeNull()
  expect(draftDisabledReason([], false)).toBe(untrustedReason)
  expect(draftDisabledReason(['One.', 'Two.'], false)).toBe('One. Two.')
})
