import { expect, test } from 'vitest'
import type { ShownJudgement } from '#bridge'
import { judge } from '#spec'
import { DefinedIds } from './defined-ids'
import { findIds } from './id-matches'

const log = (ids: readonly string[]) =>
  `# Decision Log\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n${ids.map((id) => `| ${id} | 2026-02-20 | Moor at berth ${id} | Active |`).join('\n')}\n`

const spec = (ids: readonly string[]) =>
  `# Feature Specification: Berths\n\n**Status**: Draft\n\n## Requirements *(mandatory)*\n\n### Functional Requirements\n\n${ids.map((id) => `- **${id}**: System MUST list the berths.`).join('\n')}\n`

function idsOf(texts: Readonly<Record<string, string>>): DefinedIds {
  const judgement = judge({
    documents: Object.entries(texts).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'none' },
    today: '2026-11-20',
  })
  return new DefinedIds(judgement as ShownJudgement, { version: '', requirements: judgement.requirements })
}

const ids = idsOf({
  'DECISION_LOG.md': log(['D-001', 'D-010', '003']),
  '.specify/memory/constitution.md': '# Harbour Constitution\n',
  'specs/001-berth-list/spec.md': spec(['FR-001', 'FR-002']),
  'specs/002-rope-store/spec.md': spec(['FR-001']),
})
const found = (line: string, path = 'SPEC.md') => findIds(line, path, ids).map(({ from, to }) => line.slice(from, to))

test('an id is found where it is a whole word', () => {
  expect(found('See D-001, (D-010) and **D-001**.')).toEqual(['D-001', 'D-010', 'D-001'])
  expect(found('D-0011 D-001-a D-001.md XD-001 1.D-001 D-001_b')).toEqual([])
})

test('an id that nothing defines is no link', () => {
  expect(found('D-999, RFC-7807 and ISO-8601')).toEqual([])
})

test('an id within a path is no link, but two ids with a slash are', () => {
  expect(found('docs/D-001/notes and docs/D-001')).toEqual([])
  expect(found('D-001/D-010')).toEqual(['D-001', 'D-010'])
})

test('a number is an id only after a word that says so', () => {
  expect(found('003 boats, RFC 003, version 003')).toEqual([])
  expect(found('as in decision 003')).toEqual(['003'])
  expect(found('supersedes 003, and decision #003')).toEqual(['003', '003'])
  expect(found('Decisions 001, 002 and 003')).toEqual(['003'])
})

test('a number is an id where its own entry begins', () => {
  const within = (line: string) => findIds(line, 'DECISION_LOG.md', ids).map(({ from }) => from)
  expect(within('| 003 | 2026-02-20 | Moor 003 |')).toEqual([2])
  expect(within('| **003** | 2026-02-20 |')).toEqual([4])
  expect(within('003 boats')).toEqual([])
  expect(found('| 003 | boats |')).toEqual([])
})

test('a requirement is found within its feature, and elsewhere not', () => {
  expect(found('FR-001 and FR-002', 'specs/001-berth-list/plan.md')).toEqual(['FR-001', 'FR-002'])
  expect(found('FR-001 and FR-002', 'specs/002-rope-store/plan.md')).toEqual(['FR-001'])
  expect(found('FR-001')).toEqual([])
  expect(ids.resolve('FR-001', 'specs/002-rope-store/plan.md')?.place.path).toBe('specs/002-rope-store/spec.md')
})

test('a feature is found by the name of its folder', () => {
  expect(found('blocked by 001-berth-list')).toEqual(['001-berth-list'])
  expect(ids.resolve('001-berth-list', 'SPEC.md')?.place.path).toBe('specs/001-berth-list/spec.md')
})

test('an id that is defined twice is no link', () => {
  const twice = idsOf({ 'DECISION_LOG.md': log(['D-001', 'D-001']) })
  expect(findIds('D-001', 'SPEC.md', twice)).toEqual([])
})
