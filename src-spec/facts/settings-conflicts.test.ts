import { describe, expect, it } from 'vitest'
import { createJudge, judge } from '../engine/judge'
import { constraints, context, contract, feature, law } from '../fixtures/facts/conflicts/fact-case'
import { workspaceOf } from '../testing/check-tester'

type Texts = Readonly<Record<string, string>>

const guide = (lines: string, path = 'AGENTS.md'): Texts => ({ [path]: `# Guide\n\n## Rules\n\n${lines}\n` })
const config = (lines: string, root = ''): Texts => ({ [`${root}openspec/config.yaml`]: `schema: spec-driven\ncontext: |\n  ${lines}\n` })
const change = (lines: string, root = ''): Texts => ({
  [`${root}openspec/changes/add-berths/design.md`]: `## Context\n\nBerths.\n\n## Decisions\n\n${lines}\n`,
})
const kitPlan = (folder: string, lines: string): Texts => ({
  [`${folder}/specs/004-berths/plan.md`]: Object.values(context(lines))[0] ?? '',
  [`${folder}/specs/004-berths/spec.md`]: Object.values(feature('- **FR-001**: Guests see berths.'))[0] ?? '',
})

/** Of each finding of a conflict: severity, the marked words, and the file beside the documents or the winner. */
function conflictsOf(settings: Texts, documents: Texts) {
  const { findings, conflicts } = judge(workspaceOf({ documents, settings, finds: [] }))
  const found = findings.filter(({ check }) => check === 'no-conflict-with-spec')
  expect(conflicts.map(({ findingId }) => findingId).sort()).toEqual(
    found
      .filter(({ severity }) => severity !== 'info')
      .map(({ id }) => id)
      .sort(),
  )
  return found.map(({ severity, place: { path, range }, related }) =>
    [severity, path, (documents[path] ?? '').slice(range.from, range.to), related[0]?.path].join(' | '),
  )
}

describe('a contradiction across files beside the documents', () => {
  it.each([
    [
      'a choice against SPEC',
      guide('- All data MUST be stored in MySQL.'),
      contract('- Database: PostgreSQL'),
      'warning | SPEC.md | PostgreSQL | AGENTS.md',
    ],
    [
      'a ban against SPEC',
      guide('- NEVER use PostgreSQL.', 'CLAUDE.md'),
      contract('- Database: PostgreSQL'),
      'warning | SPEC.md | PostgreSQL | CLAUDE.md',
    ],
    [
      'against the law',
      guide('- NEVER use PostgreSQL.', 'GEMINI.md'),
      law('- The database MUST be PostgreSQL.'),
      'warning | CONSTITUTION.md | PostgreSQL | GEMINI.md',
    ],
    [
      'a plan against a ban',
      guide('- NEVER use MySQL.', '.github/copilot-instructions.md'),
      context('**Storage**: MySQL 8'),
      'warning | specs/004-berths/plan.md | MySQL 8 | .github/copilot-instructions.md',
    ],
    [
      'a plan against a choice',
      guide('- The database MUST be PostgreSQL.'),
      context('**Storage**: MongoDB'),
      'warning | specs/004-berths/plan.md | MongoDB | AGENTS.md',
    ],
    [
      'ACTIVE_SPEC against a bound',
      guide('- Test coverage MUST be at least 80 %.'),
      constraints('- Test coverage: at least 60 %'),
      'warning | ACTIVE_SPEC.md | at least 60 % | AGENTS.md',
    ],
    [
      'a guide of a package',
      guide('- NEVER use MySQL.', 'packages/quay/AGENTS.md'),
      kitPlan('packages/quay', '**Storage**: MySQL 8'),
      'warning | packages/quay/specs/004-berths/plan.md | MySQL 8 | packages/quay/AGENTS.md',
    ],
    [
      'a design against the context',
      config('Database: PostgreSQL'),
      change('- Database: MongoDB'),
      'error | openspec/changes/add-berths/design.md | MongoDB | openspec/config.yaml',
    ],
    [
      'a design against a stack',
      config('Tech stack: TypeScript, PostgreSQL'),
      change('- Database: MongoDB'),
      'error | openspec/changes/add-berths/design.md | MongoDB | openspec/config.yaml',
    ],
    [
      'a design against a ban in the context',
      config('MySQL is PROHIBITED.'),
      change('- Database: MySQL'),
      'error | openspec/changes/add-berths/design.md | MySQL | openspec/config.yaml',
    ],
    [
      'ACTIVE_SPEC against the context',
      config('Database: PostgreSQL'),
      constraints('- Database: MongoDB'),
      'error | ACTIVE_SPEC.md | MongoDB | openspec/config.yaml',
    ],
    [
      'the context against the law',
      config('Database: MySQL'),
      law('- MySQL is PROHIBITED.'),
      'error | CONSTITUTION.md | MySQL | openspec/config.yaml',
    ],
  ] as const)('%s', (_, settings, documents, expected) => {
    expect(conflictsOf(settings, documents)).toEqual([expected])
  })
})

describe('no contradiction', () => {
  it.each([
    ['agreement', guide('- PostgreSQL is REQUIRED.'), contract('- Database: PostgreSQL 15')],
    ['a ban of another', guide('- NEVER use MySQL.'), contract('- Database: PostgreSQL 15')],
    ['an unknown word', guide('- The database MUST be PostgreSQL.'), context('**Storage**: Moorbase')],
    ['a tighter bound', guide('- Test coverage MUST be at least 80 %.'), constraints('- Test coverage: at least 90 %')],
    [
      'a guide of another package',
      guide('- NEVER use MySQL.', 'packages/quay/AGENTS.md'),
      kitPlan('packages/shore', '**Storage**: MySQL 8'),
    ],
    [
      'a guide of a package and the whole',
      guide('- The database MUST be MySQL.', 'packages/quay/AGENTS.md'),
      contract('- Database: PostgreSQL'),
    ],
    [
      'a guide in test data',
      guide('- NEVER use MySQL.', 'test/fixtures/quay/AGENTS.md'),
      kitPlan('test/fixtures/quay', '**Storage**: MySQL 8'),
    ],
    [
      'a nearer guide',
      { ...guide('- NEVER use MySQL.'), ...guide('- Be brief.', 'packages/quay/CLAUDE.md') },
      kitPlan('packages/quay', '**Storage**: MySQL 8'),
    ],
    ['two guides', { ...guide('- NEVER use MySQL.'), ...guide('- The database MUST be MySQL.', 'CLAUDE.md') }, contract('- Auth: JWT')],
    ['the instructions that OpenSpec writes', guide('- NEVER use PostgreSQL.', 'openspec/AGENTS.md'), contract('- Database: PostgreSQL')],
    ['documents of equal rank', config('Database: MySQL'), contract('- Database: PostgreSQL')],
    [
      'an archived change',
      config('Database: PostgreSQL'),
      { 'openspec/changes/archive/2026-01-01-add-berths/design.md': '## Decisions\n\n- Database: MongoDB\n' },
    ],
    ['a context in test data', config('Database: PostgreSQL', 'test/fixtures/'), change('- Database: MongoDB', 'test/fixtures/')],
    ['another root', config('Database: PostgreSQL', 'packages/quay/'), change('- Database: MongoDB')],
  ] as const)('%s', (_, settings, documents) => {
    expect(conflictsOf(settings, documents)).toEqual([])
  })
})

it('reports a value that contradicts the context and a guide once, against the context', () => {
  const settings = { ...config('Package manager: pnpm'), ...guide('- You MUST use npm.') }
  expect(conflictsOf(settings, change('- Package manager: yarn'))).toEqual([
    'error | openspec/changes/add-berths/design.md | yarn | openspec/config.yaml',
  ])
})

it('reports a rule that several guides repeat once', () => {
  const same = { ...guide('- NEVER use MySQL.'), ...guide('- NEVER use MySQL.', 'CLAUDE.md') }
  expect(conflictsOf(same, context('**Storage**: MySQL 8'))).toEqual(['warning | specs/004-berths/plan.md | MySQL 8 | AGENTS.md'])
  expect(conflictsOf(same, contract('- Database: MySQL'))).toEqual(['warning | SPEC.md | MySQL | AGENTS.md'])
})

it('tells of nothing else in a guide, and lists it among no documents', () => {
  const text = '# [Guide]\n\n## Rules\n\n- TODO: write this\n- {{NAME}}\n- [link](gone.md)\n\n## Rules\n\n## Empty\n\n<<<<<<< a\n'
  const bare = workspaceOf({ documents: contract('- Database: PostgreSQL'), finds: [] })
  const withGuide = workspaceOf({ documents: contract('- Database: PostgreSQL'), settings: { 'AGENTS.md': text }, finds: [] })
  expect(judge(withGuide)).toEqual(judge(bare))
})

it('is as well read by a judge that knew earlier texts, and left out where the configuration ignores it or makes it a document', () => {
  const documents = contract('- Database: PostgreSQL')
  const warm = createJudge()
  for (const lines of ['- NEVER use PostgreSQL.', '- NEVER use MySQL.', '- The database MUST be MySQL.']) {
    const workspace = workspaceOf({ documents, settings: guide(lines), finds: [] })
    expect(warm(workspace)).toEqual(judge(workspace))
  }
  const ignoring = { settings: guide('- NEVER use PostgreSQL.'), configuration: '{"ignore":["AGENTS.md"]}', finds: [] }
  expect(judge(workspaceOf({ documents, ...ignoring })).conflicts).toEqual([])
  const known = { ...documents, ...guide('- NEVER use PostgreSQL.') }
  const set = workspaceOf({ documents: known, ...ignoring, configuration: '{"documents":{"AGENTS.md":"steering"}}' })
  expect(judge(set).conflicts).toEqual([])
})
