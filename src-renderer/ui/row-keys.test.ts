import { expect, test } from 'vitest'
import { rowKeys } from './row-keys'

test('keys are the texts of the rows, and equal rows are numbered', () => {
  const rows = ['Goal', 'Scope', 'Goal'].map((title, from) => ({ title, from }))
  const keys = rowKeys(rows, ({ title }) => title)
  expect(keys).toEqual(['Goal', 'Scope', 'Goal 2'])
  const moved = rows.map((row) => ({ ...row, from: row.from + 7 }))
  expect(rowKeys(moved, ({ title }) => title)).toEqual(keys)
})
