import { expect, test } from 'vitest'
import type { GitState } from '#bridge'
import {
  commitDisabledReason,
  draftDisabledReason,
  emptyReason,
  unansweredReason,
  unchangedReason,
  untrustedReason,
} from './commit-disabled-reason'

const git: GitState = { branch: 'main', head: 'abc', operationInProgress: null, errorMessage: null }

test.each<[string, GitState, boolean, string | RegExp | null]>([
  ['changed documents', git, true, null],
  ['no changes', git, false, unchangedReason],
  ['a first commit', { ...git, head: null }, true, null],
  ['git that has not answered', { ...git, branch: null, head: null }, true, null],
  ['git that cannot be asked', { ...git, branch: null, head: null, errorMessage: 'Git is not installed.' }, true, 'Git is not installed.'],
  [
    'a merge',
    { ...git, operationInProgress: 'a merge is in progress' },
    true,
    /^In this repository a merge is in progress\. .*"Abort the merge…"/,
  ],
  [
    'a rebase, which also detaches HEAD',
    { ...git, branch: null, operationInProgress: 'a rebase is in progress' },
    true,
    /a rebase is in progress/,
  ],
  ['a detached HEAD', { ...git, branch: null }, true, /detached HEAD/],
  ['a merge without changes', { ...git, operationInProgress: 'a merge is in progress' }, false, /a merge is in progress/],
])('the reason in a snapshot with %s', (_, state, hasChanges, expected) => {
  const reason = commitDisabledReason(state, { hasChanges, hasDocuments: true, isGitKnown: true })
  if (expected instanceof RegExp) expect(reason).toMatch(expected)
  else expect(reason).toBe(expected)
})

test('a draft is disabled by its blockers, then by missing trust', () => {
  expect(draftDisabledReason([], true)).toBeNull()
  expect(draftDisabledReason([], false)).toBe(untrustedReason)
  expect(draftDisabledReason(['One.'], true)).toBe('One.')
  expect(draftDisabledReason(['One.', 'Two.'], false)).toBe('One. Two.')
})

test('nothing to commit is said as it is', () => {
  expect(commitDisabledReason(git, { hasChanges: false, hasDocuments: false, isGitKnown: true })).toBe(emptyReason)
  const unread = { ...git, branch: null, head: null }
  expect(commitDisabledReason(unread, { hasChanges: false, hasDocuments: true, isGitKnown: false })).toBe(unansweredReason)
  expect(commitDisabledReason(unread, { hasChanges: true, hasDocuments: true, isGitKnown: false })).toBeNull()
})
