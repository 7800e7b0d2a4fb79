import { expect, test } from 'vitest'
import type { Decision } from '#spec'
import { newestFirst } from './decision-order'

const place = { path: 'DECISION_LOG.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const decision = (id: string, date: string): Decision => ({
  id,
  date,
  title: id,
  type: '',
  status: 'active',
  rawStatus: '',
  supersedes: [],
  supersededBy: [],
  real: true,
  text: '',
  place,
  datePlace: null,
  idPlace: null,
})

test('entries are sorted by date, whether the log grows upwards or downwards', () => {
  const log = [decision('new', '2026-03-01'), decision('old', '2025-01-01'), decision('middle', '2026-02-28')]
  expect(newestFirst(log).map(({ id }) => id)).toEqual(['new', 'middle', 'old'])
})

test('on the same day the later entry is the newer, and entries without a date come last', () => {
  const log = [decision('early June', 'early June'), decision('1', '2026-03-01'), decision('2', '2026-03-01'), decision('none', '')]
  expect(newestFirst(log).map(({ id }) => id)).toEqual(['2', '1', 'none', 'early June'])
})
