import { describe, expect, it } from 'vitest'
import { decisionEdits, draftDecision } from '../../drafting/draft-decision'
import { judge } from '../../engine/judge'
import { active, log as logText, shop, spec } from '../../fixtures/shop'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { workspaceOf } from '../../testing/check-tester'
import { applyEdits } from '../../text/source'
import { documentKindOf } from '../identities'
import { decisionIds, readDecisionLog } from './index'
import { recordName } from './record-name'
import { isIndexPath, isRecordPath } from './record-path'

/** id · date · status · title → supersedes ← superseded by. */
function summaryOf(path: string, text: string): readonly string[] {
  return readDecisionLog(path, readDocumentTree(text)).decisions.map(
    ({ id, date, status, title, supersedes, supersededBy, real }) =>
      `${id} · ${date} · ${status} · ${title}${supersedes.length > 0 ? ` → ${supersedes}` : ''}${supersededBy.length > 0 ? ` ← ${supersededBy}` : ''}${real ? '' : ' (not real)'}`,
  )
}

interface Fixture {
  readonly shows: string
  readonly path: string
  readonly text: string
  readonly expected: readonly string[]
}

const fixtures: readonly Fixture[] = [
  {
    shows: 'Nygard, with the date under the title',
    path: 'doc/adr/0007-moor-by-the-hour.md',
    text: '# 7. Moor by the hour\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\nBerths stand empty at noon.\n\n## Decision\n\nWe bill berths by the hour.\n\n## Consequences\n\nTwo price lists.\n',
    expected: ['0007 · 2026-03-02 · active · Moor by the hour'],
  },
  {
    shows: 'Nygard, superseded by a link to a numbered title',
    path: 'docs/adr/0002-paper-tickets.md',
    text: '# 2. Paper tickets\n\nDate: 2025-01-09\n\n## Status\n\nSuperseded by [11. Tickets on the phone](0011-tickets-on-the-phone.md)\n\n## Context\n\nNo phones.\n\n## Decision\n\nPaper.\n',
    expected: ['0002 · 2025-01-09 · superseded · Paper tickets ← 0011'],
  },
  {
    shows: 'Nygard, accepted and superseding',
    path: 'docs/adr/0011-tickets-on-the-phone.md',
    text: '# 11. Tickets on the phone\n\n## Status\n\nAccepted\n\nSupersedes [2. Paper tickets](0002-paper-tickets.md)\n\n## Decision\n\nPhones.\n',
    expected: ['0011 ·  · active · Tickets on the phone → 0002'],
  },
  {
    shows: 'MADR 2, bullets under the title',
    path: 'docs/decisions/0003-use-sqlite.md',
    text: '# Use SQLite for the harbour log\n\n* Status: accepted\n* Deciders: Ana, Bo\n* Date: 2026-02-01\n\nTechnical Story: T-12\n\n## Context and Problem Statement\n\nOne machine.\n\n## Considered Options\n\n* SQLite\n* PostgreSQL\n\n## Decision Outcome\n\nChosen option: "SQLite", because it needs no server.\n',
    expected: ['0003 · 2026-02-01 · active · Use SQLite for the harbour log'],
  },
  {
    shows: 'MADR 4, front matter with quotes and a remark',
    path: 'docs/decisions/0012-queue-in-the-database.md',
    text: '---\nstatus: "superseded by ADR-0015"\ndate: 2026-05-06 # last touched\ndecision-makers: [Ana]\n---\n\n# Queue in the database\n\n## Context and Problem Statement\n\nJobs get lost.\n\n## Decision Outcome\n\nA table.\n',
    expected: ['0012 · 2026-05-06 · superseded · Queue in the database ← 0015'],
  },
  {
    shows: 'a byte order mark, CRLF and bold keys',
    path: 'docs/adr/ADR-004-boats-first.md',
    text: '\uFEFF# ADR-004: Boats first\r\n\r\n**Status:** Proposed\r\n**Date:** 22.04.2026\r\n\r\n## Context\r\n\r\nToo many wishes.\r\n\r\n## Decision\r\n\r\nBoats.\r\n',
    expected: ['ADR-004 · 2026-04-22 · proposed · Boats first'],
  },
  {
    shows: 'the day in the name in place of a number',
    path: 'docs/adr/20260220-write-logs-as-json.md',
    text: '# Write logs as JSON\n\n- Status: accepted\n\n## Context\n\nGrep fails.\n\n## Decision\n\nJSON lines.\n',
    expected: [' · 2026-02-20 · active · Write logs as JSON'],
  },
  {
    shows: 'German, and a file whose title only the name has',
    path: 'docs/adr/0005-liegeplaetze.md',
    text: '## Status\n\nAngenommen\n\n## Kontext\n\nZu wenig Platz.\n\n## Entscheidung\n\nLiegeplätze werden geteilt.\n',
    expected: ['0005 ·  · active · Liegeplaetze'],
  },
  {
    shows: 'Chinese',
    path: 'docs/adr/0006-泊位.md',
    text: '# 使用 PostgreSQL\n\n## 状态\n\n已采用\n\n## 背景\n\n数据很多。\n\n## 决策\n\n使用 PostgreSQL。\n',
    expected: ['0006 ·  · active · 使用 PostgreSQL'],
  },
  {
    shows: 'the first record of every such folder, which settles nothing of the product',
    path: 'docs/adr/0001-record-architecture-decisions.md',
    text: '# 1. Record architecture decisions\n\n## Status\n\nAccepted\n\n## Context\n\nWe need to record them.\n\n## Decision\n\nWe write records.\n',
    expected: ['0001 ·  · active · Record architecture decisions (not real)'],
  },
  {
    shows: 'an unfilled copy of the template',
    path: 'docs/adr/0009-next.md',
    text: '# [short title of solved problem and solution]\n\n* Status: [proposed | rejected | accepted]\n* Date: [YYYY-MM-DD]\n\n## Context and Problem Statement\n\n[Describe the context.]\n\n## Decision Outcome\n\nChosen option: "[option 1]"\n',
    expected: [],
  },
  {
    shows: 'a log of a year among the records',
    path: 'docs/decisions/2026-decisions.md',
    text: '# Decisions of 2026\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-01-02 | Boats | Accepted |\n| D-002 | 2026-01-03 | Oars | Rejected |\n',
    expected: ['D-001 · 2026-01-02 · active · Boats', 'D-002 · 2026-01-03 · rejected · Oars'],
  },
  {
    shows: 'examples in fences, and an RFC that is no decision of ours',
    path: 'docs/adr/0010-errors.md',
    text: '# Errors as problem documents\n\n```md\n## Status\n\nSuperseded by 0099\n```\n\n## Status\n\nAccepted\n\n## Context\n\nRFC 9457 obsoletes RFC-7807; it replaces 3 formats.\n\n## Decision\n\nProblem documents.\n',
    expected: ['0010 ·  · active · Errors as problem documents'],
  },
  {
    shows: 'an accepted status beside words about another record',
    path: 'docs/adr/0020-keep.md',
    text: '# Keep the pier\n\n## Status\n\n~~Proposed~~ Accepted (2026-01-05)\n\n## Context\n\nSee 0002.\n\n## Decision\n\nKept.\n',
    expected: ['0020 ·  · active · Keep the pier'],
  },
  {
    shows: 'a title that is the name of a key',
    path: 'docs/adr/0008-owners.md',
    text: '# Owners\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Decision\n\nEvery berth has one.\n',
    expected: ['0008 · 2026-03-02 · active · Owners'],
  },
  {
    shows: 'parts that are numbered like decisions',
    path: 'docs/adr/0007-tickets.md',
    text: '# 7. Tickets\n\nDate: 2026-03-04\n\n## Status\n\nAccepted\n\n## Decision\n\n### D1. Paper at the pier\n\nSo.\n\n### D2. Phones at sea\n\nSo.\n',
    expected: ['0007 · 2026-03-04 · active · Tickets'],
  },
  {
    shows: 'parts whose ids continue its own',
    path: 'docs/adr/adr-020-ropes.md',
    text: '# ADR-020: Ropes\n\nStatus: Draft\nDate: 2026-02-20\n\n## Decision\n\n### ADR-020-D-STEEL — Steel\n\nB.\n\n### ADR-020-D-KNOTS — Bowlines\n\nC.\n',
    expected: ['ADR-020 · 2026-02-20 · proposed · Ropes'],
  },
  {
    shows: 'a table of decisions and links to other records',
    path: 'docs/decisions/2026-04-01-winter-meeting.md',
    text: '# Winter meeting\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Boats | Accepted |\n| D-2 | Oars | Rejected |\n\n## Links\n\n- [0001](../adr/0001-boats.md)\n- [0002](../adr/0002-oars.md)\n',
    expected: [' · 2026-04-01 · unknown · Winter meeting'],
  },
  {
    shows: 'two parts in a file without a number',
    path: 'docs/decisions/moorings.md',
    text: '# Moorings\n\n## Context\n\nD-4 and D-5 ask for it.\n\n## Decision\n\n- **D-4** (2026-02-20): rings\n- **D-5** (2026-02-20): ropes\n',
    expected: [' ·  · unknown · Moorings'],
  },
  {
    shows: 'a log among the records, whose decisions have such parts each',
    path: 'docs/decisions/all-of-them.md',
    text: '# All of them\n\n## D-1: Boats\n\n**Status**: Accepted\n\n### Context\n\nA.\n\n### Decision\n\nB.\n\n## D-2: Oars\n\n**Status**: Rejected\n\n### Context\n\nA.\n\n### Decision\n\nB.\n',
    expected: ['D-1 ·  · active · Boats', 'D-2 ·  · rejected · Oars'],
  },
  {
    shows: 'a list of records under another name',
    path: 'docs/decisions/where-we-are.md',
    text: '# Where we are\n\n| Decision | Status |\n|---|---|\n| ADR | x |\n\n| # | Decision | Status |\n|---|---|---|\n| [1](0001-boats.md) | Boats | Accepted |\n| [2](0002-oars.md) | Oars | Rejected |\n',
    expected: [],
  },
  {
    shows: 'a README',
    path: 'docs/adr/README.md',
    text: '# Records\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Boats | Accepted |\n',
    expected: [],
  },
  {
    shows: 'a head in a quote',
    path: 'docs/adr/0021-lamps.md',
    text: '# Lamps\n\n> **Status**: Accepted\n> **Date**: 2026-02-20\n\n## Context\n\n> **Status**: Rejected, said the guests.\n\n## Decision\n\nLamps.\n',
    expected: ['0021 · 2026-02-20 · active · Lamps'],
  },
  {
    shows: 'nothing of what it quotes below its text',
    path: 'docs/adr/0022-quays.md',
    text: '# Quays\n\nThe old note says:\n\n> **Status**: Rejected\n\n## Decision\n\nQuays.\n',
    expected: ['0022 ·  · unknown · Quays'],
  },
  {
    shows: 'a head table of one row',
    path: 'docs/adr/0023-nets.md',
    text: '# Nets\n\n| Status | Date | Author(s) |\n|---|---|---|\n| Accepted | 2026-01-19 | Ana |\n\n## Decision\n\nNets.\n',
    expected: ['0023 · 2026-01-19 · active · Nets'],
  },
  {
    shows: 'a head table without a title above it',
    path: 'docs/adr/0024-sails.md',
    text: '| Date | Status |\n|---|---|\n| 2026-02-20 | Rejected |\n\n## Context\n\nWind.\n\n## Decision\n\nSails.\n',
    expected: ['0024 · 2026-02-20 · rejected · Sails'],
  },
  {
    shows: 'no head in a history of several rows, or of versions',
    path: 'docs/adr/0025-masts.md',
    text: '# Masts\n\n| Date | Status |\n|---|---|\n| 2026-01-01 | Proposed |\n| 2026-02-01 | Accepted |\n\n## History\n\n| Version | Date | Status |\n|---|---|---|\n| 1 | 2026-03-01 | Draft |\n\n## Decision\n\nMasts.\n',
    expected: ['0025 ·  · unknown · Masts'],
  },
  {
    shows: 'a head table with keys in its first column',
    path: 'docs/adr/0026-keels.md',
    text: '# Keels\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-02-20 |\n\n## Decision\n\nKeels.\n',
    expected: ['0026 · 2026-02-20 · active · Keels'],
  },
  {
    shows: 'the day of the decision, not the day of writing',
    path: 'docs/adr/0027-docks.md',
    text: '# Docks\n\n- Created: 2026-01-01\n- Decided on: 2026-02-20\n- Last updated: 2026-05-05\n- Status: accepted\n\n## Decision\n\nDocks.\n',
    expected: ['0027 · 2026-02-20 · active · Docks'],
  },
  {
    shows: 'the day of writing where there is no other',
    path: 'docs/adr/0028-ramps.md',
    text: '# Rampes\n\n## Statut\n\nAccepté\n\n## Créé le\n\n2026-02-20\n\n## Décision\n\nRampes.\n',
    expected: ['0028 · 2026-02-20 · active · Rampes'],
  },
  {
    shows: 'the day behind the word of the status',
    path: 'docs/adr/0033-quays.md',
    text: '# Quays\n\n- **Accepted**: 2026-02-20\n- **Reviewed**: 2026-05-05\n\n## Decision\n\n**Adopted**: by all 12 of us.\n',
    expected: ['0033 · 2026-02-20 · unknown · Quays'],
  },
  {
    shows: 'the day of the decision in Spanish and Portuguese',
    path: 'docs/adr/0034-anclas.md',
    text: '# Anclas\n\n**Fecha de decisión**: 2026-02-20 | **Criado em**: 2026-01-01\n\n## Decisión\n\nAnclas.\n',
    expected: ['0034 · 2026-02-20 · unknown · Anclas'],
  },
  {
    shows: 'no day in text about data or times',
    path: 'docs/adr/0029-tides.md',
    text: '# Tides\n\n**Decided.** We keep 28 tables.\n\n**Time:** at night\n\n## Data\n\nWe keep the levels of 28 piers for 3 years, and more.\n\n## Decision\n\nTides.\n',
    expected: ['0029 ·  · active · Tides'],
  },
  {
    shows: 'a status in code, with a bar in it',
    path: 'docs/adr/0030-flags.md',
    text: '# Flags\n\n- **Status:** `Accepted | Shipped` (2 ships)\n- **Date:** `2026-02-20`\n\n## Decision\n\nFlags.\n',
    expected: ['0030 · 2026-02-20 · active · Flags'],
  },
  {
    shows: 'a title of its own in brackets',
    path: 'docs/adr/0031-oars.md',
    text: '# [Oars over sails]\n\n## Status\n\nAccepted\n\n## Decision\n\nOars.\n',
    expected: ['0031 ·  · active · [Oars over sails]'],
  },
  {
    shows: 'a filled record that kept the title of the form, under the name of its file',
    path: 'docs/adr/0032-oars.md',
    text: '# [short title of solved problem and solution]\n\n## Status\n\nAccepted\n\n## Decision\n\nOars.\n',
    expected: ['0032 ·  · active · Oars'],
  },
  {
    shows: "Backlog.md's front matter",
    path: 'backlog/decisions/decision-1 - Ropes.md',
    text: "---\nid: decision-1\ntitle: Ropes of steel\ndate: '2026-02-20 10:00'\nstatus: accepted\n---\n## Context\n\nA\n\n## Decision\n\nB\n",
    expected: ['decision-1 · 2026-02-20 · active · Ropes of steel'],
  },
]

describe('records in files of their own', () => {
  for (const { shows, path, text, expected } of fixtures) it(`reads ${shows}`, () => expect(summaryOf(path, text)).toEqual(expected))

  it('takes the ids from the file names', () => {
    expect(decisionIds('# Boats\n', 'docs/adr/0007-boats.md')).toEqual(['0007'])
    expect(decisionIds('# Boats\n', 'docs/adr/boats.md')).toEqual([])
  })

  it('gives the positions of status, date and title', () => {
    const { path, text } = fixtures[4] as Fixture
    const log = readDecisionLog(path, readDocumentTree(text))
    const [decision] = log.decisions
    const at = (range: { from: number; to: number } | null | undefined) => (range ? text.slice(range.from, range.to) : 'none')
    expect([at(decision && log.cellOf(decision, 'status')), at(decision?.datePlace?.range), at(decision?.place.range)]).toEqual([
      'superseded by ADR-0015',
      '2026-05-06',
      '# Queue in the database',
    ])
  })
})

it.each([' | ', '|', ' · ', '  ', '    '])('reads keys in bold on one line that %j joins', (joint) => {
  const keys = ['**Status**: Accepted', '**Date**: 2026-03-02', '**Owner**: Ana'].join(joint)
  const expected = ['0007 · 2026-03-02 · active · Moor']
  expect(summaryOf('docs/adr/0007-moor.md', `# 7. Moor\n\n${keys}\n\n## Decision\n\nBy the hour.\n`)).toEqual(expected)
  const log = `# Log\n\n## D-001: Moor\n\n${keys}\n\nBy the hour.\n`
  expect(summaryOf('DECISION_LOG.md', log)).toEqual(['D-001 · 2026-03-02 · active · Moor'])
})

it('reads a bold key behind one space, and a bold word without a colon, as part of a value', () => {
  const record = (keys: string) => summaryOf('docs/adr/0007-moor.md', `# 7. Moor\n\n${keys}\n\n## Decision\n\nBy the hour.\n`)
  expect(record('**Status**: Accepted  **for now**\n\n**Date**: 2026-03-02')).toEqual(['0007 · 2026-03-02 · active · Moor'])
  expect(record('**Owner**: Ana **Status**: Accepted')).toEqual(['0007 ·  · unknown · Moor'])
})

describe('paths', () => {
  const records = [
    'docs/adr/0001-x.md',
    'Docs/ADR/0001-x.md',
    'docs/decisions/use-boats.md',
    'docs/adr/0012-email-template.md',
    'docs/adr/0001-adr.md',
    'adr/ADR-7.md',
    'docs/adr/deep/0001-x.md',
    'docs/architecture/adr/0001-x.md',
    'docs/architecture/decisions/0001-x.md',
    'docs/architecture-decisions/0001-x.md',
    'docs/design/harbour/adr/0001-x.md',
    'decisions/0001-x.md',
    '.decisions/0001-x.md',
    'doc/adr/0001-x.md',
    'backlog/decisions/decision-1 - Ropes.md',
    'packages/berths/docs/adr/0001-x.md',
    'docs/adr/0012-process.md',
  ]
  const lists = ['docs/adr/README.md', 'docs/adr/index.md', 'docs/adr/000-index.md', 'docs/decisions/adr-index.md']
  const logs = ['docs/adr/DECISION_LOG.md', 'docs/decisions/2026-decisions.md', 'docs/decisions/2026-02.md']
  const others = [
    'docs/adr/template.md',
    'docs/adr/0000-template.md',
    'docs/adr/vorlage.md',
    'docs/adr/modèle.md',
    'docs/adr/XXXX-short-title.md',
    'docs/adr/templates/0001-nygard.md',
    'docs/adr/_draft.md',
    'docs/decisions/adr-template-bare.md',
    'docs/0001-x.md',
    'docs/adr/0001-x.txt',
    'src/decisions/0001-x.md',
    'node_modules/boats/docs/adr/0001-x.md',
  ]
  for (const path of records)
    it(`${path} is a record`, () => expect([isRecordPath(path), documentKindOf(path)]).toEqual([true, 'decision-log']))
  for (const path of lists)
    it(`${path} lists records`, () =>
      expect([isIndexPath(path), isRecordPath(path), documentKindOf(path)]).toEqual([true, false, 'decision-log']))
  for (const path of logs)
    it(`${path} is a log`, () =>
      expect([isIndexPath(path), isRecordPath(path), documentKindOf(path)]).toEqual([false, false, 'decision-log']))
  for (const path of others) it(`${path} is none`, () => expect(documentKindOf(path)).toBe(null))

  it('takes a numbered file for a record in a configured folder too', () => {
    expect(['notes/0001-x.md', 'notes/2026-02-20-x.md', 'notes/ADR-7.md'].map(isRecordPath)).toEqual([true, true, true])
    expect(['notes/x.md', 'notes/2026.md', 'notes/README.md'].map(isRecordPath)).toEqual([false, false, false])
  })

  it('reads names', () => {
    expect(recordName('a/0007-use-x.md')).toEqual({ id: '0007', date: '', words: 'Use x' })
    expect(recordName('a/adr_12 big boats.md')).toEqual({ id: 'ADR-12', date: '', words: 'Big boats' })
    expect(recordName('a/2026-02-20-use-x.md')).toEqual({ id: '', date: '2026-02-20', words: 'Use x' })
    expect(recordName('a/99999999-x.md').id).toBe('99999999')
    expect(['a/0007a-x.md', 'a/0010.1-x.md', 'a/ADR-OPS-007-x.md', 'a/ADR-7.md'].map((path) => recordName(path).id)).toEqual([
      '0007a',
      '0010.1',
      'ADR-OPS-007',
      'ADR-7',
    ])
    expect(recordName('a/HARBOUR-ROPES-001.md').id).toBe('HARBOUR-ROPES-001')
    expect(['a/use-http-2.md', 'a/USE-HTTP-2.md'].map((path) => recordName(path).id)).toEqual(['', ''])
  })
})

describe('judging with records', () => {
  const record = (title: string, status = 'Accepted') =>
    `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\nA need.\n\n## Decision\n\n${title}.\n`
  const judged = (documents: Readonly<Record<string, string>>, committed = documents, otherBranches: readonly string[] = []) =>
    judge(workspaceOf({ documents, committed, otherBranches, finds: [] }))
  const alone = { 'SPEC.md': spec, 'ACTIVE_SPEC.md': active, 'docs/adr/0001-use-postgres.md': record('Use PostgreSQL') }

  it('needs no log beside the records', () => {
    expect(judged(alone)).toMatchObject({ stage: 'GO', percent: 100, findings: [] })
  })

  it('is not ready with nothing but the first record', () => {
    const judgement = judged({ ...alone, 'docs/adr/0001-use-postgres.md': record('Record architecture decisions') })
    expect([judgement.stage, judgement.findings.map(({ check }) => check)]).toEqual(['DRAFT', ['use-real-decision']])
  })

  it('takes an unfilled record for a warning, not for a missing log', () => {
    const judgement = judged({ ...alone, 'docs/adr/0002-next.md': '# {short title}\n\n## Status\n\n{proposed}\n\n## Decision\n\n{what}\n' })
    expect(judgement.gates.filter(({ state }) => state !== 'passed')).toEqual([])
    expect(judgement.findings.every(({ severity }) => severity !== 'error')).toBe(true)
  })

  it('accepts a new record as the decision on a SPEC change', () => {
    const changed = { ...alone, 'SPEC.md': spec.replace('PostgreSQL 15', 'SQLite'), 'ACTIVE_SPEC.md': active.replace('Postgres', 'SQLite') }
    expect(judged(changed, alone).findings.map(({ check }) => check)).toContain('no-undecided-change')
    const decided = { ...changed, 'docs/adr/0002-use-sqlite.md': record('Database moves to SQLite') }
    expect(judged(decided, alone).findings.map(({ check }) => check)).not.toContain('no-undecided-change')
  })

  it('reports a reworded or deleted record, but allows a new status or date, and changed proposals', () => {
    const rewritten = (now: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>) =>
      judged({ ...alone, ...now }, { ...alone, ...before }).findings.filter(({ check }) => check === 'no-rewritten-decision').length
    const path = 'docs/adr/0002-oars.md'
    expect(rewritten({ [path]: record('Use ships') }, { [path]: record('Use oars') })).toBe(1)
    expect(rewritten({}, { [path]: record('Use oars') })).toBe(1)
    expect(rewritten({ [path]: record('Use oars', 'Deprecated') }, { [path]: record('Use oars') })).toBe(0)
    expect(rewritten({ [path]: record('Use sails', 'Proposed') }, { [path]: record('Use oars', 'Proposed') })).toBe(0)
    expect(rewritten({ 'docs/adr/0002-renamed.md': record('Use oars') }, { [path]: record('Use oars') })).toBe(0)
  })

  it('appends to the log beside the records, with an unused id', () => {
    const documents = { ...shop, 'docs/adr/0001-use-oars.md': record('Use oars'), 'docs/adr/0002-use-sails.md': record('Use sails') }
    const workspace = workspaceOf({ documents, committed: documents, finds: [] })
    const draft = draftDecision(workspace, judge(workspace))
    expect(draft.id).toBe('D-003')
    const edits = decisionEdits(workspace, { ...draft, title: 'Use ships', rationale: 'Bigger' })
    expect(new Set(edits.map(({ path }) => path))).toEqual(new Set(['DECISION_LOG.md']))
    expect(applyEdits(logText, edits)).toBe(`${logText}| D-003 | 2026-06-15 | ${draft.type} | Use ships | Bigger | - | - | ✅ Active |\n`)
  })

  it('numbers the first entry of an empty log after the records', () => {
    const documents = { ...shop, 'DECISION_LOG.md': '# Decision Log\n', 'docs/adr/0007-use-oars.md': record('Use oars') }
    const workspace = workspaceOf({ documents, committed: documents, finds: [] })
    expect(draftDecision(workspace, judge(workspace)).id).toBe('0008')
  })

  it('reports a record number that another branch uses too', () => {
    const documents = { ...alone, 'docs/adr/0002-use-oars.md': record('Use oars') }
    expect(judged(documents, alone, ['0002']).findings.map(({ check }) => check)).toContain('no-duplicate-decision-id')
  })
})
