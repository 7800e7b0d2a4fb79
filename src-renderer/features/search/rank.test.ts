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

test('entries that do not match are left out, and the limit is kept', () => {
  expect(rank(entries, 'zzz', 9)).toEqual([])
  expect(rank(entries, 'e', 2)).toHaveLength(2)
})
