import { expect, test } from 'vitest'
import { originWords } from './origin-words'

const place = { path: 'DECISION_LOG.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const decision = { id: '003', date: '2026-10-05', title: 'Keep crates in PostgreSQL 15', place }

test('the decision that names a value is said before the date of SPEC', () => {
  expect(originWords({ decision, committedOn: '2026-10-06' })).toBe('Named in decision 003 of 2026-10-05: Keep crates in PostgreSQL 15')
  expect(originWords({ decision: { ...decision, id: '', date: '' }, committedOn: null })).toBe(
    'Named in a decision: Keep crates in PostgreSQL 15',
  )
  expect(originWords({ decision: null, committedOn: '2026-10-06' })).toBe('SPEC was last committed on 2026-10-06.')
  expect(originWords({ decision: null, committedOn: null })).toBeNull()
})
