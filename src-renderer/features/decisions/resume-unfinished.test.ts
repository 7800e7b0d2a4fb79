import { expect, test } from 'vitest'
import type { DecisionDraft } from '#spec'
import { resumeUnfinished } from './resume-unfinished'

const drafted: DecisionDraft = {
  id: '008',
  date: '2026-02-20',
  type: 'ARCH',
  title: 'Use SQLite',
  rationale: '',
  status: 'Active',
  scope: 'SPEC',
  extra: { Task: '' },
}
const written = { ...drafted, rationale: 'One file, no server.' }

test('edits are restored with the same draft', () => {
  expect(resumeUnfinished({ ...drafted }, { drafted, written })).toEqual(written)
})

test('a new draft has no edits', () => {
  const other = { ...drafted, id: '009' }
  expect(resumeUnfinished(other, { drafted, written })).toBe(other)
})

test('without earlier edits the draft is unchanged', () => {
  expect(resumeUnfinished(drafted, null)).toBe(drafted)
})
