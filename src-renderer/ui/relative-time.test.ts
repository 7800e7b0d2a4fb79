import { expect, test } from 'vitest'
import { relativeTime } from './relative-time'

const now = Date.UTC(2026, 10, 20, 12)

test.each([
  [10_000, 'just now'],
  [50_000, '1 min ago'],
  [2 * 60_000, '2 min ago'],
  [3 * 3_600_000, '3 h ago'],
  [24 * 3_600_000, '1 day ago'],
  [5 * 24 * 3_600_000, '5 days ago'],
])('%i ms ago is "%s"', (ago, words) => {
  expect(relativeTime(now - ago, now)).toBe(words)
})

test('after two weeks the date is shown', () => {
  expect(relativeTime(Date.UTC(2026, 1, 3, 12), now)).toContain('2026')
})

test('a clock that runs ahead is not "minus"', () => {
  expect(relativeTime(now + 5000, now)).toBe('just now')
})
