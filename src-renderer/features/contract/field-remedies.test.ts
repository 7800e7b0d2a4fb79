import { expect, test } from 'vitest'
import type { ContractField, Finding } from '#spec'
import { fieldRemedies } from './field-remedies'

const place = (path: string, from: number, to: number) => ({ path, range: { from, to }, line: 1, column: 1, endLine: 1, endColumn: 2 })
const field = (part: Partial<ContractField>): ContractField => ({
  name: 'logging',
  label: 'Logging',
  state: 'menu',
  value: 'a | b',
  options: ['a', 'b'],
  place: place('SPEC.md', 10, 20),
  repeats: [],
  custom: false,
  ...part,
})
const finding = (part: Partial<Finding>): Finding => ({
  id: '1',
  check: 'no-menu-in-contract',
  severity: 'error',
  message: '',
  place: place('SPEC.md', 10, 20),
  related: [],
  fixes: [{ title: 'Choose a', edits: [] }],
  ...part,
})

test('a field has the fixes of the findings on its range', () => {
  const own = finding({})
  const others = [
    finding({ place: place('SPEC.md', 20, 30) }),
    finding({ place: place('ACTIVE_SPEC.md', 10, 20) }),
    finding({ fixes: [] }),
    finding({ check: 'no-conflict-with-spec' }),
  ]
  expect(fieldRemedies(field({}), [...others, own])).toEqual([own])
})

test('a missing field has the fix of the finding that names it', () => {
  const missing = field({ state: 'missing', place: null })
  const own = finding({ check: 'no-missing-contract-field', message: 'The contract has no field "Logging".' })
  const other = finding({ check: 'no-missing-contract-field', message: 'The contract has no field "Auth".' })
  expect(fieldRemedies(missing, [other, own])).toEqual([own])
})
