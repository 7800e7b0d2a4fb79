import { describe, expect, it } from 'vitest'
import { berthList, constitution, master, mooringFees, ropeStore, templates, tideTable, untouched } from '../fixtures/spec-kit/harbour'
import type { History } from '../model/workspace'
import { judge } from './judge'
import { type Report, report } from './report'

type Texts = Readonly<Record<string, string>>

const listOf = (texts: Texts) => Object.entries(texts).map(([path, text]) => ({ path, text }))

function judged(texts: Texts, branch = 'main', settings: Texts = templates): Report {
  const known = {
    kind: 'known',
    branch,
    head: texts,
    baseline: texts,
    specAtActive: null,
    changedOn: {},
    otherBranches: [],
  } satisfies History
  return report(
    judge({
      documents: listOf(texts),
      unreadable: [],
      configuration: null,
      deadLinks: [],
      history: known,
      supportingFiles: { telltales: ['.specify'], settings: listOf(settings), manifests: [] },
      today: '2026-06-15',
    }),
    '/harbour',
  )
}

const everything = { ...constitution, ...berthList, ...ropeStore, ...mooringFees, ...tideTable, ...master, ...untouched }
const all = judged(everything, '002-rope-store')
const feature = (id: string) => all.features.find((one) => one.id === id)
const kindOf = (path: string) => all.documents.find((one) => one.path === path)?.kind
const ids = (id: string) => all.requirements.filter((one) => one.feature === id).map((one) => one.id)
const requirement = (id: string, of: string) => all.requirements.find((one) => one.id === id && one.feature === of)
const said = (folder: string, result = all) =>
  result.findings
    .filter(({ path, severity }) => path.startsWith(folder) && severity !== 'info')
    .map(({ check, path, line }) => `${check} ${path.slice(folder.length)}:${line}`)
const checksOf = (folder: string) => [...new Set(said(folder).map((one) => one.split(' ')[0]))].sort()
const gates = (texts: Texts, branch: string) =>
  judged(texts, branch)
    .readiness.gates.filter(({ passed }) => !passed)
    .map(({ id }) => id)

/** What is true of the harbour: each is one statement about the documents, written before the engine could say it. */
const truths: readonly (readonly [string, unknown, unknown])[] = [
  // The repository.
  ['the convention is found once, with all its documents', all.conventions, [{ id: 'spec-kit', root: '', documents: 16 }]],
  ['no document of our trio is missed', all.findings.filter(({ check }) => check === 'no-missing-document'), []],
  [
    'there are six features',
    all.features.map(({ id }) => id),
    ['001-berth-list', '002-rope-store', '004-mooring-fees', '006-fog-signal', '20260304-101500-tide-table', 'master'].sort(),
  ],
  ['the branch names the active one', all.features.filter(({ active }) => active).map(({ id }) => id), ['002-rope-store']],
  [
    'the stage of the repository is that of the active feature',
    [all.stage, all.readiness.percent],
    [feature('002-rope-store')?.stage, feature('002-rope-store')?.percent],
  ],
  ['no feature is archived', all.features.some(({ archived }) => archived), false],
  ['the constitution is one', kindOf('.specify/memory/constitution.md'), 'constitution'],
  // A finished feature.
  ['its spec is a feature spec', kindOf('specs/001-berth-list/spec.md'), 'feature-spec'],
  ['its plan is a plan', kindOf('specs/001-berth-list/plan.md'), 'plan'],
  ['its tasks are tasks', kindOf('specs/001-berth-list/tasks.md'), 'tasks'],
  ['its checklist is one', kindOf('specs/001-berth-list/checklists/requirements.md'), 'checklist'],
  ['nothing is said of it', said('specs/001-berth-list/'), []],
  ['not even an info', all.findings.filter(({ path }) => path.startsWith('specs/001-berth-list/')), []],
  ['it is done', [feature('001-berth-list')?.stage, feature('001-berth-list')?.percent], ['GO', 100]],
  ['its title is the name', feature('001-berth-list')?.title, 'Berth list'],
  ['its status is as written', feature('001-berth-list')?.status, 'Implemented'],
  ['six tasks are done', feature('001-berth-list')?.tasks, { done: 6, open: 0 }],
  ['its requirements in order, a letter included', ids('001-berth-list'), ['FR-001', 'FR-002', 'FR-002a', 'FR-004', 'SC-001']],
  ['a requirement begins with its words', requirement('FR-002', '001-berth-list')?.title, 'A booking MUST hold for one night.'],
  ['a requirement has its line', requirement('FR-001', '001-berth-list')?.line, 51],
  ['a requirement outside the stories has no scenario', requirement('FR-001', '001-berth-list')?.scenarios, 0],
  ['a requirement is no delta', requirement('FR-001', '001-berth-list')?.delta, null],
  ['no document of it is a template', all.documents.filter(({ path, isTemplate }) => isTemplate && path.startsWith('specs/001')), []],
  ['[P] and [US1] are no placeholders', all.documents.find(({ path }) => path === 'specs/001-berth-list/tasks.md')?.placeholders, 0],
  ['a marker that is spoken of is none', all.documents.find(({ path }) => path.includes('checklists'))?.placeholders, 0],
  // A spec with questions.
  ['a missing plan is no finding', said('specs/002-rope-store/').filter((one) => one.includes('plan')), []],
  [
    'a question of the spec is one placeholder',
    said('specs/002-rope-store/').filter((one) => one.startsWith('no-placeholder')),
    ['no-placeholder spec.md:23'],
  ],
  [
    'a story without scenarios is one finding',
    said('specs/002-rope-store/').filter((one) => one.startsWith('story')),
    ['story-needs-acceptance spec.md:16'],
  ],
  ['nothing else is said of it', checksOf('specs/002-rope-store/'), ['no-placeholder', 'story-needs-acceptance']],
  ['it is a draft', feature('002-rope-store')?.stage, 'DRAFT'],
  ['it has no tasks', feature('002-rope-store')?.tasks, { done: 0, open: 0 }],
  ['the same id in another feature is no repetition', requirement('FR-001', '002-rope-store')?.title, 'The store MUST know every rope.'],
  // Ticked, but a draft.
  ['metadata on one line is read', feature('004-mooring-fees')?.status, 'Draft'],
  [
    'done work of a draft is told once',
    said('specs/004-mooring-fees/').filter((one) => one.startsWith('no-status-behind-tasks')),
    ['no-status-behind-tasks spec.md:5'],
  ],
  [
    'a tag of no story is told at its first task',
    said('specs/004-mooring-fees/').filter((one) => one.startsWith('use-known-story')),
    ['use-known-story tasks.md:5'],
  ],
  [
    'a story without a task is told at the story',
    said('specs/004-mooring-fees/').filter((one) => one.startsWith('story-needs-task')),
    ['story-needs-task spec.md:17'],
  ],
  [
    'a repeated task id is told at the second',
    said('specs/004-mooring-fees/').filter((one) => one.startsWith('no-duplicate-task-id')),
    ['no-duplicate-task-id tasks.md:6'],
  ],
  [
    'nothing else is said of it',
    checksOf('specs/004-mooring-fees/'),
    ['no-duplicate-task-id', 'no-status-behind-tasks', 'story-needs-task', 'use-known-story'],
  ],
  ['a skipped task counts', feature('004-mooring-fees')?.tasks, { done: 5, open: 0 }],
  [
    'requirements of tables, headings, names and tags',
    ids('004-mooring-fees'),
    ['FR-001', 'FR-002', 'FR-003', 'FR-004', 'FR-005', 'FR-006', 'SC-001'],
  ],
  ['a row says what is required', requirement('FR-001', '004-mooring-fees')?.title, 'Fees MUST be counted by night'],
  ['a heading names its requirement', requirement('FR-003', '004-mooring-fees')?.title, 'Rounding'],
  ['a name in brackets belongs to the id', requirement('FR-004', '004-mooring-fees')?.title, 'The office MUST see unpaid stays.'],
  [
    'a name behind a dot belongs to the id',
    requirement('FR-005', '004-mooring-fees')?.title,
    'Unpaid stays MUST be recalled after a week.',
  ],
  ['a tag belongs to the id', requirement('FR-006', '004-mooring-fees')?.title, 'Cards MUST be taken.'],
  ['traces are no second definitions', requirement('FR-002', '004-mooring-fees')?.line, 30],
  ['it is not accepted while a story has no task', feature('004-mooring-fees')?.stage, 'ACCEPT'],
  // Another language, and numbers by time.
  ['a translated spec is one', kindOf('specs/20260304-101500-tide-table/spec.md'), 'feature-spec'],
  ['its title is the name', feature('20260304-101500-tide-table')?.title, '潮汐表'],
  ['its status is as written', feature('20260304-101500-tide-table')?.status, '下書き'],
  [
    'a full-width colon ends the id',
    requirement('FR-001', '20260304-101500-tide-table')?.title,
    '表は満潮の時刻を示さなければならない (MUST)。',
  ],
  ['nothing is said of it', said('specs/20260304-101500-tide-table/'), []],
  ['one of two tasks is done', feature('20260304-101500-tide-table')?.tasks, { done: 1, open: 1 }],
  // A folder of another name.
  ['its content makes it a spec', kindOf('specs/master/spec.md'), 'feature-spec'],
  ['boxes without ids are tasks', feature('master')?.tasks, { done: 1, open: 2 }],
  ['its title is the name', feature('master')?.title, 'Harbour gate'],
  [
    'tags where there is no story at all are told once',
    said('specs/master/').filter((one) => one.startsWith('use-known-story')),
    ['use-known-story tasks.md:3'],
  ],
  ['nothing else is said of it', checksOf('specs/master/'), ['use-known-story']],
  // Never filled.
  [
    'each untouched document is one finding',
    said('specs/006-fog-signal/').sort(),
    ['no-template-left checklists/sound.md:1', 'no-template-left plan.md:1', 'no-template-left spec.md:1', 'no-template-left tasks.md:1'],
  ],
  ['they are templates', all.documents.filter(({ path, isTemplate }) => isTemplate && path.startsWith('specs/006')).length, 4],
  ['the feature has just begun', feature('006-fog-signal')?.stage, 'INIT'],
  ['its name is taken from the folder', feature('006-fog-signal')?.title, 'Fog signal'],
  [
    'one own line makes the plan a plan',
    judged({
      ...untouched,
      'specs/006-fog-signal/plan.md': `${untouched['specs/006-fog-signal/plan.md']}\nThe horn hangs on the mole.\n`,
    }).documents.find(({ path }) => path.endsWith('plan.md'))?.isTemplate,
    false,
  ],
  ...(
    [
      ['a task of its own makes the tasks a list', 'tasks.md', (text) => `${text}\n- [ ] T004 [US1] Hang the horn\n`],
      ['other code makes it one', 'tasks.md', (text) => text.replace('# At the same time', '# In the morning')],
      ['a ticked box makes it one', 'tasks.md', (text) => text.replace('[ ] T001', '[x] T001')],
      ['a question of its own makes the checklist one', 'checklists/sound.md', (text) => `${text}- [ ] CHK003 Is the horn loud?\n`],
      ['a reviewed question makes it one', 'checklists/sound.md', (text) => text.replace('[ ] CHK001', '[x] CHK001')],
    ] satisfies readonly (readonly [string, string, (text: string) => string])[]
  ).map(([name, file, edit]) => {
    const path = `specs/006-fog-signal/${file}`
    const { documents } = judged({ ...untouched, [path]: edit((untouched as Texts)[path] ?? '') })
    return [name, documents.find((one) => one.path === path)?.isTemplate, false] as const
  }),
  [
    'code of the template is content where it is kept',
    said(
      'specs/006-fog-signal/tasks.md',
      judged({
        ...untouched,
        'specs/006-fog-signal/tasks.md': `# Tasks: Fog\n\n## Phase 1\n\n- [ ] T001 Hang the horn\n\n## At once\n\n${/`{3}[\s\S]*`{3}/.exec((untouched as Texts)['specs/006-fog-signal/tasks.md'] ?? '')?.[0]}\n`,
      }),
    ),
    [],
  ],
  [
    'examples are blanks in the words of the template alone',
    [...Array(3).keys()].map((at) => {
      const line = ['**Weather**: e.g., a calm sea or a gale', '**Weather**: e.g., fog', '**Weather**: a gale, e.g., in autumn'][at]
      const text = `# Implementation Plan: Fog signal\n\n## Technical Context\n\n**Storage**: files\n\n${line}\n`
      const { documents } = judged({ ...untouched, 'specs/006-fog-signal/plan.md': text })
      return documents.find(({ path }) => path.endsWith('plan.md'))?.placeholders
    }),
    [1, 0, 0],
  ],
  [
    'without the templates of the repository the lines count as written',
    judged(untouched, 'main', {}).documents.find(({ path }) => path.endsWith('tasks.md'))?.isTemplate,
    false,
  ],
  // Gates.
  ['nothing keeps a finished feature', gates({ ...constitution, ...berthList }, 'main'), []],
  [
    'an open question of a checklist keeps it',
    gates(
      { ...constitution, ...berthList, 'specs/001-berth-list/checklists/ux.md': '# UX\n\n- [ ] CHK001 Is the list read aloud? [Gap]\n' },
      'main',
    ),
    ['feature-checklists-reviewed'],
  ],
  [
    'an empty Constitution Check keeps it',
    gates(
      {
        ...constitution,
        ...berthList,
        'specs/001-berth-list/plan.md': (berthList['specs/001-berth-list/plan.md'] ?? '').replace(/^- I.*$/gm, ''),
      },
      'main',
    ),
    ['feature-constitution-check'],
  ],
  [
    'without a constitution nothing is checked against it',
    gates(
      { ...berthList, 'specs/001-berth-list/plan.md': (berthList['specs/001-berth-list/plan.md'] ?? '').replace(/^- I.*$/gm, '') },
      'main',
    ),
    [],
  ],
]

describe('truths about a harbour that works with spec-kit', () => {
  for (const [index, [name, actual, expected]] of truths.entries()) it(`${index + 1}: ${name}`, () => expect(actual).toEqual(expected))
  it('are at least sixty', () => expect(truths.length).toBeGreaterThanOrEqual(60))
})
