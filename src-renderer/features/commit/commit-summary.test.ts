import { expect, test } from 'vitest'
import type { DocumentState, Snapshot } from '#bridge'
import { type CockpitState, emptyState } from '../../state/cockpit-state'
import { commitSummary } from './commit-summary'

const git: Snapshot['git'] = { branch: 'main', head: 'abc', operationInProgress: null, errorMessage: null }
const document = (part: Partial<DocumentState>): DocumentState => ({
  role: 'document',
  id: 'a',
  path: 'SPEC.md',
  version: 1,
  isDirty: false,
  readOnlyReason: null,
  externalChange: 'none',
  isRestored: false,
  isUtf16: false,
  kind: 'unknown',
  git: 'committed',
  savedAt: null,
  ...part,
})

function summaryOf(documents: readonly DocumentState[], part: Partial<Snapshot> = {}, more: Partial<CockpitState> = {}) {
  const snapshot: Snapshot = {
    root: '/r',
    name: 'r',
    isSample: false,
    isTrusted: true,
    documents,
    deletedDocuments: [],
    git,
    gitRun: null,
    commitDisabledReason: null,
    judgement: null,
    judgedVersions: {},
    judgedAt: null,
    isJudging: false,
    past: [],
    notices: [],
    isGone: false,
    hasNoRepository: false,
    largerRepository: null,
    ...part,
  }
  return commitSummary({ ...emptyState, snapshot, ...more })
}

const committed = 'Everything is committed.'
const madeCommit = { root: '/r', sha: 'abc', subject: 'docs: change' }

test('changed, new and unsaved documents are counted', () => {
  const documents = [
    document({}),
    document({ id: 'b', git: 'modified' }),
    document({ id: 'c', git: 'untracked' }),
    document({ id: 'd', isDirty: true }),
  ]
  expect(summaryOf(documents)).toEqual({ kind: 'changes', words: '3 documents', reason: null, undoable: null })
})

test.each([
  [['009'], '1 document, decision 009'],
  [['009', '010'], '1 document, decisions 009 and 010'],
  [['009', '010', '011'], '1 document, 3 decisions'],
])('the decisions %j are named as far as they fit', (decidedBy, words) => {
  const change = { kind: 'contract', subject: 'Database', before: 'a', after: 'b', place: null, isUndecided: false, decidedBy } as const
  const judgement = { changes: [change] } as unknown as Snapshot['judgement']
  expect(summaryOf([document({ git: 'modified' })], { judgement })?.words).toBe(words)
})

test('an unchanged repository is calm', () => {
  const summary = summaryOf([document({})], { commitDisabledReason: committed })
  expect(summary).toEqual({ kind: 'calm', words: committed, reason: null, undoable: null })
})

test.each(['There is no document to commit.', 'Git has not been read yet.'])('“%s” is no success', (reason) => {
  const bare = { commitDisabledReason: reason, git: { ...git, branch: null, head: null } }
  expect(summaryOf([], bare)).toMatchObject({ kind: 'unavailable', words: reason })
})

test('a deletion alone can be committed', () => {
  expect(summaryOf([document({})])).toMatchObject({ kind: 'changes', words: 'Deleted documents', reason: null })
})

test('the reason of main is shown with the contents of the commit', () => {
  const reason = 'No branch is checked out (detached HEAD). Switch to one first: git switch NAME.'
  expect(summaryOf([document({ isDirty: true })], { commitDisabledReason: reason })).toMatchObject({ words: '1 document', reason })
  const errorMessage = 'This folder is not the top level of a git repository.'
  const outside = { git: { ...git, errorMessage }, commitDisabledReason: errorMessage }
  expect(summaryOf([document({ isDirty: true })], outside)).toMatchObject({ kind: 'unavailable', words: errorMessage, reason: null })
})

test('a detached HEAD is no success, with changes and without', () => {
  const reason = 'No branch is checked out (detached HEAD). Switch to one first: git switch NAME.'
  const detached = { commitDisabledReason: reason, git: { ...git, branch: null } }
  expect(summaryOf([document({})], detached)).toEqual({ kind: 'blocked', words: reason, reason: null, undoable: null })
  expect(summaryOf([document({ git: 'modified' })], detached)).toMatchObject({ kind: 'changes', words: '1 document', reason })
})

test('what cannot be read is neither counted nor called committed', () => {
  const unread = document({ id: 'b', path: 'docs/ACTIVE_SPEC.md', git: 'modified', readOnlyReason: 'It is not UTF-8.' })
  const summary = summaryOf([document({}), unread], { commitDisabledReason: committed })
  expect(summary).toMatchObject({ kind: 'blocked', words: 'ACTIVE_SPEC.md cannot be committed here.' })
  expect(summary?.reason).toContain('cannot be read')
  const two = summaryOf([unread, { ...unread, id: 'c' }], { commitDisabledReason: committed })
  expect(two?.words).toBe('2 documents cannot be committed here.')
  expect(summaryOf([document({ git: 'modified' }), unread])).toMatchObject({ kind: 'changes', words: '1 document', reason: null })
})

test('a commit of this window can be undone while it is the last one', () => {
  const unchanged = { commitDisabledReason: committed }
  expect(summaryOf([document({})], unchanged, { madeCommit })).toMatchObject({ kind: 'calm', words: 'Committed as abc', undoable: 'abc' })
  expect(summaryOf([document({ git: 'modified' })], {}, { madeCommit })).toMatchObject({ kind: 'changes', undoable: 'abc' })
  const moved = { ...unchanged, git: { ...git, head: 'def' } }
  expect(summaryOf([document({})], moved, { madeCommit })).toMatchObject({ words: committed, undoable: null })
  expect(summaryOf([document({})], unchanged, { madeCommit: { ...madeCommit, root: '/other' } })).toMatchObject({ undoable: null })
})

test('there is no summary without a repository', () => {
  expect(commitSummary(emptyState)).toBeNull()
})
