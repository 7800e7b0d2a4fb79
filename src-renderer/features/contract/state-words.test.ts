import { expect, test } from 'vitest'
import type { ContractField } from '#spec'
import { stateWords } from './state-words'

const place = { path: 'SPEC.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const field = (part: Partial<ContractField>): ContractField => ({
  name: 'database',
  label: 'Database',
  state: 'set',
  value: 'SQLite',
  options: [],
  place,
  repeats: [],
  custom: false,
  ...part,
})

test('a set field has no state in words', () => {
  expect(stateWords(field({}))).toBeNull()
})

test('a menu has the number of its options, a duplicate the number of its values', () => {
  expect(stateWords(field({ state: 'menu', options: ['Postgres', 'SQLite', 'MySQL'] }))).toBe('choice of 3')
  expect(stateWords(field({ state: 'duplicate', repeats: [place] }))).toBe('set 2 times')
})

test.each(['placeholder', 'todo', 'missing'] as const)('%s has words of its own', (state) => {
  expect(stateWords(field({ state }))).toMatch(/\w/)
})
