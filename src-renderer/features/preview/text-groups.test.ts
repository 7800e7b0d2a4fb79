import { expect, it } from 'vitest'
import { groupItems, groupRows } from './text-groups'

it('groups the rows of a table without losing one', () => {
  const rows = Array.from({ length: 101 }, (_, index) => `| ${index} | rope |`)
  const table = ['| n | what |', '|---|---|', ...rows].join('\n')
  const { head, groups } = groupRows(table)
  expect(head + groups.map(({ text }) => text).join('\n')).toBe(table)
  expect(groups.map(({ count, before }) => [count, before])).toEqual([
    [40, 0],
    [40, 40],
    [21, 80],
  ])
  for (const { from, text } of groups) expect(table.startsWith(text, from)).toBe(true)
})

it('groups the items of a list with what is nested in them', () => {
  const list = Array.from({ length: 70 }, (_, index) => `- item ${index}\n  - nested\n\n  text\n`).join('')
  const groups = groupItems(list)
  expect(groups.map(({ text }) => text).join('')).toBe(list)
  expect(groups.map(({ count }) => count)).toEqual([30, 30, 10])
})
