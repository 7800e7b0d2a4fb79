import { expect, it } from 'vitest'
import { boundAfter, boundBefore } from './bounds'

it.each([
  ['p95 must be at most ', '≤', 'at most '],
  ['(max. ', '≤', 'max. '],
  ['no  more than the ', '≤', 'no  more than the '],
  ['jusqu’à ', '≤', 'jusqu’à '],
  ['不低于', '≥', '不低于'],
  ['latency =< ', '≤', '=< '],
  ['latency < ', '<', '< '],
  ['UNDER ', '<', 'UNDER '],
])('reads the bound before a number: "%s"', (text, comparison, words) => {
  expect(boundBefore(text)).toEqual({ comparison, length: words.length })
})

it.each(['hours: ', 'climax ', 'at most  x ', 'at most, ', 'at most   ', ''])('reads none before a number: "%s"', (text) => {
  expect(boundBefore(text)).toEqual({ comparison: '=', length: 0 })
})

it.each([
  ['+ of all', '≥', '+'],
  [' or more, on average', '≥', ' or more'],
  ['以内', '≤', '以内'],
  ['未満の時間', '<', '未満'],
])('reads the bound after a number: "%s"', (text, comparison, words) => {
  expect(boundAfter(text)).toEqual({ comparison, length: words.length })
})

it.each(['+x', ' or moreover', '   or more', ', or more', ''])('reads none after a number: "%s"', (text) => {
  expect(boundAfter(text)).toEqual({ comparison: '=', length: 0 })
})
