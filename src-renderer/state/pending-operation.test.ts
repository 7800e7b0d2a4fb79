import { expect, test } from 'vitest'
import type { Snapshot } from '#bridge'
import { isMerging, mergeBlocker, pendingOperation } from './pending-operation'

const withClause = (operationInProgress: string | null, checks: readonly string[] = []) => ({
  snapshot: {
    git: { branch: 'main', head: 'abc', operationInProgress, errorMessage: null },
    judgement: { findings: checks.map((check, at) => ({ check, place: { path: `${at}.md` } })) },
  } as unknown as Snapshot,
})

test('nothing is pending without an operation', () => {
  expect(pendingOperation(withClause(null))).toBeNull()
  expect(pendingOperation({ snapshot: null })).toBeNull()
})

test('a merge is the next step once no document holds two versions', () => {
  const clause = 'a merge is in progress'
  expect(pendingOperation(withClause(clause, ['no-merge-marker']))).toEqual({ isMerge: true, sentence: null })
  expect(pendingOperation(withClause(clause, ['no-placeholder']))?.sentence).toMatch(/^A merge is in progress/)
  expect([isMerging(withClause(clause)), isMerging(withClause('a rebase is in progress'))]).toEqual([true, false])
})

test('what still holds both versions keeps a merge from its end', () => {
  const clause = 'a merge is in progress'
  expect(mergeBlocker(withClause(clause))).toBeNull()
  expect(mergeBlocker({ snapshot: null })).toBeNull()
  expect(mergeBlocker(withClause(clause, ['no-merge-marker']))).toBe('0.md still holds both versions. Choose what stays first.')
  expect(mergeBlocker(withClause(clause, ['no-merge-marker', 'no-merge-marker']))).toMatch(/^2 documents still hold/)
})

test.each([
  [
    'a rebase is in progress',
    'A rebase is in progress. Go on with git rebase --continue, or give it up with git rebase --abort, in a terminal.',
  ],
  ['patches are being applied', /git am --continue/],
  ['a cherry-pick is in progress', /git cherry-pick --abort/],
  ['a revert is in progress', /git revert --continue/],
  ['a bisect is in progress', /git bisect reset/],
])('%s: the command is said', (clause, words) => {
  const step = pendingOperation(withClause(clause, ['no-merge-marker']))
  expect(step?.isMerge).toBe(false)
  if (typeof words === 'string') expect(step?.sentence).toBe(words)
  else expect(step?.sentence).toMatch(words)
})
