import { expect, test } from 'vitest'
import type { ContractRow, ContractState } from '#spec'
import { unsetWords } from './unset-words'

const rows = (...states: readonly ContractState[]) =>
  states.map((state) => ({ field: { state, place: state === 'missing' ? null : { path: 'docs/SPEC.md' } } }) as ContractRow)

test.each([
  [['menu', 'menu'], '2 fields to choose in SPEC.md'],
  [['menu', 'placeholder', 'todo'], '3 fields to choose or fill in SPEC.md'],
  [['placeholder'], '1 field to fill in SPEC.md'],
  [['missing', 'missing'], '2 fields missing in SPEC.md'],
  [['menu', 'set'], null],
  [['duplicate', 'menu'], null],
  [[], null],
] as const)('%j: %s', (states, words) => {
  expect(unsetWords(rows(...states))).toBe(words)
})
