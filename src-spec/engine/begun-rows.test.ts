import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Finding } from '../model/finding'
import { workspaceOf } from '../testing/check-tester'
import { applyEdits } from '../text/source'
import { judge } from './judge'

const template = readFileSync(new URL('../../resources/templates/DECISION_LOG.md', import.meta.url), 'utf8').replaceAll(
  '{{DATE}}',
  '2026-06-01',
)
const first = /^\| 001 .*\n/m.exec(template)?.[0] ?? ''
const row = (id: string) => `| ${id} | 2026-06-15 | DATA | Keep boats in PostgreSQL | One writer | Storage | — | ✅ Active |\n`
const withRows = (...rows: readonly string[]) => template.replace(first, rows.join(''))

function findingsIn(text: string): readonly Finding[] {
  return judge(workspaceOf({ documents: { 'DECISION_LOG.md': text }, finds: [] })).findings
}

const duplicates = (text: string) => findingsIn(text).filter(({ check }) => check === 'no-duplicate-decision-id')
const fixed = (text: string, finding: Finding | undefined) => applyEdits(text, finding?.fixes[0]?.edits ?? [])

it('an id that the first row of the template has is used twice, above and below it', () => {
  for (const rows of [
    [first, row('001')],
    [row('001'), first],
  ] as const) {
    const text = withRows(...rows)
    const [finding, ...others] = duplicates(text)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'error', message: '001 is used twice in this log. Give this decision the next free id.' })
    expect(duplicates(fixed(text, finding))).toEqual([])
  }
  expect(fixed(withRows(first, row('001')), duplicates(withRows(first, row('001')))[0])).toBe(withRows(first, row('002')))
  for (const rows of [[first], [first, row('002')], [row('001')], [first.replace('Project initialized', '{{the choice}}'), row('001')]])
    expect(duplicates(withRows(...rows))).toEqual([])
})

it('keeping both sides of a merge renumbers a decision whose id a row with a blank has', () => {
  const text = withRows('<<<<<<< HEAD\n', first, '=======\n', row('001'), '>>>>>>> other\n')
  const merge = findingsIn(text).find(({ check }) => check === 'no-merge-marker')
  expect(merge?.fixes.map(({ title }) => title)).toEqual([
    'Keep both, the second becomes 002',
    'Keep the version of HEAD',
    'Keep the version of other',
  ])
  expect(fixed(text, merge)).toBe(withRows(first, row('002')))
})
