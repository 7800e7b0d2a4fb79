import { expect, it } from 'vitest'
import type { Workspace } from '../model/workspace'
import { judge } from './judge'

const workspace = (documents: Readonly<Record<string, string>>, rest: Partial<Workspace> = {}): Workspace => ({
  documents: Object.entries(documents).map(([path, text]) => ({ path, text })),
  unreadable: [],
  configuration: null,
  deadLinks: null,
  history: { kind: 'unknown', reason: 'no repository.' },
  today: '2026-06-15',
  ...rest,
})
const spec = '# Technical Specification: Harbour\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n'

it('a rule of a guide for agents that contradicts the contract is a conflict', () => {
  const guide = { path: 'AGENTS.md', text: '# Rules\n\n- NEVER use PostgreSQL.\n' }
  const supportingFiles = { telltales: [], settings: [guide], manifests: [] }
  expect(judge(workspace({ 'SPEC.md': spec }, { supportingFiles })).conflicts.map(({ loser }) => loser.place.path)).toEqual(['AGENTS.md'])
  expect(judge(workspace({ 'SPEC.md': spec })).conflicts).toEqual([])
})

it('a row of a log with a status alone is no decision', () => {
  const log = '# Log\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| | | | planned |\n| D-1 | 2026-01-02 | Ropes | active |\n'
  expect(judge(workspace({ 'DECISION_LOG.md': log })).decisions.map(({ id }) => id)).toEqual(['D-1'])
})
