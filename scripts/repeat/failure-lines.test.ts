import { expect, test } from 'vitest'
import { failureLines } from './failure-lines.mjs'

test('each test that ever failed is named once, with how often of how many runs', () => {
  const runs = [
    { suite: 'unit tests', failed: ['a', 'b'] },
    { suite: 'unit tests', failed: ['b', 'b'] },
    { suite: 'unit tests', failed: [] },
    { suite: 'end-to-end tests', failed: ['a'] },
  ]
  expect(failureLines(runs)).toEqual(['✗ 2 of 3  b', '✗ 1 of 3  a', '✗ 1 of 1  a'])
  expect(failureLines([])).toEqual([])
})
