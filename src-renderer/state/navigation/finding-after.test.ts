import { expect, test } from 'vitest'
import { findingAfter } from './finding-after'

const order = ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md']
const spots = [
  { path: 'ACTIVE_SPEC.md', from: 40 },
  { path: 'SPEC.md', from: 90 },
  { path: 'SPEC.md', from: 10 },
]

test('next goes through the text, then the next document, and wraps around', () => {
  expect(findingAfter(spots, order, { path: 'SPEC.md', from: 10 }, 'next')).toEqual({ path: 'SPEC.md', from: 90 })
  expect(findingAfter(spots, order, { path: 'SPEC.md', from: 90 }, 'next')).toEqual({ path: 'ACTIVE_SPEC.md', from: 40 })
  expect(findingAfter(spots, order, { path: 'DECISION_LOG.md', from: 0 }, 'next')).toEqual({ path: 'SPEC.md', from: 10 })
})

test('previous goes the same way backwards', () => {
  expect(findingAfter(spots, order, { path: 'ACTIVE_SPEC.md', from: 40 }, 'previous')).toEqual({ path: 'SPEC.md', from: 90 })
  expect(findingAfter(spots, order, { path: 'SPEC.md', from: 10 }, 'previous')).toEqual({ path: 'ACTIVE_SPEC.md', from: 40 })
})

test('without findings there is no next one', () => {
  expect(findingAfter([], order, { path: 'SPEC.md', from: 0 }, 'next')).toBeNull()
})
