import { describe, expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'
import { design, designPath } from '../../fixtures/technical-design'
import type { TechnicalDesign } from './model'

const read = (body: string): TechnicalDesign =>
  readDocument({ path: designPath, text: `# Technical design: boats\n\nWe sell boats.\n\n${body}\n` }, 'technical-design').design
const named = (rows: TechnicalDesign['threats'], role: string): readonly string[] => rows.map(({ cells }) => cells[role] ?? '')

it('reads all parts of a complete design', () => {
  expect(readDocument({ path: designPath, text: design })).toMatchObject({ kind: 'technical-design', isTemplate: false })
  const { design: parts } = readDocument({ path: designPath, text: design }, 'technical-design')
  expect([parts.status, parts.isApproved]).toEqual(['✅ Approved', true])
  expect(named(parts.declaredStreams ?? [], 'stream')).toEqual(['export-jobs', 'export-api', 'harbour pages'])
  expect(named(parts.streams, 'from')).toEqual(['export-jobs', 'Export API stream', 'export-jobs'])
  expect(named(parts.threats, 'category')).toEqual(['Information disclosure', 'D', 'Repudiation'])
  expect(named(parts.threats, 'mitigation')[1]).toBe('one job at a time | queue of a hundred')
  expect(named(parts.budgets, 'budget')).toEqual(['< 150 ms', '40,000 boats in < 2 min', '3'])
  expect(named(parts.slos, 'slo')).toEqual(['Export API', 'Export worker'])
  expect(named(parts.alerts, 'runbook')).toEqual(['worker'])
  expect(named(parts.questions, 'owner')).toEqual(['Bo', ''])
  expect(named(parts.revisions, 'date')).toEqual(['2026-05-20'])
  expect(parts.operations.map(({ method, path, formal }) => `${method} ${path} ${formal}`)).toEqual([
    'POST /exports true',
    'GET /exports/{id} true',
    'POST /exports false',
    'GET /exports/{id} false',
  ])
  expect(parts.scenarios.map(({ name, missing }) => [name, missing])).toEqual([
    ['The file holds every boat', []],
    ['A running job holds up the next', []],
    ['Abgelaufene Datei', []],
  ])
})

describe('status', () => {
  it.each([
    ['| Field | Value |\n|---|---|\n| Status | draft | in-review | approved |', '', false],
    ['| Field | Value |\n|---|---|\n| **Status** | **WIP** \\| InReview |', '', false],
    ['| Field | Value |\n|---|---|\n| Status | draft / in-review / approved / superseded |', '', false],
    ['| Field | Value |\n|---|---|\n| Status | Approved (2026-05-01) |', 'Approved (2026-05-01)', true],
    ['**Author**: Ana | **Status**: Approved | **Date**: 2026-05-01', 'Approved', true],
    ['**Status:** approved, pending security', 'approved, pending security', false],
    ['**Status**: Not approved', 'Not approved', false],
    ['**状态**：已批准', '已批准', true],
    ['Nothing of it.', '', false],
    ['## Document control\n\n| Item | Value |\n|---|---|\n| Status | Approved |', 'Approved', true],
    ['## Overview\n\n**Status**: Draft', 'Draft', false],
    ['## Status\n\nAccepted', 'Accepted', true],
    // The status of what a section is about.
    ['## Status\n\nA berth is free or let.', '', false],
    ['## Berth\n\n| Field | Value |\n|---|---|\n| Status | Approved |', '', false],
    ['## Berth\n\n| Status | Approved |\n|---|---|\n| Harbour | west |', '', false],
    ['## Data Model\n\n**Status**: approved or not\n\n## API\n\nREST.', '', false],
  ])('of %j', (body, status, approved) => {
    expect([read(body).status, read(body).isApproved]).toEqual([status, approved])
  })

  it('of front matter', () => {
    const text = '---\ntitle: Boats\nstatus: approved\n---\n# Technical design: boats\n\nWe sell boats.\n'
    const { design: parts } = readDocument({ path: designPath, text }, 'technical-design')
    expect([parts.status, parts.isApproved, parts.statusPlace?.line, parts.statusPlace?.column]).toEqual(['approved', true, 3, 9])
  })
})

describe('tables by the meaning of their columns', () => {
  it('bold headers, any order, empty cells, German and Chinese', () => {
    const german = read(
      '## Bedrohungen\n| **Maßnahme** | **Bedrohung** | Kategorie |\n|---|---|---|\n| Signatur | Fremder liest Datei | Offenlegung |\n| | Fälschung | |',
    )
    expect(named(german.threats, 'mitigation')).toEqual(['Signatur', ''])
    const chinese = read('## 威胁模型\n| 威胁 | 类别 | 缓解措施 |\n|---|---|---|\n| 读取他人订单 | 信息泄露 | 检查所有者 |')
    expect(named(chinese.threats, 'category')).toEqual(['信息泄露'])
    const questions = read('## Offene Fragen\n| Frage | Verantwortlich | Termin |\n|---|---|---|\n| Welcher Hafen? | Ana | 18.08.2026 |')
    expect(named(questions.questions, 'due')).toEqual(['18.08.2026'])
  })

  it('a threat under the heading of its category, or named before it', () => {
    const { threats } = read(
      '### Spoofing\n| Threat | Mitigation |\n|---|---|\n| a stranger signs in | keys |\n\n### Other\n| Threat | Mitigation |\n|---|---|\n| Tampering: a row is changed | checksum |',
    )
    expect(named(threats, 'category')).toEqual(['Spoofing', 'Tampering'])
  })

  it('objectives, alerts and runbooks in one table', () => {
    const { slos, alerts } = read(
      '## Observability\n| Target | Objective | Alert | Runbook |\n|---|---|---|---|\n| availability | 99.9 % | burns twice as fast | docs/api.md |',
    )
    expect([named(slos, 'slo'), named(slos, 'runbook'), alerts]).toEqual([['availability'], ['docs/api.md'], []])
  })

  it.each([
    [
      'a baseline is no objective',
      '## Production baseline\n| Component | Metric | Current value | Risk if degraded |\n|---|---|---|---|\n| API | p95 | 142 ms | SLO breach |',
      'slos',
    ],
    ['a cost plan is no performance budget', '## Costs\n| Item | Budget |\n|---|---|\n| Disks | much |', 'budgets'],
    ['a migration is no interface', '## Migration\n| From | To |\n|---|---|\n| v1 | v2 |', 'streams'],
    ['a changelog without dates is no history', '## Changelog\n| Version | Change |\n|---|---|\n| 1.0 | all |', 'revisions'],
    [
      'rows of examples say nothing',
      '## Threats\n| Threat | Category | Mitigation |\n|---|---|---|\n| _(e.g., a leak)_ | | |\n| [Name] | | |',
      'threats',
    ],
  ] as const)('%s', (_name, body, part) => expect(read(body)[part]).toEqual([]))

  it.each([
    ['questions', '## Open questions\n| # | Question | Owner | Due | Answer |\n|---|---|---|---|---|\n| – | none open | – | – | – |'],
    [
      'questions',
      '## Open questions\n| # | Question | Owner | Due | Answer |\n|---|---|---|---|---|\n| 1 | No open questions at present | n/a | | |',
    ],
    ['streams', '## Streams\n| From stream | To stream | Contract |\n|---|---|---|\n| None | — | — |'],
    ['alerts', '## Alerts\n| Alert | Condition | Runbook |\n|---|---|---|\n| none yet | - | - |'],
    ['threats', '## Threats\n| Threat | STRIDE | Mitigation |\n|---|---|---|\n| None identified | — | — |'],
  ] as const)('a row of %s that says that there is none', (part, body) => expect(read(body)[part]).toEqual([]))

  it('a question that begins like an absence, with an owner', () => {
    const { questions } = read(
      '## Open questions\n| Question | Owner | Due |\n|---|---|---|\n| No berth for a raft? | Ana | |\n| Which? | | |',
    )
    expect(named(questions, 'question')).toEqual(['No berth for a raft?', 'Which?'])
  })

  it('reads questions of a list, with their owner and date', () => {
    const { questions } = read(
      '## Open questions\n- Which harbour first? (owner: Ana, by 2026-07-01)\n- ~~Which store?~~ Resolved: SQLite\n- [x] Done?\n- Which colour?\n- OPEN QUESTION: which flag?\n- None\n- Price of a berth\n- The keys: decided: Ana\n- None at present.',
    )
    expect(questions.map(({ cells }) => [cells.owner, cells.due, cells.resolution])).toEqual([
      ['Ana', '2026-07-01', ''],
      ['', '', 'resolved'],
      ['', '', 'resolved'],
      ['', '', ''],
      ['', '', ''],
      ['', '', 'resolved'],
    ])
  })
})
