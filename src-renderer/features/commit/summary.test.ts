import { expect, test } from 'vitest'
import type { DocumentState, Snapshot } from '#bridge'
import { commitSummary } from './summary'

const git: Snapshot['git'] = { branch: 'main', head: 'abc', underway: null, trouble: null }
const document = (part: Partial<DocumentState>): DocumentState => ({
  role: 'document',
  id: 'a',
  path: 'SPEC.md',
  version: 1,
  dirty: false,
  readOnly: null,
  outside: 'none',
  git: 'committed',
  savedAt: null,
  ...part,
})

test('changed, new and unsaved documents would go in', () => {
  const documents = [document({}), document({ git: 'modified' }), document({ git: 'untracked' }), document({ dirty: true })]
  expect(commitSummary({ documents, git, judgement: null })).toEqual({ words: '3 documents', reason: null })
})

test('nothing changed is said, and is the reason', () => {
  const summary = commitSummary({ documents: [document({})], git, judgement: null })
  expect(summary).toEqual({ words: 'Every document is committed.', reason: 'Every document is committed.' })
})

test('a merge that is under way, or git itself, stands in the way', () => {
  const documents = [document({ dirty: true })]
  const merging = commitSummary({ documents, git: { ...git, underway: 'a merge is under way' }, judgement: null })
  expect(merging).toEqual({ words: '1 document', reason: 'In this repository a merge is under way. Finish it or abort it first.' })
  const broken = commitSummary({ documents, git: { ...git, trouble: 'Git is not installed.' }, judgement: null })
  expect(broken.reason).toBe('Git is not installed.')
})
