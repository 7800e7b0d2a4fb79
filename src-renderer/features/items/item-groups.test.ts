import { expect, test } from 'vitest'
import type { OpenItem } from '#spec'
import { itemGroups } from './item-groups'

const place = { path: 'SPEC.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const item = (kind: OpenItem['kind'], text: string, blocking = true): OpenItem => ({
  kind,
  token: 'TODO',
  text,
  owner: null,
  date: null,
  blocking,
  place,
})

test('kinds are in the order of their weight, and empty kinds are left out', () => {
  const groups = itemGroups([item('risk', 'r'), item('todo', 't'), item('openQuestion', 'q'), item('todo', 'u')])
  expect(groups.map(({ label, items }) => [label, items.map(({ text }) => text)])).toEqual([
    ['Open questions', ['q']],
    ['To-dos', ['t', 'u']],
    ['Risks', ['r']],
  ])
})

test('blocking questions come before those that block nothing', () => {
  const [group] = itemGroups([item('openQuestion', 'later', false), item('openQuestion', 'now'), item('openQuestion', 'also now')])
  expect(group?.items.map(({ text }) => text)).toEqual(['now', 'also now', 'later'])
})
