import { expect, test } from 'vitest'
import type { Finding, Gate, OpenItem } from '#spec'
import { itemRows, searchedText } from './item-rows'

const today = '2026-06-15'
const place = (from: number) => ({ path: 'SPEC.md', range: { from, to: from + 5 }, line: 1, column: 1, endLine: 1, endColumn: 2 })
const item = (text: string, from: number, more: Partial<OpenItem> = {}): OpenItem => ({
  kind: 'todo',
  token: 'TODO',
  text,
  owner: null,
  date: null,
  due: null,
  blocking: true,
  place: place(from),
  ...more,
})
const finding = (id: string, from: number): Finding => ({
  id,
  check: 'no-open-question',
  severity: 'warning',
  message: id,
  place: place(from),
  related: [],
  fixes: [],
})
const gate: Gate = { id: 'g', stage: 'ACCEPT', title: 'No question', state: 'closed', weight: 1, blockedBy: ['q'] }
const rows = (items: readonly OpenItem[]) => itemRows({ items, findings: [finding('q', 30)], gates: [gate] }, today)

test('overdue items come first, then those that keep a stage back, then by day, then by kind', () => {
  const all = rows([
    item('risk', 0, { kind: 'risk' }),
    item('later', 10, { due: '2026-09-01' }),
    item('todo', 20),
    item('question', 30, { kind: 'openQuestion' }),
    item('overdue', 40, { due: '2026-06-01' }),
    item('soon', 50, { due: '2026-06-20' }),
  ])
  expect(all.map((row) => row.item.text)).toEqual(['overdue', 'question', 'soon', 'later', 'todo', 'risk'])
  expect(all.map(({ blocks }) => blocks)).toEqual([null, 'GO', null, null, null, null])
  expect(all[1]?.finding?.id).toBe('q')
})

test('a date without a word is due when it is to come, else the day since which the item is open', () => {
  const [past, future] = [item('past', 0, { date: '2026-06-01' }), item('future', 10, { date: '2026-07-01' })]
  expect(rows([past, future]).map(({ item: { text }, due, since, isOverdue }) => [text, due, since, isOverdue])).toEqual([
    ['future', '2026-07-01', null, false],
    ['past', null, '2026-06-01', false],
  ])
})

test('equal items have different keys, and the filter sees kind, owner and path', () => {
  const all = rows([item('name it', 0), item('name it', 10, { owner: 'ana' })])
  expect(new Set(all.map(({ key }) => key)).size).toBe(2)
  expect(all.map(searchedText)[1]).toBe('To-do name it ana SPEC.md')
})
