import { expect, test } from 'vitest'
import type { Decision } from '#spec'
import { isShown, monthOf, relatedRows, timelineRows } from './timeline-rows'

const place = { path: 'DECISION_LOG.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const decision = (id: string, date: string, more: Partial<Decision> = {}): Decision => ({
  id,
  date,
  title: `Title ${id}`,
  type: 'ARCH',
  status: 'active',
  rawStatus: 'Active',
  supersedes: [],
  supersededBy: [],
  real: true,
  text: '',
  place,
  datePlace: null,
  idPlace: null,
  ...more,
})

test('decisions are grouped by month, newest first, those without a date last', () => {
  const rows = timelineRows([decision('1', 'early June'), decision('2', '2026-02-03'), decision('3', '2026-05-01')])
  expect(rows.map((row) => [row.decision.id, monthOf(row)])).toEqual([
    ['3', 'May 2026'],
    ['2', 'February 2026'],
    ['1', 'Without a date'],
  ])
})

test('a supersession is found from both sides, also when only one of them says so', () => {
  const rows = timelineRows([decision('1', '2026-01-01'), decision('2', '2026-02-01', { supersedes: ['1'] }), decision('3', '2026-03-01')])
  const [third, second, first] = rows
  if (!first || !second || !third) throw new Error('A row is missing.')
  expect(relatedRows(first, rows)).toEqual({ older: [], newer: [second] })
  expect(relatedRows(second, rows)).toEqual({ older: [first], newer: [] })
  expect(relatedRows(third, rows)).toEqual({ older: [], newer: [] })
})

test('the filter asks for state, type and a field of the contract that is named', () => {
  const [row] = timelineRows([decision('1', '2026-01-01', { text: 'Keep the database small' })])
  if (!row) throw new Error('There is no row.')
  const all = { status: '', type: '', field: null } as const
  const field = (label: string) => ({ label, value: '' })
  expect(isShown(row, all)).toBe(true)
  expect(isShown(row, { ...all, status: 'proposed' })).toBe(false)
  expect(isShown(row, { ...all, type: 'PRODUCT' })).toBe(false)
  expect(isShown(row, { ...all, field: field('Database') })).toBe(true)
  expect(isShown(row, { ...all, field: field('Auth') })).toBe(false)
})
