import { expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { contextEntries } from './context-lines'

it('a gate that several findings close names the first and counts the others', () => {
  const text = '# Technical Specification: Harbour\n\n## Hydration Contract\n\n- Database: [Postgres | SQLite]\n- Auth: TODO\n- API: TODO\n'
  const judgement = judge({
    documents: [{ path: 'SPEC.md', text }],
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'no repository.' },
    today: '2026-06-15',
  })
  const { lines } = contextEntries(judgement, 'SPEC.md', readDocumentTree(text)).find(({ subject }) => subject === 'gates') ?? { lines: [] }
  const counts = judgement.gates
    .filter(({ state, stage }) => state !== 'passed' && stage === judgement.stage)
    .map(({ blockedBy }) => blockedBy.length)
  expect(Math.max(...counts)).toBeGreaterThan(1)
  expect(lines.map((line) => Number(/ And (\d+) more\.$/.exec(line)?.[1] ?? 0))).toEqual(counts.map((count) => Math.max(0, count - 1)))
})
