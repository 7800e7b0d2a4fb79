import { afterEach, expect, test } from 'vitest'
import type { DecisionDraft } from '#spec'
import { forgetUnfinished, keepUnfinished, resumeUnfinished } from './unfinished'

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

afterEach(forgetUnfinished)

test('what was written comes back with the same draft', () => {
  keepUnfinished(drafted, written)
  expect(resumeUnfinished({ ...drafted })).toEqual(written)
})

test('another draft starts afresh', () => {
  keepUnfinished(drafted, written)
  const other = { ...drafted, id: '009' }
  expect(resumeUnfinished(other)).toBe(other)
})

test('a recorded decision is forgotten', () => {
  keepUnfinished(drafted, written)
  forgetUnfinished()
  expect(resumeUnfinished(drafted)).toBe(drafted)
})
