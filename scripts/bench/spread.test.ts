import { expect, test } from 'vitest'
import { spread } from './spread.mjs'

const row = (what: string, ours: string, ratio: string, met: boolean) => ({
  what,
  floor: `floor of ${ours}`,
  ours,
  ratio,
  goal: '≤ 2 ×',
  met,
})

test('each row of several runs is the one with the median ratio, and names the lowest and the highest', () => {
  const runs = [
    [row('start', '900 ms', '9.00 ×', false), row('stalls', '1,200 ms', '', false)],
    [row('start', '100 ms', '1.00 ×', true), row('stalls', '80 ms', '', true)],
    [row('start', '1,000 ms', '10.0 ×', false), row('stalls', '90 ms', '', true)],
  ]
  expect(spread(runs)).toEqual([
    { ...row('start', '900 ms', '9.00 × (1.00 × to 10.0 ×)', false), floor: 'floor of 900 ms' },
    { ...row('stalls', '90 ms (80 ms to 1,200 ms)', '', true), floor: 'floor of 90 ms' },
  ])
})

test('rows that do not differ, and those of a single run, stay as they are', () => {
  const rows = [row('start', '900 ms', '9.00 ×', false)]
  expect(spread([rows])).toEqual(rows)
  expect(spread([rows, rows, rows])).toEqual(rows)
})
