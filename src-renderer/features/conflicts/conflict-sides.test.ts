import { expect, test } from 'vitest'
import type { Fact } from '#spec'
import { placeLabel } from './conflict-sides'

const fact = (path: string): Fact => ({
  subject: 'database',
  comparison: '=',
  value: 'MongoDB',
  unit: null,
  modality: 'states',
  origin: 'key',
  place: { path, range: { from: 0, to: 7 }, line: 40, column: 1, endLine: 40, endColumn: 8 },
})

test('a place is a file name and a line', () => {
  expect(placeLabel(fact('docs/ACTIVE_SPEC.md'))).toBe('ACTIVE_SPEC.md:40')
})
