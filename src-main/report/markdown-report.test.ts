import { expect, it } from 'vitest'
import { markdownReport } from './markdown-report'
import type { ReportText } from './report-block'

const cellOf = (text: ReportText) =>
  markdownReport({ title: 'Ropes', subtitle: 'today', blocks: [{ kind: 'table', header: ['a'], rows: [[text]] }] })
    .split('\n')
    .at(-2)

it('marks code by more backticks than it has, and by spaces where it has any', () => {
  expect(cellOf({ code: 'docs/SPEC.md:3' })).toBe('| `docs/SPEC.md:3` |')
  expect(cellOf({ code: '`a` and ``b``' })).toBe('| ``` `a` and ``b`` ``` |')
  expect(cellOf({ code: 'a|b\nc' })).toBe('| `a\\|b c` |')
})

it('escapes what would begin a list or a heading, and underscores that are not inside of a word', () => {
  expect(['# a', '- a', '12. a', 'a_b _c_ d'].map(cellOf)).toEqual(['| \\# a |', '| \\- a |', '| 12\\. a |', '| a_b \\_c\\_ d |'])
})
