import { expect, test } from 'vitest'
import type { SpecChange } from '#spec'
import { changeSentence } from './change-sentence'

const change = (part: Partial<SpecChange>): SpecChange => ({
  kind: 'contract',
  subject: 'Database',
  before: 'PostgreSQL 15',
  after: 'SQLite',
  place: null,
  decidedBy: [],
  needsDecision: true,
  isUndecided: true,
  ...part,
})

test.each([
  [{}, 'Database changed from PostgreSQL 15 to SQLite'],
  [{ before: '' }, 'Database was set to SQLite'],
  [{ after: '' }, 'Database was removed; it was PostgreSQL 15'],
  [{ kind: 'section-added', subject: 'Budgets' }, 'Section “Budgets” was added'],
  [
    { kind: 'value-changed', subject: 'P95 latency', before: '< 250 ms', after: '< 900 ms' },
    'P95 latency changed from < 250 ms to < 900 ms',
  ],
  [{ kind: 'value-changed', subject: '4 values (a, b, c and 1 more)', before: '', after: '' }, '4 values (a, b, c and 1 more) changed'],
  [{ kind: 'item-removed', subject: 'endpoint GET /boats' }, 'Endpoint GET /boats was removed'],
  [{ kind: 'item-removed', subject: '4 endpoints (a, b, c and 1 more)' }, '4 endpoints (a, b, c and 1 more) were removed'],
  [{ kind: 'section-removed', subject: 'Budgets' }, 'Section “Budgets” was removed'],
  [{ kind: 'section-changed', subject: 'Budgets' }, 'Section “Budgets” was reworded'],
] as const)('%o reads “%s”', (part, sentence) => {
  expect(changeSentence(change(part))).toBe(sentence)
})
