import { describe, expect, it } from 'vitest'
import type { History, Workspace } from '../model/workspace'
import { createJudge, judge } from './judge'
import { report } from './report'

const spec = `# Feature Specification: Berth list

**Feature Branch**: \`001-berth-list\`
**Created**: 2026-03-04
**Status**: Draft

## User Scenarios & Testing

### User Story 1 - See free berths (Priority: P1)

A guest opens the list and sees which berths are free.

**Acceptance Scenarios**:

1. **Given** a harbour with free berths, **When** the list opens, **Then** the free ones come first.

## Requirements

- **FR-001**: The list MUST show free berths first.

## Success Criteria

- **SC-001**: A guest finds a berth within a minute.
`
const plan =
  '# Implementation Plan: Berth list\n\n## Technical Context\n\n**Storage**: SQLite\n\n## Constitution Check\n\nEvery principle holds.\n'
const tasks =
  '# Tasks: Berth list\n\n- [x] T001 [US1] Draw the list\n- [x] T002 [US1] Sort it\n- [x] T003 [US1] Test it\n- [ ] T004 [US1] Ship it\n'
const constitution = '# Harbour Constitution\n\n## Core Principles\n\n### I. Plain text\n\nEvery document MUST be plain text.\n'
const feature = {
  '.specify/memory/constitution.md': constitution,
  'specs/001-berth-list/spec.md': spec,
  'specs/001-berth-list/plan.md': plan,
  'specs/001-berth-list/tasks.md': tasks,
}

interface More {
  readonly history?: Partial<Extract<History, { kind: 'known' }>>
  readonly settings?: Readonly<Record<string, string>>
  readonly telltales?: readonly string[]
}

function workspace(texts: Readonly<Record<string, string>>, { history, settings = {}, telltales = [] }: More = {}): Workspace {
  const list = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([path, text]) => ({ path, text }))
  const known = { kind: 'known', head: texts, baseline: texts, specAtActive: null, changedOn: {}, otherBranches: [] } as const
  return {
    documents: list(texts),
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { ...known, ...history },
    supportingFiles: { telltales, settings: list(settings), manifests: [] },
    today: '2026-06-15',
  }
}

const judged = (texts: Readonly<Record<string, string>>, more?: More) => report(judge(workspace(texts, more)), '/harbour')

describe('a spec-kit feature', () => {
  it('is a unit with stage, percent and the progress of its tasks', () => {
    const { schemaVersion, conventions, features, stage, findings, readiness } = judged(feature)
    expect(schemaVersion).toBe(2)
    expect(conventions).toEqual([{ id: 'spec-kit', root: '', documents: 4 }])
    expect(features).toEqual([
      {
        id: '001-berth-list',
        convention: 'spec-kit',
        path: 'specs/001-berth-list',
        title: 'Berth list',
        status: 'Draft',
        stage: 'ACCEPT',
        percent: 80,
        tasks: { done: 3, open: 1 },
        active: true,
        archived: false,
      },
    ])
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect([stage, readiness.percent]).toEqual(['ACCEPT', 80])
    expect(readiness.gates.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(['feature-tasks-done', 'feature-status-done'])
  })

  const stageOf = (change: Readonly<Record<string, string>>) => {
    const [found] = judged({ ...feature, ...change }).features
    return `${found?.stage} ${found?.percent}`
  }
  const done = {
    'specs/001-berth-list/spec.md': spec.replace('Draft', 'Implemented'),
    'specs/001-berth-list/tasks.md': tasks.replace('[ ]', '[x]'),
  }

  it('goes from stage to stage as its gates pass', () => {
    expect(stageOf(done)).toBe('GO 100')
    expect(stageOf({ ...done, 'specs/001-berth-list/spec.md': spec })).toMatch(/^ACCEPT/)
    expect(stageOf({ 'specs/001-berth-list/plan.md': plan.replace('Every principle holds.', '') })).toMatch(/^ACCEPT/)
    expect(stageOf({ 'specs/001-berth-list/spec.md': spec.replace('a minute', '[NEEDS CLARIFICATION: how long?]') })).toMatch(/^DRAFT/)
    const { 'specs/001-berth-list/spec.md': _, ...without } = feature
    expect(judged(without).features.map(({ stage }) => stage)).toEqual(['INIT'])
  })

  it('falls when a story has no task', () => {
    const second = spec.replace(
      '## Requirements',
      '### User Story 2 - Book (Priority: P2)\n\nA guest books.\n\n**Acceptance Scenarios**:\n\n1. **Given** a berth, **When** it is booked, **Then** it is taken.\n\n## Requirements',
    )
    const { features, readiness } = judged({ ...feature, 'specs/001-berth-list/spec.md': second })
    expect(features.map(({ stage }) => stage)).toEqual(['ACCEPT'])
    expect(readiness.gates.find(({ id }) => id === 'feature-stories-have-tasks')?.passed).toBe(false)
  })
})

describe('a repository without any of our trio', () => {
  const record = { 'docs/adr/0001-ropes.md': '# 1. Ropes\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Decision\n\nHemp.\n' }
  const law = { 'CONSTITUTION.md': '# Harbour\n\n## Principles\n\nBoats MUST float.\n' }
  const missing = (texts: Readonly<Record<string, string>>, more?: More) =>
    judged(texts, more).findings.flatMap(({ check, severity, path }) => (check === 'no-missing-document' ? `${severity} ${path}` : []))
  const all = ['error ACTIVE_SPEC.md', 'error DECISION_LOG.md', 'error SPEC.md']

  it('that keeps records or laws alone has no contract yet, which is no error', () => {
    const two = ['info ACTIVE_SPEC.md', 'info SPEC.md']
    expect(missing(record)).toEqual(two)
    expect(missing(law)).toEqual(all.map((one) => one.replace('error', 'info')))
    expect(missing({ ...record, 'docs/adr/README.md': '# Records\n\n- [Ropes](0001-ropes.md)\n' })).toEqual(two)
    const judgement = judged(record)
    expect(judgement.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([judgement.stage, judgement.readiness.gates.find(({ id }) => id === 'documents-exist')?.passed]).toEqual(['INIT', false])
    expect(judge(workspace(record)).next).toMatchObject({ kind: 'create-documents', sentence: expect.stringContaining('SPEC.md') })
  })

  it('is no nearer to a contract than one that is asked for it, and never falls behind when it begins one', () => {
    const percent = (texts: Readonly<Record<string, string>>) => judged(texts).readiness.percent
    const closed = (texts: Readonly<Record<string, string>>) =>
      judged(texts).readiness.gates.flatMap(({ id, passed }) => (passed ? [] : [id]))
    expect(closed(law)).toEqual(closed({}))
    expect(closed(record)).toEqual(closed({}).filter((id) => id !== 'real-decision' && id !== 'log-intact'))
    for (const texts of [law, record])
      for (const path of ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md'])
        expect(percent({ ...texts, [path]: '# Harbour\n\nBoats.\n' })).toBeGreaterThanOrEqual(percent(texts))
  })

  it('is asked for what is missing where it is empty, or one of the three is there', () => {
    expect(missing({})).toEqual(all)
    expect(missing({ ...record, 'SPEC.md': '# Harbour\n' })).toEqual(['error ACTIVE_SPEC.md'])
    expect(missing({ ...record, 'ACTIVE_SPEC.md': '# Now\n' })).toEqual(['error SPEC.md'])
    expect(missing({ 'DECISION_LOG.md': '# Decisions\n' })).toEqual(['error ACTIVE_SPEC.md', 'error SPEC.md'])
  })
})

describe('a repository of another convention', () => {
  it('is not asked for our trio until it is begun', () => {
    const missing = (texts: Readonly<Record<string, string>>, more?: More) =>
      judged(texts, more)
        .findings.filter(({ check }) => check === 'no-missing-document')
        .map(({ path }) => path)
    expect(missing(feature)).toEqual([])
    expect(missing({}, { telltales: ['openspec'] })).toEqual([])
    expect(judged({ ...feature, 'DECISION_LOG.md': '# Decisions\n' }).conventions.map(({ id }) => id)).toEqual(['spec-kit'])
    expect(judged({ ...feature, 'SPEC.md': '# Harbour\n' }).conventions.map(({ id }) => id)).toEqual(['core', 'spec-kit'])
    expect(missing({ ...feature, 'docs/adr/0001-ropes.md': '# 1. Ropes\n\n## Status\n\nAccepted\n\n## Decision\n\nHemp.\n' })).toEqual([])
    expect(missing({ ...feature, 'SPEC.md': '# Harbour\n' })).toEqual(['ACTIVE_SPEC.md', 'DECISION_LOG.md'])
    expect(missing({}, { telltales: ['test/fixtures/a/openspec'] })).toEqual(['ACTIVE_SPEC.md', 'DECISION_LOG.md', 'SPEC.md'])
  })

  it('has the stage of our trio where that is begun', () => {
    expect(judged({ ...feature, 'SPEC.md': '# Harbour\n' }).stage).toBe('INIT')
    expect(judged(feature).stage).toBe('ACCEPT')
  })

  it('is unfinished without any document, and done where no feature is open', () => {
    expect(judged({}, { telltales: ['.specify'] })).toMatchObject({ stage: 'INIT', readiness: { percent: 0 } })
    // Guidance for all work specifies nothing itself.
    expect(judged({ '.kiro/steering/tech.md': '# Tech\n\nPlain text.\n' })).toMatchObject({ stage: 'INIT', readiness: { percent: 0 } })
    const main =
      '# Berths\n\n## Purpose\nGuests find a free berth from the list without a call.\n\n## Requirements\n\n### Requirement: List\nThe system SHALL list berths.\n\n#### Scenario: Free first\n- **WHEN** the list opens\n- **THEN** free berths come first\n'
    expect(judged({ 'openspec/specs/berths/spec.md': main })).toMatchObject({ stage: 'GO', features: [] })
  })
})

describe('the active feature', () => {
  const other = {
    'specs/002-ropes/tasks.md': '# Tasks: Ropes\n\n- [ ] T001 Cut\n',
    'specs/003-sails/tasks.md': '# Tasks: Sails\n\n- [ ] T001 Sew\n',
  }
  const active = (more?: More) =>
    judged({ ...feature, ...other }, more)
      .features.filter((one) => one.active)
      .map(({ id }) => id)

  it('is the one that .specify/feature.json names', () => {
    const settings = { '.specify/feature.json': '{ "feature_directory": "specs/002-ropes" }' }
    expect(active({ settings, history: { branch: '003-sails' } })).toEqual(['002-ropes'])
  })

  it('is the one that the branch is named after', () => {
    expect(active({ history: { branch: '002-ropes' } })).toEqual(['002-ropes'])
    expect(active({ history: { branch: 'feature/001-berths' } })).toEqual(['001-berth-list'])
  })

  it('is the one that changed last, and none that is done', () => {
    const changedOn = { 'specs/002-ropes/tasks.md': '2026-06-01', 'specs/003-sails/tasks.md': '2026-05-01' }
    expect(active({ history: { branch: 'main', changedOn } })).toEqual(['002-ropes'])
    expect(active({ history: { branch: 'main' } })).toEqual(['003-sails'])
  })
})

describe('OpenSpec and Kiro', () => {
  const texts = {
    'openspec/changes/sort-berths/proposal.md':
      '# Proposal: Sort berths\n\n## Why\nGuests look for price.\n\n## What Changes\n- Sort by price.\n',
    'openspec/changes/sort-berths/tasks.md': '## 1. List\n\n- [x] 1.1 Sort\n- [ ] 1.2 Test\n',
    'openspec/changes/archive/2026-03-04-list-berths/tasks.md': '## 1. List\n\n- [x] 1.1 TODO: list\n',
    'openspec/changes/archive/2026-03-04-list-berths/proposal.md': '# Change\n\n## Why\nTODO: why\n',
    'apps/web/.kiro/specs/rope-store/tasks.md': '# Implementation Plan\n\n- [ ] 1. Cut\n',
    'test/fixtures/a/openspec/changes/b/tasks.md': '# Tasks\n\n- [ ] 1.1 Sew\n\nTODO: find out\n',
  }
  const { conventions, features, findings } = judged(texts)

  it('are found side by side, each at its root', () => {
    expect(conventions).toEqual([
      { id: 'openspec', root: '', documents: 4 },
      { id: 'kiro', root: 'apps/web', documents: 1 },
      { id: 'openspec', root: 'test/fixtures/a', documents: 1 },
    ])
    expect(features.map(({ id, title, archived, tasks }) => `${id}|${title}|${archived}|${tasks.done}/${tasks.open}`)).toEqual([
      'rope-store|Rope store|false|0/1',
      '2026-03-04-list-berths|List berths|true|1/0',
      'sort-berths|Sort berths|false|1/1',
      'b|B|false|0/1',
    ])
  })

  it('say nothing of archived changes, and only infos of test data', () => {
    expect(findings.filter(({ path }) => path.includes('/archive/')).map(({ check }) => check)).toEqual([])
    const ofFixture = findings.filter(({ path }) => path.startsWith('test/fixtures/'))
    expect(ofFixture.map(({ check, severity }) => `${check} ${severity}`)).toEqual(['change-needs-delta info', 'no-open-todo info'])
  })
})

it('gives the same after an edit as for fresh texts', () => {
  const judgeAgain = createJudge()
  judgeAgain(workspace(feature))
  const edited = { ...feature, 'specs/001-berth-list/tasks.md': tasks.replace('[ ]', '[x]') }
  expect(judgeAgain(workspace(edited))).toEqual(judge(workspace(edited)))
})
