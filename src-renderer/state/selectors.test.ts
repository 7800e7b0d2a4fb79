import { expect, test } from 'vitest'
import type { Finding } from '#spec'
import { countFindings } from './selectors'

test('findings are counted for each document and in all', () => {
  const place = (path: string) => ({ path, range: { from: 0, to: 0 }, line: 1, column: 1, endLine: 1, endColumn: 1 })
  const finding = (path: string, severity: Finding['severity']): Finding => ({
    id: '',
    check: '',
    severity,
    message: '',
    place: place(path),
    related: [],
    fixes: [],
  })
  const counts = countFindings([finding('a', 'error'), finding('a', 'error'), finding('b', 'warning')])
  expect(counts.get('a')).toEqual({ error: 2, warning: 0, info: 0 })
  expect(counts.get('')).toEqual({ error: 2, warning: 1, info: 0 })
  expect(countFindings([]).get('')).toEqual({ error: 0, warning: 0, info: 0 })
})
