import { expect, test } from 'vitest'
import type { Snapshot } from '#bridge'
import { judge } from '#spec'
import { keepsRecordsAlone } from './keeps-records-alone'

const record =
  '# 1. Keep hemp ropes\n\n## Status\n\nAccepted\n\n## Context\n\nRopes rot.\n\n## Decision\n\nHemp.\n\n## Consequences\n\nNone.\n'
const records = { 'docs/adr/0001-ropes.md': record }
const log = '# Decision Log\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| 001 | 2026-02-03 | Use hemp ropes | Active |\n'

function isAlone(documents: Readonly<Record<string, string>>, unreadable: readonly string[] = []): boolean {
  const judgement = judge({
    documents: Object.entries(documents).map(([path, text]) => ({ path, text })),
    unreadable: unreadable.map((path) => ({ path, reason: 'It is not UTF-8.', line: null })),
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'none' },
    today: '2026-11-28',
  })
  return keepsRecordsAlone({ snapshot: { judgement } as unknown as Snapshot })
}

test('records, and a log without SPEC, are a repository of records', () => {
  expect(isAlone(records)).toBe(true)
  expect(isAlone({ 'DECISION_LOG.md': log })).toBe(true)
  expect(
    isAlone({
      ...records,
      '.specify/memory/constitution.md': '# Harbour Constitution\n\n## Core Principles\n\n### I. Boats\n\nBoats MUST float.\n',
    }),
  ).toBe(true)
})

test('a record that cannot be read changes nothing', () => {
  expect(isAlone(records, ['docs/adr/0002-knots.md'])).toBe(true)
})

test('a specification, a feature, or nothing at all is no repository of records', () => {
  expect(keepsRecordsAlone({ snapshot: null })).toBe(false)
  expect(isAlone({})).toBe(false)
  expect(isAlone({ ...records, 'SPEC.md': '# Harbour\n\nBerths for boats.\n' })).toBe(false)
  expect(isAlone({ ...records, 'ACTIVE_SPEC.md': '# Now\n\nDraw the list.\n' })).toBe(false)
  expect(isAlone({ ...records, '.kiro/specs/berths/tasks.md': '# Implementation Plan\n\n- [ ] 1. Draw the list\n' })).toBe(false)
  expect(isAlone(records, ['SPEC.md'])).toBe(false)
})
