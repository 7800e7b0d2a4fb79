import { describe, expect, test } from 'vitest'
import { median, mediansOf, percentile } from './measure.mjs'

describe('median', () => {
  test('is the middle one, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([100, 20, 3])).toBe(20)
  })

  test('of nothing is an error, not zero', () => {
    expect(() => median([])).toThrow(RangeError)
    expect(() => percentile([], 0.95)).toThrow(RangeError)
  })
})

test('percentile answers a value that was measured', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index)
  expect(percentile(values, 0.95)).toBe(19)
  expect(percentile(values, 1)).toBe(20)
  expect(percentile(values, 0)).toBe(1)
  expect(percentile([7], 0.95)).toBe(7)
})

test('mediansOf runs in turn, and leaves out the rounds that warm up', () => {
  const ran: string[] = []
  const medians = mediansOf({ ours: () => ran.push('ours'), peer: () => ran.push('peer') }, { warmUp: 1, times: 2 })
  expect(ran).toEqual(['ours', 'peer', 'ours', 'peer', 'ours', 'peer'])
  expect(Object.keys(medians)).toEqual(['ours', 'peer'])
  expect(Object.values(medians).every((time) => time >= 0)).toBe(true)
})
