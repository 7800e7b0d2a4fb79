import { expect, test } from 'vitest'
import type { Finding } from '#spec'
import { splitToFill } from './to-fill'

const finding = (id: string, from: number, toFill?: Finding['toFill']): Finding => ({
  id,
  check: 'x',
  severity: 'error',
  message: id,
  place: { path: 'SPEC.md', range: { from, to: from + 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 },
  related: [],
  fixes: [],
  ...(toFill && { toFill }),
})

test('the blanks of a section are one entry that begins at its first blank', () => {
  const { toFill, others } = splitToFill([
    finding('empty', 10, { count: 0, section: 'Security' }),
    finding('second', 30, { count: 3, section: 'Security' }),
    finding('first', 20, { count: 1, section: 'Security' }),
    finding('mistake', 5),
    finding('other', 50, { count: 2, section: 'API' }),
  ])
  expect(toFill.map(({ section, count, first }) => [section, count, first.id])).toEqual([
    ['Security', 4, 'first'],
    ['API', 2, 'other'],
  ])
  expect(others.map(({ id }) => id)).toEqual(['mistake'])
})
