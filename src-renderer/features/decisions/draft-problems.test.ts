import { expect, test } from 'vitest'
import type { Decision, DecisionDraft } from '#spec'
import { draftProblems } from './draft-problems'

const draft: DecisionDraft = {
  id: '008',
  date: '2026-02-20',
  type: 'ARCH',
  title: 'Use SQLite',
  rationale: 'One file, no server.',
  status: 'Active',
  scope: 'SPEC',
  extra: {},
}
const place = { path: 'DECISION_LOG.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
const taken: Decision = {
  id: 'D-007',
  date: '2026-01-01',
  title: 'Use JWT',
  type: '',
  status: 'active',
  rawStatus: '',
  supersedes: [],
  supersededBy: [],
  real: true,
  text: '',
  place,
  datePlace: null,
  idPlace: null,
}

test('a complete draft has no problem', () => {
  expect(draftProblems(draft, [taken], true)).toEqual({})
})

test.each([
  ['id', { id: ' ' }, 'give this one an id'],
  ['id', { id: 'd-007' }, 'taken by “Use JWT”'],
  ['date', { date: '20.02.2026' }, 'YYYY-MM-DD'],
  ['date', { date: '2026-02-30' }, 'YYYY-MM-DD'],
  ['title', { title: '' }, 'what was decided'],
  ['rationale', { rationale: '\n' }, 'Say why'],
  ['status', { status: '' }, 'status'],
] as const)('%s of %o is rejected with a message', (field, part, words) => {
  const problems = draftProblems({ ...draft, ...part }, [taken], true)
  expect(Object.keys(problems)).toEqual([field])
  expect(problems[field]).toContain(words)
})

test('a log without ids asks for none', () => {
  expect(draftProblems({ ...draft, id: '' }, [taken], false)).toEqual({})
})
