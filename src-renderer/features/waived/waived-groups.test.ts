import { expect, test } from 'vitest'
import type { Finding, Waived } from '#spec'
import { waivedGroups, waiverPlace } from './waived-groups'

const place = (path: string, line: number) => ({
  path,
  range: { from: line * 10, to: line * 10 + 1 },
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
})
const waived = (path: string, line: number, waiver = place(path, line - 1)): Waived<Finding> => ({
  finding: { id: `${path}${line}`, check: 'x', severity: 'error', message: '', place: place(path, line), related: [], fixes: [] },
  reason: 'agreed',
  place: waiver,
})

test('waived findings are sorted by document and line, whatever their severity', () => {
  const groups = waivedGroups([waived('b/SPEC.md', 9), waived('ACTIVE_SPEC.md', 4), waived('b/SPEC.md', 2)])
  expect(groups.map(({ path, waived: own }) => [path, own.map(({ finding }) => finding.place.line)])).toEqual([
    ['ACTIVE_SPEC.md', [4]],
    ['b/SPEC.md', [2, 9]],
  ])
})

test('the place of a waiver in the same document is a line, in another document a file name', () => {
  expect(waiverPlace(waived('SPEC.md', 4))).toBe('line 3')
  expect(waiverPlace(waived('SPEC.md', 4, place('spec-cockpit.json', 7)))).toBe('spec-cockpit.json:7')
})
