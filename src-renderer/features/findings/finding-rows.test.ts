import { expect, test } from 'vitest'
import type { Finding, Severity } from '#spec'
import { countFindingWords, findingGroups, findingRows, searchedText } from './finding-rows'

const place = { path: 'docs/SPEC.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const finding = (id: string, severity: Severity): Finding => ({
  id,
  check: 'no-open-todo',
  severity,
  message: id,
  place,
  related: [],
  fixes: [],
})
const rows = findingRows([finding('a', 'error'), finding('b', 'warning'), finding('c', 'warning')])

test('findings are counted by severity in words, and as a part of all while a filter hides some', () => {
  expect(countFindingWords(rows, 3)).toBe('1 error, 2 warnings')
  expect(countFindingWords(rows, 2)).toBe('2 of 3 findings')
  expect(countFindingWords([], 0)).toBe('none')
  const blank = { ...finding('d', 'error'), toFill: { count: 4, section: 'Security' } }
  expect(countFindingWords(findingRows([blank, finding('a', 'error')]), 2)).toBe('4 to fill, 1 error')
})

test('a finding is found and grouped by check, document and severity', () => {
  const [row] = rows
  if (row === undefined) throw new Error('There is no row.')
  expect(searchedText(row)).toBe('a no-open-todo docs/SPEC.md')
  expect(Object.entries(findingGroups).map(([group, of]) => [group, of(row)])).toEqual([
    ['document', 'docs/SPEC.md'],
    ['check', 'no-open-todo'],
    ['severity', 'Errors'],
  ])
})
