import { expect, it } from 'vitest'
import { amountsIn, countsIn } from './amounts'

const read = (text: string) =>
  amountsIn(text).map(({ from, to, comparison, low, high, dimension }) => [text.slice(from, to), comparison, low, high, dimension])

it.each([
  ['p95 < 500 ms', ['< 500 ms', '<', 0.5, 0.5, 'time']],
  ['p95<500ms', ['<500ms', '<', 0.5, 0.5, 'time']],
  ['minimum 80%', ['minimum 80%', '≥', 80, 80, 'share']],
  ['must not exceed 1,000 ms', ['not exceed 1,000 ms', '≤', 1, 1, 'time']],
  ['80%+', ['80%+', '≥', 80, 80, 'share']],
  ['90 % or higher', ['90 % or higher', '≥', 90, 90, 'share']],
  ['99,95 %', ['99,95 %', '=', 99.95, 99.95, 'share']],
  ['100–300 ms', ['100–300 ms', '=', 0.1, 0.3, 'time']],
  ['within 2 hours', ['within 2 hours', '≤', 7200, 7200, 'time']],
  ['100 requests per minute', ['100 requests per minute', '=', 100 / 60, 100 / 60, 'rate']],
  ['never below 99.9%', ['never below 99.9%', '≥', 99.9, 99.9, 'share']],
  ['höchstens 200 Millisekunden', ['höchstens 200 Millisekunden', '≤', 0.2, 0.2, 'time']],
  ['P95 不超过 300 毫秒', ['不超过 300 毫秒', '≤', 0.3, 0.3, 'time']],
])('reads %s', (text, amount) => {
  const [only, ...more] = read(text)
  expect(more).toEqual([])
  expect(only?.slice(0, 2)).toEqual(amount.slice(0, 2))
  expect(only?.[2]).toBeCloseTo(amount[2] as number)
  expect(only?.[3]).toBeCloseTo(amount[3] as number)
  expect(only?.[4]).toBe(amount[4])
})

it.each(['p95', 'RFC 7807', 'v1.2.3', '3 services', '1.000 ms', 'Redis 7', '#12 s', '10.0.0.1'])('reads no amount in "%s"', (text) => {
  expect(read(text)).toEqual([])
})

it('reads several, and numbers without a unit', () => {
  expect(read('p50 < 100ms, p95 < 0.5 s').map(([words]) => words)).toEqual(['< 100ms', '< 0.5 s'])
  expect(countsIn('at most 50, in 200 ms').map(({ low, comparison }) => [low, comparison])).toEqual([[50, '≤']])
})
