import { expect, test } from 'vitest'
import { groupEntries, matchesWords, sortRows } from './list-entry'

test('rows stand under their groups, in the order of the first row of each', () => {
  const entries = groupEntries(['b1', 'a1', 'b2'], String, (row) => row.charAt(0))
  expect(entries.map((entry) => (entry.kind === 'group' ? `${entry.title} ${entry.count}` : entry.row))).toEqual([
    'b 2',
    'b1',
    'b2',
    'a 1',
    'a1',
  ])
  expect(groupEntries(['b1'], String, null)).toEqual([{ kind: 'row', key: 'b1', row: 'b1' }])
})

test('rows are sorted by a property, those without it last in both directions', () => {
  const columns = [{ id: 'self', sortBy: (row: string) => row }, { id: 'icon' }]
  expect(sortRows(['b10', '', 'b9', 'a'], columns, 'self')).toEqual(['a', 'b9', 'b10', ''])
  expect(sortRows(['b10', '', 'b9', 'a'], columns, '-self')).toEqual(['b10', 'b9', 'a', ''])
  expect(sortRows(['b', 'a'], columns, 'icon')).toEqual(['b', 'a'])
  expect(sortRows(['b', 'a'], columns, '')).toEqual(['b', 'a'])
})

test('every word of a query has to be in the text', () => {
  expect(matchesWords('Which Pier? SPEC.md', 'pier spec')).toBe(true)
  expect(matchesWords('Which Pier? SPEC.md', 'pier rope')).toBe(false)
  expect(matchesWords('Which Pier?', '  ')).toBe(true)
})
