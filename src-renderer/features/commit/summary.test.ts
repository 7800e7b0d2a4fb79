import { expect, test } from 'vitest'
import type { DocumentState, Snapshot } from '#bridge'
import { emptyState } from '../../state/cockpit-state'
import { commitSummary } from './summary'

const git: Snapshot['git'] = { branch: 'main', head: 'abc', operationInProgress: null, errorMessage: null }
const document = (part: Partial<DocumentState>): DocumentState => ({
  role: 'document',
  id: 'a',
  path: 'SPEC.md',
  version: 1,
  isDirty: false,
  readOnlyReason: null,
  externalChange: 'none',
  git: 'committed',
  isRestored: false,
  savedAt: null,
  ...part,
})

function summaryOf(documents: readonly DocumentState[], part: Partial<Snapshot> = {}) {
  const snapshot: Snapshot = {
    root: '/r',
    name: 'r',
    isSample: false,
    isTrusted: true,
    documents,
    git,
    commitDisabledReason: null,
    judgement: null,
    judgedVersions: {},
    judgedAt: null,
    isJudging: false,
    past: [],
    notices: [],
    ...part,
  }
  return commitSummary({ ...emptyState, snapshot })
}

test('changed, new and unsaved documents are counted', () => {
  const documents = [
    document({}),
    document({ id: 'b', git: 'modified' }),
    document({ id: 'c', git: 'untracked' }),
    document({ id: 'd', isDirty: true }),
  ]
  expect(summaryOf(documents)).toEqual({ words: '3 documents', reason: null })
})

test('an unchanged repository shows the reason of main once', () => {
  const reason = 'Every document is committed.'
  expect(summaryOf([document({})], { commitDisabledReason: reason })).toEqual({ words: reason, reason })
})

test('a deletion alone can be committed', () => {
  expect(summaryOf([document({})])).toEqual({ words: 'Deleted documents.', reason: null })
})

test('the reason of main is shown with the contents of the commit', () => {
  const reason = 'In this repository a merge is in progress. Finish it or abort it with git first.'
  expect(summaryOf([document({ isDirty: true })], { commitDisabledReason: reason })).toEqual({ words: '1 document', reason })
  const trouble = 'Git is not installed.'
  expect(summaryOf([document({})], { git: { ...git, errorMessage: trouble }, commitDisabledReason: trouble })).toEqual({
    words: 'Nothing can be committed here.',
    reason: trouble,
  })
})

test('there is no summary without a repository', () => {
  expect(commitSummary(emptyState)).toBeNull()
})
