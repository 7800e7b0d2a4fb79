import { expect, test } from 'vitest'
import { completeFilter } from './filter-completion'

const values = {
  kind: ['decision', 'decision-log'],
  status: ['✅ Active', 'in review'],
  owner: ['ines'],
  id: ['D-001', 'D-010'],
  in: ['docs'],
}
const labels = (query: string) => completeFilter(query, query.length, values).map(({ label }) => label)

test('names of filters are offered from two letters on, values after the colon', () => {
  expect(labels('s')).toEqual([])
  expect(labels('rope st')).toEqual(['status:'])
  expect(labels('id:')).toEqual(['D-001', 'D-010'])
  expect(labels('id:01')).toEqual(['D-001', 'D-010'])
  expect(labels('rope')).toEqual([])
})

test('a whole value is offered no more, but a longer one is', () => {
  expect(labels('kind:decision')).toEqual(['decision-log'])
  expect(labels('id:D-001')).toEqual([])
})

test('a value with a blank is put in quotes', () => {
  expect(completeFilter('rope status:"in r', 17, values)).toEqual([
    { insert: 'status:"in review" ', from: 5, label: 'in review', hint: '' },
  ])
})
