import { expect, it } from 'vitest'
import { readQuantity } from './quantity'

it.each([
  ['p95 < 500 ms', { comparison: '<', amount: 0.5, dimension: 'time', of: 'p95' }],
  ['coverage ≥ 80 %', { comparison: '≥', amount: 80, dimension: 'share', of: 'coverage' }],
  ['at most 2 GB', { comparison: '≤', amount: 2e9, dimension: 'size', of: '' }],
  ['mindestens 1,5 s', { comparison: '≥', amount: 1.5, dimension: 'time', of: '' }],
  ['1000 req/s', { comparison: '=', amount: 1000, dimension: 'rate', of: '' }],
])('reads %s', (text, quantity) => {
  expect(readQuantity(text)).toEqual(quantity)
})

it.each(['3 services', 'Redis 7', 'between 100 ms and 200 ms', 'p95', ''])('reads no amount in "%s"', (text) => {
  expect(readQuantity(text)).toBeNull()
})
