import { expect, test } from 'vitest'
import { rank } from './rank'

const entry = (label: string, ...keywords: string[]) => ({ label, keywords })
const labels = (ranked: readonly { entry: { label: string } }[]) => ranked.map((found) => found.entry.label)

const entries = [
  entry('Save the document', 'Ctrl+S'),
  entry('Review and commit', 'Ctrl+Enter'),
  entry('DECISION_LOG.md', 'docs/DECISION_LOG.md'),
  entry('ACTIVE_SPEC.md', 'docs/ACTIVE_SPEC.md'),
  entry('SPEC.md', 'docs/SPEC.md'),
]

test('without a query the first entries keep their order', () => {
  expect(labels(rank(entries, '  ', 2))).toEqual(['Save the document', 'Review and commit'])
})

test('a query finds letters in order and prefers the start of the label', () => {
  expect(labels(rank(entries, 'spec', 9))).toEqual(['SPEC.md', 'ACTIVE_SPEC.md'])
  expect(labels(rank(entries, 'dlog', 9))).toEqual(['DECISION_LOG.md'])
})

test('keywords find an entry whose label does not match', () => {
  expect(labels(rank(entries, 'ctrl+s', 9))).toContain('Save the document')
})

test('letters scattered over a sentence find nothing', () => {
  expect(rank([entry('The template still asks for a purpose here')], 'spec', 9)).toEqual([])
})

test('the whole label is before its beginning, a word in it, a keyword and a part of a word', () => {
  const undo = [
    entry('The redundant rope'),
    entry('Ropes', 'undo'),
    entry('Can one undo a booking?'),
    entry('Undo the last commit'),
    entry('Undo'),
    entry('Reundone'),
  ]
  expect(labels(rank(undo, 'undo', 9))).toEqual(['Undo', 'Undo the last commit', 'Can one undo a booking?', 'Ropes', 'Reundone'])
})

test('every word of the query may begin another word', () => {
  expect(labels(rank([entry('Hydrate ACTIVE_SPEC'), entry('SPEC.md')], 'spec hyd', 9))).toEqual(['Hydrate ACTIVE_SPEC'])
})

test('an abbreviation begins the label and words of it', () => {
  expect(labels(rank([entry('Save all documents')], 'sad', 9))).toEqual(['Save all documents'])
  expect(rank([entry('The base is a decision')], 'sad', 9)).toEqual([])
})

test('entries that do not match are left out, and the limit is kept', () => {
  expect(rank(entries, 'zzz', 9)).toEqual([])
  expect(rank(entries, 'e', 2)).toHaveLength(2)
})
