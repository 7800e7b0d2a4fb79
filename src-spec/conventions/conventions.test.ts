import { describe, expect, it } from 'vitest'
import { findConventionRoots, foldersOfRoots, isConventionSetting, kindOfPath, placeInConvention } from './index'

describe('the kind of a path', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['.specify/memory/constitution.md', 'constitution'],
    ['specs/001-berth-list/spec.md', 'feature-spec'],
    ['specs/001-berth-list/plan.md', 'plan'],
    ['specs/001-berth-list/tasks.md', 'tasks'],
    ['specs/001-berth-list/checklists/requirements.md', 'checklist'],
    ['specs/20260304-101500-berth-list/spec.md', 'feature-spec'],
    ['specs/harbour/002-ropes/tasks.md', 'tasks'],
    ['packages/quay/specs/003-quay/plan.md', 'plan'],
    ['.specify/specs/001-berth-list/spec.md', 'feature-spec'],
    // Another name: the content of a spec decides.
    ['specs/master/spec.md', 'unknown'],
    ['specs/master/tasks.md', 'tasks'],
    ['specs/berths.md', 'unknown'],
    ['specs/001-berth-list/notes.md', 'unknown'],
    ['specs/001-berth-list/research.md', null],
    ['specs/001-berth-list/data-model.md', null],
    ['specs/001-berth-list/quickstart.md', null],
    ['specs/001-berth-list/contracts/list.md', null],
    ['.specify/templates/spec-template.md', null],
    ['openspec/specs/berths/spec.md', 'feature-spec'],
    ['openspec/specs/harbour/berths/spec.md', 'feature-spec'],
    ['openspec/specs/spec.md', null],
    ['openspec/specs/.draft/spec.md', null],
    ['openspec/specs/berths/notes.md', null],
    ['openspec/changes/sort-berths/proposal.md', 'change-proposal'],
    ['openspec/changes/sort-berths/design.md', 'plan'],
    ['openspec/changes/sort-berths/tasks.md', 'tasks'],
    ['openspec/changes/sort-berths/specs/berths/spec.md', 'spec-delta'],
    ['openspec/changes/archive/2026-03-04-sort-berths/specs/berths/spec.md', 'spec-delta'],
    ['openspec/changes/ORDER.md', null],
    ['openspec/changes/archive/README.md', null],
    ['openspec/project.md', 'steering'],
    ['openspec/AGENTS.md', null],
    ['.kiro/specs/berths/requirements.md', 'feature-spec'],
    ['.kiro/specs/berths/bugfix.md', 'feature-spec'],
    ['.kiro/specs/berths/design.md', 'plan'],
    ['.kiro/specs/berths/tasks.md', 'tasks'],
    ['.kiro/specs/harbour/berths/tasks.md', 'tasks'],
    ['.kiro/specs/berths/research.md', null],
    ['.kiro/steering/tech.md', 'steering'],
    ['.spec-workflow/specs/berths/requirements.md', 'feature-spec'],
    ['.spec-workflow/steering/product.md', 'steering'],
    // Paths of our own trio, and files of no convention.
    ['SPEC.md', 'technical-spec'],
    ['docs/DECISION_LOG.md', 'decision-log'],
    ['docs/adr/0001-ropes.md', 'decision-log'],
    ['src/openspec-client/readme.md', null],
    ['README.md', null],
  ]
  for (const [path, kind] of cases) it(`${path}: ${kind}`, () => expect(kindOfPath(path)).toBe(kind))
})

describe('the feature of a path', () => {
  const cases: readonly (readonly [string, string | null, boolean])[] = [
    ['specs/001-berth-list/checklists/ux.md', 'specs/001-berth-list', false],
    ['packages/quay/specs/003-quay/plan.md', 'packages/quay/specs/003-quay', false],
    ['openspec/changes/sort-berths/specs/berths/spec.md', 'openspec/changes/sort-berths', false],
    ['apps/web/openspec/changes/archive/2026-03-04-sort-berths/tasks.md', 'apps/web/openspec/changes/archive/2026-03-04-sort-berths', true],
    ['openspec/specs/berths/spec.md', null, false],
    ['.kiro/specs/berths/design.md', '.kiro/specs/berths', false],
    ['.kiro/steering/tech.md', null, false],
  ]
  for (const [path, folder, isArchived] of cases) {
    it(path, () => expect(placeInConvention(path)?.feature ?? null).toEqual(folder && { path: folder, isArchived }))
  }
})

describe('the roots of conventions', () => {
  it('finds several conventions in one folder, and roots in sub-folders', () => {
    const roots = findConventionRoots(['.specify', 'apps/web/openspec', '.kiro'], ['packages/quay/.spec-workflow/specs/a/tasks.md'])
    expect(roots.map(({ id, root }) => `${id} ${root}`)).toEqual(['kiro ', 'spec-kit ', 'openspec apps/web', 'kiro packages/quay'])
  })

  it('finds spec-kit without its folder by a numbered feature of several documents', () => {
    const roots = (...paths: readonly string[]) => findConventionRoots([], paths).map(({ id }) => id)
    expect(roots('specs/001-berths/spec.md', 'specs/001-berths/tasks.md')).toEqual(['spec-kit'])
    expect(roots('specs/001-berths/spec.md', 'specs/002-ropes/tasks.md')).toEqual([])
    expect(roots('specs/berths.md', 'SPEC.md', 'docs/adr/0001-ropes.md')).toEqual([])
  })

  it('takes a root below test data for a root of its own', () => {
    const roots = findConventionRoots(['openspec', 'test/fixtures/harbour/openspec'], [])
    expect(roots).toEqual([
      { id: 'openspec', root: '', isFixture: false },
      { id: 'openspec', root: 'test/fixtures/harbour', isFixture: true },
    ])
    expect(placeInConvention('test/fixtures/harbour/openspec/changes/a/tasks.md')?.root).toBe('test/fixtures/harbour')
  })

  it('names the folders to search below each root', () => {
    expect(foldersOfRoots(findConventionRoots(['apps/web/openspec'], []))).toContain('apps/web/openspec/changes/**')
  })
})

it('knows the settings and templates that are read beside the documents', () => {
  const settings = [
    '.specify/feature.json',
    'apps/web/.specify/templates/plan-template.md',
    'openspec/config.yaml',
    '.kiro/specs/a/spec.json',
    'work/missions/a/BRIEF.md',
    'work/missions/a/outcome-contract.md',
    'work/missions/a/fleet.yaml',
  ]
  for (const path of [...settings, 'openspec/changes/archive/2026-03-04-a/.openspec.yaml'])
    expect([path, isConventionSetting(path)]).toEqual([path, true])
  for (const path of [
    '.specify/memory/constitution.md',
    'feature.json',
    'openspec/changes/a/tasks.md',
    '.specify/scripts/bash/common.sh',
    'work/missions/a/notes.md',
    'docs/brief.md',
  ])
    expect([path, isConventionSetting(path)]).toEqual([path, false])
})
