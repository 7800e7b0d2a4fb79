import { describe, expect, test } from 'vitest'
import { inBytes, inMilliseconds, inTimes, table } from './table.mjs'

describe('numbers', () => {
  test.each([
    [0.1299, '0.13 ms'],
    [9.5, '9.50 ms'],
    [48.04, '48.0 ms'],
    [351.4, '351 ms'],
    [3689.2, '3,689 ms'],
  ])('%d milliseconds', (value, text) => expect(inMilliseconds(value)).toBe(text))

  test.each([
    [1.307, '1.31 ×'],
    [12.34, '12.3 ×'],
    [142.4, '142 ×'],
  ])('%d times', (value, text) => expect(inTimes(value)).toBe(text))

  test('sizes', () => {
    expect([25_000, 250_000, 2_500_000].map(inBytes)).toEqual(['25 KB', '250 KB', '2.5 MB'])
  })
})

test('a table has its columns under each other and the verdict beside the goal', () => {
  const row = { what: 'cold start', floor: 'bare window 300 ms', ours: '400 ms', ratio: '1.33 ×', goal: '≤ 1.5 ×', met: true }
  const lines = table([row, { ...row, what: 'keys', met: false }, { ...row, met: null }]).split('\n')
  expect(lines).toHaveLength(5)
  expect(new Set([0, 2, 3, 4].map((line) => lines[line]?.search(/floor|bare/))).size).toBe(1)
  expect(lines[2]).toMatch(/≤ 1\.5 × {2}met$/)
  expect(lines[3]).toMatch(/missed$/)
  expect(lines[4]).toMatch(/≤ 1\.5 ×$/)
})
