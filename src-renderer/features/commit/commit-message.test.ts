import { expect, test } from 'vitest'
import type { CommitDraft } from '#bridge'
import { disabledReason, formatCommitMessage } from './commit-message'

const message = { subject: 'Use SQLite', body: '' }
const draft: CommitDraft = {
  ...message,
  documents: [{ id: 'a', path: 'SPEC.md', status: 'modified', before: 'a', after: 'b', unsaved: false }],
  blockers: [],
  disabledReason: null,
  needsTrust: false,
}

test('a message is the subject, an empty line and the body', () => {
  expect(formatCommitMessage({ subject: ' Use SQLite ', body: 'One file.\n\n' })).toBe('Use SQLite\n\nOne file.\n')
  expect(formatCommitMessage({ subject: 'Use SQLite', body: ' \n' })).toBe('Use SQLite\n')
})

test('a commit that may be made has no reason against it', () => {
  expect(disabledReason(draft, message, ['a'])).toBeNull()
})

test.each([
  [{ ...draft, blockers: ['A merge is under way: finish it first.'] }, message, ['a'], 'A merge is under way'],
  [{ ...draft, documents: [] }, message, [], 'Nothing has changed'],
  [{ ...draft, needsTrust: true }, message, ['a'], 'Trust this folder'],
  [draft, message, [], 'at least one document'],
  [draft, { subject: '  ', body: 'x' }, ['a'], 'Write a subject'],
])('a commit that may not be made says why: %#', (given, written, chosen, words) => {
  expect(disabledReason(given, written, chosen)).toContain(words)
})
