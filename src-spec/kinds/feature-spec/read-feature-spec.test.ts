import { describe, expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'
import { featureSpec, requirementSpec, storyFirstSpec } from '../../fixtures/feature-spec'
import type { FeatureSpec } from './model'

function read(text: string): FeatureSpec {
  return readDocument({ path: 'specs/014-berths/spec.md', text }, 'feature-spec').feature
}
const texts = (some: readonly { readonly text: string }[]): readonly string[] => some.map(({ text }) => text)
const head = (row: string): string => `# Berths\n\n| Metadata | Value |\n|---|---|\n${row}\n`

describe('whole specs', () => {
  it('reads the form with a metadata table', () => {
    const feature = read(featureSpec)
    expect([feature.status, feature.rawStatus, feature.targetDate?.value]).toEqual(['approved', 'Approved', '2026-09-01'])
    expect(texts(feature.goals)).toEqual(['Fewer than one boat in twenty leaves late.', 'The harbour office no longer telephones guests.'])
    expect(texts(feature.nonGoals)).toEqual(['Fines for late boats.', 'Reminders by letter.'])
    expect(feature.stories.map(({ title, criteria }) => [title.slice(0, 7), criteria.length])).toEqual([
      ['Story 1', 2],
      ['Story 2', 1],
    ])
    expect(feature.signOffs.map(({ done, optional }) => [done, optional])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ])
    expect(feature.rollback?.text).toMatch(/^Rollback Criteria: more than 1 %/)
    expect(feature.rollout?.line).toBe(51)
  })

  it('reads spec-kit’s form, whose head may run over several lines', () => {
    const feature = read(storyFirstSpec)
    expect(feature.status).toBe('draft')
    expect(feature.stories.map(({ title, criteria }) => [title, criteria.length])).toEqual([
      ['User Story 1 - Offer a swap (Priority: P1)', 3],
      ['User Story 2 - Accept a swap (Priority: P2)', 1],
    ])
    expect([feature.rollout, feature.signOffs, feature.targetDate]).toEqual([null, [], null])
  })

  it('reads OpenSpec’s form: requirements with scenarios', () => {
    const feature = read(requirementSpec)
    expect(feature.stories.map(({ title, criteria }) => [title, criteria.length > 0])).toEqual([
      ['Requirement: Fee by length', true],
      ['Requirement: Free first hour', true],
    ])
    expect(feature.status).toBe('unfilled')
  })

  it('reads numbered requirements with criteria of their own', () => {
    const feature = read(
      '# B\n\n### Requirement 1\n\n**User Story:** As a guest, I want to moor\n\n#### Acceptance Criteria\n\n1. WHEN it blows THEN it holds\n',
    )
    expect(feature.stories.map(({ title, criteria }) => [title, texts(criteria)])).toEqual([
      ['Requirement 1', ['WHEN it blows THEN it holds']],
    ])
  })

  it('reads the same with CRLF and a byte order mark', () => {
    const windows = read(`\uFEFF${featureSpec.replaceAll('\n', '\r\n')}`)
    expect(windows.stories.map(({ criteria }) => criteria.length)).toEqual([2, 1])
    expect([windows.status, windows.targetDate?.value, windows.signOffs.length]).toEqual(['approved', '2026-09-01', 3])
  })
})

describe('status', () => {
  it.each([
    ['| Status | Draft |', 'draft'],
    ['| **Status** | **In Review** |', 'review'],
    ['| Status | ✅ Approved (2026-05-01) |', 'approved'],
    ['| Status | `accepted` |', 'approved'],
    ['| Status | 🔄 In progress – 60 % |', 'building'],
    ['| Status | Implementing |', 'building'],
    ['| Status | Shipped in 4.2 |', 'done'],
    ['| Status | Complete |', 'done'],
    ['| Status | Deferred to autumn |', 'deferred'],
    ['| Status | Kill |', 'killed'],
    ['| Status | Rejected: too dear |', 'killed'],
    ['| Status | Not started |', 'draft'],
    ['| Status | pending review |', 'review'],
    ['| Status | Draft / Review / Approved / Building / Done / Defer / Kill |', 'unfilled'],
    ['| Status | draft | in-review | approved |', 'unfilled'],
    ['| Status | **Draft** \\| Review |', 'unfilled'],
    ['| Status | |', 'unfilled'],
    ['| Status | [Status] |', 'unfilled'],
    ['| Owner | @ana |', 'unfilled'],
    ['| Status | Marinated |', 'unknown'],
    ['| Status | Entwurf |', 'draft'],
    ['| 状态 | 评审中 |', 'review'],
    ['| 状态 | 已完成 |', 'done'],
  ])('%s', (row, status) => {
    expect(read(head(row)).status).toBe(status)
  })

  it.each([
    '---\ntitle: Berths\nstatus: building\n---\n# Berths\n',
    '# Berths\n\nStatus: building\n',
    '# Berths\n\n- **Owner:** Ana\n- **Status:** Building\n',
    '# Berths\n\n**Author**: Ana | **Status**: Building | **Date**: today\n',
    '# Berths\n\n**Status：** Building\n',
    '# Berths\n\n## Status\n\nBuilding since May.\n\n## Goals\n',
    '# Berths\n\n| Owner | Status | Due |\n|---|---|---|\n| Ana | Building | June |\n',
    '# Berths\n\n| Status | Building |\n|---|---|\n| Owner | Ana |\n',
  ])('is found in %j', (text) => {
    expect(read(text).status).toBe('building')
  })

  it('is not taken from a table of the subject', () => {
    expect(read('# Berths\n\n## States\n\n| Berth | Status | Since |\n|---|---|---|\n| 4 | Done | May |\n').status).toBe('unfilled')
  })
})

describe('goals and non-goals', () => {
  it.each([
    '## Goals & Non-Goals\n**Goals**\n- A quay\n\n**Non-Goals:**\n- A crane\n',
    '## Goals\n1. A quay\n\n## Out of Scope\n* A crane\n',
    '## Scope\n### In scope\n- A quay\n### Out of scope\n- A crane\n',
    '## 2. Scope\n- Goals:\n  - A quay\n- Non-goals:\n  - A crane\n',
    '## Ziele\n- A quay\n## Nicht-Ziele\n- A crane\n',
    '## 目标\n- A quay\n## 非目标\n- A crane\n',
  ])('%j', (text) => {
    const { goals, nonGoals } = read(`# Goals of the harbour\n\n- Neither\n\n${text}`)
    expect([texts(goals), texts(nonGoals)]).toEqual([['A quay'], ['A crane']])
  })

  it('contain only filled entries', () => {
    const { goals } = read('# B\n\n## Goals\n- [ ] Goal 1\n- [ ] [Outcome]\n- TBD\n- {{goal}}\n- [ ] A quay\n')
    expect(texts(goals)).toEqual(['A quay'])
  })
})

describe('stories', () => {
  const criteria = (text: string) => read(`# B\n\n${text}`).stories.map((story) => texts(story.criteria))

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['a label before a list', '### Story 1: Moor\n**Acceptance Criteria:**\n- It holds\n', [['It holds']]],
    ['a heading of its own', '## US-1 Moor\n### Acceptance criteria\nIt holds.\n', [['It holds.']]],
    ['boxes alone', '### User Story 2: Moor\n- [x] It holds\n- [ ] It floats\n', [['It holds', 'It floats']]],
    ['a sentence with its label', '### Story: Moor\nAcceptance: it holds\n', [['Acceptance: it holds']]],
    ['a table', '### Story 1\n#### Acceptance criteria\n| # | Then |\n|---|---|\n| 1 | It holds |\n', [['1']]],
    ['given, when, then', '### Story 1\n- Given a gale, when I moor, then it holds\n', [['Given a gale, when I moor, then it holds']]],
    ['a fence of Gherkin', '### Story 1\n```gherkin\nScenario: Gale\n  Given wind\n```\n', [['Scenario: Gale']]],
    ['nothing', '### Story 1: Moor\nGuests moor.\n- rope\n', [[]]],
    ['only placeholders', '### Story 1: Moor\n- [ ] Verify that ...\n- [ ] [Criterion]\n', [[]]],
    ['German', '### Geschichte 1: Anlegen\n**Akzeptanzkriterien:**\n- Sie hält\n', [['Sie hält']]],
    ['Chinese', '### 用户故事 1：停泊\n**验收标准：**\n- 不漂走\n', [['不漂走']]],
    ['bold lines', '## Stories\n**Story 1: Moor**\n- [ ] It holds\n\n**Story 2: Leave**\n- [ ] It goes\n', [['It holds'], ['It goes']]],
    [
      'list items',
      '## Stories\n- As a guest, I want to moor\n  - Acceptance: it holds\n- As a guest, I want to go\n',
      [['Acceptance: it holds'], []],
    ],
    ['a story that gathers stories', '## User Story\n### Story 1\n- [ ] A\n### Story 2\n- [ ] B\n', [['A'], ['B']]],
  ])('%s', (_name, text, expected) => {
    expect(criteria(text)).toEqual(expected)
  })

  it('ignores lists of stories without criteria, unfilled stories and removed requirements', () => {
    expect(criteria('## User Stories\n- As a guest, I want to moor\n- As a guest, I want to go\n')).toEqual([])
    expect(criteria('### Story 2: ...\n\n### Story 3: As a [User], I want to [Action]\n')).toEqual([])
    expect(criteria('## REMOVED Requirements\n### Requirement: Fax\n**Reason**: nobody has one\n')).toEqual([])
    expect(criteria('## Story points\n\n## User stories & acceptance\n')).toEqual([])
  })

  it('keeps criteria that belong to no story apart', () => {
    const feature = read('# B\n\n## Story 1: Moor\nText.\n\n## Acceptance Criteria\n- [ ] It holds\n- [x] It floats\n')
    expect(feature.stories.map((story) => story.criteria)).toEqual([[]])
    expect(feature.acceptance.map(({ text, box }) => [text, box])).toEqual([
      ['It holds', 'open'],
      ['It floats', 'done'],
    ])
  })
})

describe('the document’s own title introduces nothing, another title of the first level does', () => {
  const twice = (title: string, body: string, again: string) => read(`# ${title}\n\n${body}\n# ${title}\n\n${again}\n`)

  it('of goals, sign-offs, questions and criteria', () => {
    expect(texts(twice('Goals', '- A quay\n', '- A crane\n').goals)).toEqual(['A crane'])
    expect(texts(twice('Sign-off', '- [x] Ana\n\n## Later\n- [x] Bo\n', '- [x] Cy\n\n## Last\n- [x] Di\n').signOffs)).toEqual(['Cy', 'Di'])
    expect(texts(twice('Open questions', '- Why?\n\n## Open questions\n- When?\n', '- Who?\n').questions)).toEqual(['When?', 'Who?'])
    expect(texts(twice('Acceptance', '- [ ] It holds\n', '- [ ] It floats\n').acceptance)).toEqual(['It floats'])
    expect(texts(twice('Stories', 'Acceptance:\n- [ ] It holds\n', 'Acceptance:\n- [ ] It floats\n').acceptance)).toEqual(['It holds'])
  })

  it('is no story, rollout or rollback', () => {
    expect(twice('Story 1', '- [ ] It holds\n', '- [ ] It floats\n').stories.map(({ place }) => place.line)).toEqual([5])
    expect(twice('Rollout', 'Western pier.\n', 'Eastern pier.').rollout?.line).toBe(5)
    expect(twice('Rollback', 'Western pier.\n', 'Eastern pier.').rollback?.place.line).toBe(5)
  })

  it('has metadata below it, unlike another title of the first level', () => {
    expect(read('## Berths\n\n**Status**: Done\n\n# END OF SPEC\n').status).toBe(read('## Berths\n\n**Status**: Done\n').status)
    expect(read('# Berths\n\nA quay.\n\n# More\n\n**Status**: Done\n').status).toBe('unfilled')
    expect(read('## Before\n\nA quay.\n\n# Berths\n\n**Status**: Done\n').status).toBe('done')
    expect(read('# Berths\n\n# More\n\n| Status | Owner | Since |\n|---|---|---|\n| Done | Ana | May |\n').status).toBe('unfilled')
  })
})

it('a label does not reach into the next section', () => {
  expect(read('# B\n\n## Plan\n\n**Goals**:\n\n### Piers\n\n- A quay\n').goals).toEqual([])
})

describe('the rest', () => {
  it('takes the latest of several target dates, and ignores invalid ones', () => {
    expect(read(head('| Target Date | ~~2026-05-01~~ 2026-07-01 |')).targetDate?.value).toBe('2026-07-01')
    expect(read(head('| Zieldatum | 18.08.2026 |')).targetDate?.value).toBe('2026-08-18')
    for (const value of ['early June', 'YYYY-MM-DD', 'TBD', '2026-07', '—']) expect(read(head(`| Due | ${value} |`)).targetDate).toBe(null)
  })

  it('reads sign-offs from rows', () => {
    const { signOffs } = read(
      '# B\n\n## Approvals\n| Role | Name | Status |\n|---|---|---|\n| Lead | Ana | ✅ Approved 2026-05-01 |\n| Product | Bo | pending |\n| Security | Cy | |\n',
    )
    expect(signOffs.map(({ text, done }) => [text, done])).toEqual([
      ['Lead', true],
      ['Product', false],
      ['Security', false],
    ])
  })

  it('counts only unanswered questions as open', () => {
    const { questions } = read(
      '# B\n\n## Open Questions\n- Which pier?\n- Who pays? The guest.\n- When?\n  - In May.\n- ~~Why?~~\n- [x] Where?\n- [ ] How many\n- What for? (non-blocking)\n',
    )
    expect(texts(questions)).toEqual(['Which pier?', 'How many'])
  })

  it.each<[string, readonly string[]]>([
    ['- Price of a winter berth\n- Who keeps the keys (owner: Ana)', ['Price of a winter berth', 'Who keeps the keys (owner: Ana)']],
    ['- Which pier? (owner: Ana)', ['Which pier? (owner: Ana)']],
    ['- None\n- None at present.\n- *(No open questions at present — add one here when it comes up.)*\n- n/a', []],
    ['- None of the piers has light\n- Which pier is closed at night', ['None of the piers has light', 'Which pier is closed at night']],
    ['- Price of a berth: decided: 9 a night\n- (resolved) Which pier\n- **Resolved**: the keys\n- Which crane → the old one', []],
    ['- Q: Which pier?\n- A: The western one\n- Q: A pier?', ['Q: A pier?']],
    ['### Resolved\n- Which pier', []],
    ['### To be decided\n- Which pier', ['Which pier']],
    ['| # | Question | Owner |\n|---|---|---|\n| 1 | Which pier | Ana |\n| 2 | ~~Why?~~ | Bo |', ['Which pier']],
    [
      '| Question | Status |\n|---|---|\n| Which pier? | Open |\n| Who pays? | Resolved |\n| When? | ⏳ waiting for Bo |\n| Why? | Parked |\n| How? | Newest first |',
      ['Which pier?', 'When?'],
    ],
    [
      '| Question | Answer |\n|---|---|\n| Which pier? | The western one |\n| Who pays? | |\n| When? | TBD |\n| None | |',
      ['Who pays?', 'When?'],
    ],
    ['| Question | Proposed default | Status |\n|---|---|---|\n| Which pier? | The western one | open |', []],
    ['| Question | Blocks |\n|---|---|\n| Which pier? | non-blocking |', []],
    ['| Pier | Boats |\n|---|---|\n| West | 9 |', []],
  ])('open questions of %j', (body, expected) => {
    expect(texts(read(`# B\n\n## Open Questions\n${body}\n`).questions)).toEqual(expected)
  })

  it.each(['Offene Fragen', 'Questions ouvertes', 'Preguntas abiertas', 'Questões em aberto', '未決問題', '未解决问题'])(
    'open questions under %s',
    (title) => {
      expect(texts(read(`# B\n\n## ${title}\n- A pier\n`).questions)).toEqual(['A pier'])
    },
  )

  it.each(['Resolved open questions', 'Closed questions', 'Questions'])('no open questions under %s', (title) => {
    expect(read(`# B\n\n## ${title}\n- Which pier?\n`).questions).toEqual([])
  })

  it.each([
    ['- Rollback criteria: 2 % errors', true],
    ['We revert when bookings fail.', true],
    ['**Rollback**:\n- two complaints\n', true],
    ['### Zurückrollen\nFlagge aus.', true],
    ['- 回滚条件：错误率超过 1%', true],
    ['- Rollback criteria:', false],
    ['- Western pier first', false],
  ])('rollback in %j', (text, hasRollback) => {
    expect(read(`# Rollback of berths\n\n## Rollout\n${text}\n`).rollback !== null).toBe(hasRollback)
  })
})

describe('acceptance', () => {
  const counts = (text: string): readonly number[] => read(`# Berths\n\n${text}\n`).stories.map(({ criteria }) => criteria.length)
  const story = (heading: string, body: string): string =>
    `## ${heading}\n\n${body}\n\n## ${heading.replace('1', '2')}\n\nGuests arrive late.`

  it.each([
    ['User Story 1', '**Independent Test**: Open the list and see the free berths.'],
    ['User Story 1', '**Independent Test**:\n\n- Open the list\n- See the free berths'],
    ['User Story 1', '- **Independent test:** open the list.'],
    ['用户故事 1', '**独立测试**：打开列表。'],
    ['使用者故事 1', '**獨立測試**：打開清單。'],
    ['ユーザーストーリー 1', '**独立テスト**: 一覧を開く。'],
    ['ユーザーストーリー 1', '**受け入れシナリオ**:\n\n1. 一覧を開く'],
    ['사용자 스토리 1', '**독립 테스트**: 목록을 연다.'],
    ['사용자 스토리 1', '**인수 기준**:\n\n- 목록이 열린다'],
    ['Historia de usuario 1', '**Prueba independiente**: abrir la lista.'],
    ['Récit utilisateur 1', '**Test indépendant** : ouvrir la liste.'],
    ['História de usuário 1', '**Critérios de Aceite:**\n\n- A lista abre'],
    ['Пользовательская история 1', '**Независимый тест**: открыть список.'],
  ])('is read below %s: %j', (heading, body) => {
    const [first = 0, second] = counts(story(heading, body))
    expect(first).toBeGreaterThan(0)
    expect(second).toBe(0)
  })

  it('is neither a reason nor an empty label nor a placeholder', () => {
    expect(counts(story('User Story 1', '**Why this priority**: it is independent.'))).toEqual([0, 0])
    expect(counts(story('User Story 1', '**Independent Test**:'))).toEqual([0, 0])
    expect(counts(story('User Story 1', '**Independent Test**: [Describe how this can be tested]'))).toEqual([0, 0])
  })

  it('is no scenario where it says how the story is tested on its own', () => {
    const scenarios = (body: string) => {
      const text = `# Berths\n\n## User Story 1 - List\n\n- **FR-001**: The list MUST open.\n\n${body}\n`
      const { requirements } = readDocument({ path: 'specs/001-berths/spec.md', text }, 'feature-spec')
      return requirements.map((requirement) => requirement.scenarios)
    }
    const one = '**Acceptance Scenarios**:\n\n1. **Given** a berth, **When** it opens, **Then** it is listed.'
    expect(scenarios(one)).toEqual([1])
    expect(scenarios(`**Independent Test**: Open the list.\n\n${one}`)).toEqual([1])
    expect(scenarios(`**Independent Test**:\n\n- Open the list\n- See the berths\n\n${one}`)).toEqual([1])
    expect(scenarios(`#### Independent Test\n\nOpen the list and see it.\n\n#### Acceptance\n\n${one}`)).toEqual([1])
    expect(scenarios('**独立テスト**: 一覧を開く。')).toEqual([0])
  })

  it('of a document with a single story may be in a section beside it', () => {
    const beside = '## Story 1\n\nGuests arrive late.\n\n## Scenarios\n\n### Late\n\n- The list opens.\n'
    expect(read(`# Berths\n\n${beside}`).acceptance.map(({ text }) => text)).toContain('The list opens.')
    expect(read(`# Berths\n\n${beside}\n## Story 2\n\nGuests leave.\n`).acceptance).toEqual([])
    const nested = '## Story 1\n\nLate.\n\n## Story 2\n\nEarly.\n\n## Acceptance\n\n### Both\n\n- The list opens.\n'
    expect(read(`# Berths\n\n${nested}`).acceptance.map(({ text }) => text)).toEqual(['The list opens.'])
  })
})

it.each([
  ['ドラフト', 'draft'],
  ['実装済み（Rev. 3）', 'done'],
  ['承認待ち', 'review'],
  ['En curso', 'building'],
  ['Завершено', 'done'],
  ['검토 중', 'review'],
  ['Active', 'other'],
  ['Complete, tested', 'done'],
  ['Partially superseded by 0005', 'other'],
  ['Marinated', 'unknown'],
])('reads the status %s as %s', (status, expected) => expect(read(`# Berths\n\n**Status**: ${status}\n`).status).toBe(expected))
