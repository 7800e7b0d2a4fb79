import { expect, test } from 'vitest'
import { today } from './today'

test('the day of the local clock is written as an ISO date', () => {
  expect(today(new Date(2026, 0, 5, 0, 0, 0))).toBe('2026-01-05')
  expect(today(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31')
  expect(today(new Date(2028, 1, 29, 12))).toBe('2028-02-29')
})
