import { expect, test } from 'vitest'
import { age, lateBy, localDay } from './age'

test.each([
  ['2026-02-20', 'today'],
  ['2026-02-19', 'yesterday'],
  ['2026-02-21', 'tomorrow'],
  ['2026-02-10', '10 days ago'],
  ['2026-01-21', '4 weeks ago'],
  ['2026-03-20', 'in 4 weeks'],
  ['2025-11-20', '3 months ago'],
  ['2025-12-22', 'last month'],
  ['2026-04-21', 'next month'],
  ['2023-02-19', '3 years ago'],
  ['2026-02-20T10:00:00+02:00', 'today'],
])('%s is %s on 20 February 2026', (date, expected) => {
  expect(age(date, '2026-02-20')).toBe(expected)
})

test.each(['early June', '', '2026-02-30', '2026-13-01', '18.08.2026'])('"%s" has no age', (date) => {
  expect(age(date, '2026-02-20')).toBeNull()
})

test.each([
  ['2026-02-19', '1 day late'],
  ['2026-01-21', '4 weeks late'],
  ['2025-11-20', '3 months late'],
  ['early June', null],
])('%s is %s', (date, expected) => {
  expect(lateBy(date, '2026-02-20')).toBe(expected)
})

test('the local day has two-digit months and days', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
