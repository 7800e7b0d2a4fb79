import { beforeEach, expect, test } from 'vitest'
import type { CommitDraft } from '#bridge'
import { forgetLetter, include, letters, messageOf, refusal, takeDraft, write } from './letter'

const root = '/shop'
const letter = { subject: 'Use SQLite', body: '' }
const draft: CommitDraft = {
  ...letter,
  documents: [{ id: 'a', path: 'SPEC.md', status: 'modified', before: 'a', after: 'b', unsaved: false }],
  blockers: [],
  disabledReason: null,
  needsTrust: false,
}

beforeEach(() => {
  forgetLetter(root)
  forgetLetter('/other')
})

test('a message is the subject, an empty line and the body', () => {
  expect(messageOf({ subject: ' Use SQLite ', body: 'One file.\n\n' })).toBe('Use SQLite\n\nOne file.\n')
  expect(messageOf({ subject: 'Use SQLite', body: ' \n' })).toBe('Use SQLite\n')
})

test('what is written belongs to its repository, until the draft is taken again', () => {
  write(root, { subject: 'mine', body: '' })
  write('/other', { subject: 'theirs', body: '' })
  takeDraft(root)
  expect(letters.getState().written).toEqual({ '/other': { subject: 'theirs', body: '' } })
})

test('a document is taken out and put back once', () => {
  include(root, 'a', false)
  include(root, 'a', false)
  include(root, 'b', false)
  expect(letters.getState().leftOut[root]).toEqual(['a', 'b'])
  include(root, 'a', true)
  expect(letters.getState().leftOut[root]).toEqual(['b'])
})

test('a letter that may be sent is not refused', () => {
  expect(refusal(draft, letter, ['a'])).toBeNull()
})

test.each([
  [{ ...draft, blockers: ['A merge is under way: finish it first.'] }, letter, ['a'], 'A merge is under way'],
  [{ ...draft, documents: [] }, letter, [], 'Nothing has changed'],
  [{ ...draft, needsTrust: true }, letter, ['a'], 'Trust this folder'],
  [draft, letter, [], 'at least one document'],
  [draft, { subject: '  ', body: 'x' }, ['a'], 'Write a subject'],
])('a letter is refused in words: %#', (given, written, chosen, words) => {
  expect(refusal(given, written, chosen)).toContain(words)
})
