import { expect, test } from 'vitest'
import { columnWidths } from './column-widths'

const table = (row: string) =>
  ['| ID | Date | Decision | Why |', '| --- | --- | --- | --- |', ...Array.from({ length: 30 }, () => row)].join('\n')

test('a column of dates is wide enough for one line at the least width of the table; the others share the rest by their length', () => {
  const widths = columnWidths(table(`| 001 | 2026-11-28 | Ropes of hemp | ${'Because it rains. '.repeat(4)} |`))
  const [id, date, decision, why] = widths as [number, number, number, number]
  // Ten digits of 7.6 px and a gap of 16 px, of 640 px.
  expect(date).toBeGreaterThanOrEqual(14.4)
  expect(id).toBeLessThan(date)
  expect(why).toBeGreaterThan(decision)
  expect(id + date + decision + why).toBeCloseTo(100, 0)
})

test('a table of short columns alone fills its width', () => {
  const widths = columnWidths(table('| 1 | 2 | 3 | 4 |'))
  expect(widths.reduce((one, other) => one + other, 0)).toBeCloseTo(100, 0)
})
