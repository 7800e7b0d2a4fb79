import { expect, test } from 'vitest'
import type { Entry, Group } from './entry'
import { find } from './find'

const entry = (group: Group, label: string): Entry => ({ id: `${group} ${label}`, group, label, detail: '', keywords: [], run: () => null })
const entries = {
  Commands: [entry('Commands', 'Save document'), entry('Commands', 'Open repository…')],
  Documents: Array.from({ length: 12 }, (_, index) => entry('Documents', `feature-${index}.md`)),
  Findings: [entry('Findings', 'ACTIVE_SPEC says MongoDB')],
  Sections: [entry('Sections', 'Hydration Contract')],
  Decisions: [entry('Decisions', 'Use MongoDB for documents')],
}
const groupsOf = (query: string) => find(entries, query).map(({ group }) => group)

test('without a query all commands and the first entries of other groups are listed, and the others are counted', () => {
  const found = find(entries, '')
  expect(found.map(({ group, entries: shown, more }) => [group, shown.length, more])).toEqual([
    ['Commands', 2, 0],
    ['Documents', 8, 4],
    ['Findings', 1, 0],
  ])
})

test('the group with the best match comes first', () => {
  expect(groupsOf('save')).toEqual(['Commands'])
  expect(groupsOf('use mongo')[0]).toBe('Decisions')
  expect(groupsOf('hydration')).toEqual(['Sections'])
})

test('one group alone is listed whole', () => {
  const [found] = find(entries, '', ['Documents'])
  expect([found?.entries.length, found?.more]).toEqual([12, 0])
})

test('a command is before a decision that matches as well, and after one that matches better', () => {
  const all = { ...entries, Commands: [entry('Commands', 'Undo the last commit')], Decisions: [entry('Decisions', 'Undo')] }
  expect(find(all, 'und').map(({ group }) => group)).toEqual(['Commands', 'Decisions'])
  expect(find(all, 'undo').map(({ group }) => group)).toEqual(['Decisions', 'Commands'])
})

test('a query without a match finds nothing', () => {
  expect(find(entries, 'qqq')).toEqual([])
})
