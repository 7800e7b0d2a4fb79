import { describe, expect, test } from 'vitest'
import { alternate } from './alternate.mjs'
import { comparisonTable } from './comparison-table.mjs'
import { medianInterval, ratioOf, verdictOf } from './ratio.mjs'

describe('ratioOf', () => {
  test('is the median over the pairs, so that a machine that gets slower changes nothing', () => {
    const pairs = [1, 2, 4, 8, 16].map((slowness) => ({ before: 10 * slowness, after: 12 * slowness }))
    expect(ratioOf(pairs)).toEqual({ before: 40, after: 48, ratio: 1.2, low: 1.2, high: 1.2 })
  })

  test('is not moved by one pair that was disturbed', () => {
    const pairs = Array.from({ length: 9 }, () => ({ before: 10, after: 10 }))
    expect(ratioOf([...pairs, { before: 10, after: 90 }]).ratio).toBe(1)
  })
})

describe('medianInterval', () => {
  test('is the whole range of few values', () => {
    expect(medianInterval([3, 1, 2])).toEqual({ low: 1, high: 3 })
  })

  test('is narrower for more values', () => {
    expect(medianInterval(Array.from({ length: 25 }, (_, index) => index))).toEqual({ low: 7, high: 17 })
    expect(medianInterval(Array.from({ length: 100 }, (_, index) => index))).toEqual({ low: 40, high: 59 })
  })
})

test('verdictOf tells no difference that noise explains, nor a tiny one', () => {
  expect(verdictOf({ before: 1, after: 1, ratio: 1.1, low: 0.95, high: 1.3 })).toBe('same within noise')
  expect(verdictOf({ before: 1, after: 1, ratio: 1.01, low: 1.005, high: 1.015 })).toBe('same within noise')
  expect(verdictOf({ before: 1, after: 1, ratio: 1.1, low: 1.05, high: 1.2 })).toBe('slower')
  expect(verdictOf({ before: 1, after: 1, ratio: 0.8, low: 0.7, high: 0.9 })).toBe('faster')
})

test('alternate takes the sides in turn, each time in the other order, and leaves out the first pairs', async () => {
  const ran: string[] = []
  const take = (side: string) => () => ran.push(side)
  const pairs = await alternate({ before: take('before'), after: take('after') }, { warmUp: 1, times: 2 })
  expect(ran).toEqual(['after', 'before', 'before', 'after', 'after', 'before'])
  expect(pairs).toEqual([
    { before: 3, after: 4 },
    { before: 6, after: 5 },
  ])
})

test('comparisonTable has a line for each measurement', () => {
  const lines = comparisonTable([{ what: 'check of 25 KB', before: 10, after: 20, ratio: 2, low: 1.9, high: 2.1 }]).split('\n')
  expect(lines[1]?.split(/ {3,}/)).toEqual(['check of 25 KB', '10.0 ms', '20.0 ms', '2.00', '1.90 to 2.10', 'slower'])
})
