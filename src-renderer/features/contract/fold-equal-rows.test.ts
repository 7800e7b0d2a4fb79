import { expect, test } from 'vitest'
import type { ContractField, ContractRow } from '#spec'
import { foldEqualRows } from './fold-equal-rows'

const row = (name: string, state: ContractField['state'], agreement: ContractRow['agreement']): ContractRow => ({
  field: { name, label: name, state, value: 'x', options: [], place: null, repeats: [], custom: false },
  active: null,
  agreement,
})

test('only rows that are set and agree are folded', () => {
  const { shown, folded } = foldEqualRows([
    row('database', 'set', 'same'),
    row('auth', 'set', 'differs'),
    row('api-style', 'duplicate', 'same'),
    row('runtime', 'set', 'only-spec'),
    row('logging', 'set', 'same'),
    row('testing', 'menu', 'neither'),
  ])
  expect(folded.map(({ field }) => field.name)).toEqual(['database', 'logging'])
  expect(shown.map(({ field }) => field.name)).toEqual(['auth', 'api-style', 'runtime', 'testing'])
})
