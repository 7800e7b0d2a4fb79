import { expect, test } from 'vitest'
import { countRecords, recordStates } from './record-states'

test('states are counted, what is to be decided first', () => {
  const decisions = (['active', 'superseded', 'active', 'proposed', 'unknown'] as const).map((status) => ({ status }))
  expect(recordStates(decisions).map(({ words }) => words)).toEqual([
    '1 proposed, not decided yet',
    '2 active',
    '1 superseded',
    '1 without a clear status',
  ])
  expect(recordStates([])).toEqual([])
})

test('records are counted in words', () => {
  expect([countRecords(1), countRecords(19)]).toEqual(['1 decision', '19 decisions'])
})
