import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { decisionIds, readDecisionLog } from './index'
import type { DecisionLog } from './model'

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/decisions/${name}.md`, import.meta.url), 'utf8')
}

function read(text: string): DecisionLog {
  return readDecisionLog('DECISION_LOG.md', readDocumentTree(text))
}

/** id · date · status · title, and a mark on what is not real. */
function summaryOf(log: DecisionLog): readonly string[] {
  return log.decisions.map(({ id, date, status, title, real }) => `${id} · ${date} · ${status} · ${title}${real ? '' : ' (not real)'}`)
}

/** Every shape with what a person reads in it. */
const expectations: Readonly<Record<string, readonly string[]>> = {
  'eight-columns': [
    '001 · 2026-01-05 · active · Project initialized (not real)',
    '002 · 2026-01-07 · superseded · Store tides in SQLite',
    '003 · 2026-01-09 · active · Serve GET /tides | /moons as JSON',
    '004 · 2026-02-20 · active · Store tides in PostgreSQL 15',
  ],
  'ten-columns': ['DEC-011 · 2026-03-02 · active · Queue jobs in the database', 'DEC-012 · 2026-03-04 · proposed · Back off exponentially'],
  'five-columns': [
    'D-3 · 2026-04-01 · active · Sign sessions with a cookie',
    'D-1 · 2026-02-01 · active · Keep one repository',
    'D-2 · 2026-03-01 · active · Cut the admin page',
  ],
  'hash-column': [
    '1 · early June · active · Use Rust for the parser',
    '2 · 2026-08-15 · active · Ship a static binary',
    '3 · TBD · rejected · Drop Windows 7',
    '4 · 2026-08-18 · unknown · Sign releases',
    '5 · 2026-07 · active · Cache parsed trees',
  ],
  timestamps: [' · 2026-05-01 · unknown · Feature flags live in the config file', ' · 2026-05-03 · unknown · Retire the beta channel'],
  'area-and-affects': [' · 2026-06-01 · active · Charge per seat', ' · 2026-06-11 · superseded · Index nightly'],
  'selected-option': ['DR-01 ·  · unknown · SQS', 'DR-02 ·  · unknown · SES'],
  'no-id-no-status': [' ·  · unknown · Transport', ' ·  · unknown · Fallback'],
  german: [
    ' · 2026-08-18 · superseded · Daten liegen in SQLite',
    ' · 2026-09-01 · active · Daten liegen in PostgreSQL',
    ' · 2026-09-02 · rejected · Eigene Warteschlange',
  ],
  chinese: [
    ' · 2026-03-01 · active · 采用 PostgreSQL 存储订单',
    ' · 2026-03-05 · superseded · 使用自建消息队列',
    ' · 2026-03-09 · proposed · 接口使用 REST',
  ],
  japanese: [' · 2026-04-02 · unknown · SQLite を使う', ' · 2026-04-10 · unknown · 認証は OAuth2'],
  arabic: [' ·  · unknown · قاعدة البيانات', ' ·  · unknown · المصادقة'],
  'no-delimiter-row': ['001 · 2026-02-01 · active · Write ahead in SQLite', '002 · 2026-02-03 · active · Back up every hour'],
  sections: [
    'DEC-011 · 2026-01-20 · active · Keep the monolith',
    'DEC-012 · 2026-02-01 · superseded · Queue mail in the database',
    'DEC-013 · 2026-03-03 · active · Queue mail in Redis',
  ],
  'dated-sections': [' · 2026-03-01 · unknown · Flat addresses for landing pages', ' · 2026-02-01 · active · The old site is read-only'],
  'adr-sections': ['ADR-7 · 2026-05-02 · active · Use events between services', 'ADR-8 · 2026-05-09 · proposed · Number events'],
  'index-and-sections': [
    'D-004 · 2026-01-20 · active · Only listed here',
    'D-001 · 2026-01-10 · active · One binary',
    'D-002 · 2026-01-12 · superseded · No plugins',
    'D-003 · 2026-01-16 · proposed · Plain text',
  ],
  bullets: [
    'D-004 · 2026-02-20 · unknown · Ship weekly',
    'D-005 · 2026-02-22 · active · Freeze on Thursdays, not on Fridays',
    'D-006 · 2026-03-01 · unknown · Write release notes by hand',
  ],
  'numbered-list': [
    ' · 2026-01-04 · unknown · Store times in UTC',
    ' · 2026-01-09 · unknown · Round money up',
    ' · 2026-02-11 · unknown · Use one currency',
  ],
  'keyed-bullets': [' · 2026-06-19 · unknown · Support three widths only.', ' · 2026-06-20 · unknown · Keep sizes out of the alt text.'],
  'own-legend': [
    'D-001 · 2026-01-01 · proposed · Two services',
    'D-002 · 2026-01-02 · active · One region',
    'D-003 · 2026-01-03 · active · No weekend deploys',
    'D-004 · 2026-01-03 · unknown · Ask the moon',
    'D-000 · 2025-12-20 · rejected · Five services',
  ],
  'template-only': [],
  'several-tables': [
    'D-001 · 2025-11-01 · active · Project initialised (not real)',
    'D-002 · 2025-12-01 · active · Weekly releases',
    'D-003 · 2026-01-15 · superseded · Daily releases',
    'D-004 · 2026-02-15 · active · Releases on demand',
    'D-005 ·  · unknown ·  (not real)',
  ],
}

describe('readDecisionLog', () => {
  for (const [name, expected] of Object.entries(expectations)) {
    it(`reads ${name}`, () => expect(summaryOf(read(fixture(name)))).toEqual(expected))
    it(`reads ${name} with carriage returns alike`, () => expect(summaryOf(read(fixture(name).replaceAll('\n', '\r\n')))).toEqual(expected))
  }

  it('reads every row of a long table', () => expect(read(fixture('eighteen-rows')).decisions).toHaveLength(18))

  it('reads what a field of replaced decisions says in its own words', () => {
    const replaced = (field: string) =>
      read(`# D\n\n## D-1: Ropes\n\n- Status: Accepted\n\n## D-2: Knots\n\n- Status: Accepted\n- Supersedes: ${field}\n`).decisions[1]
    expect(replaced('D-1')?.supersedes).toEqual(['D-1'])
    expect(replaced('replaces D-1')?.supersedes).toEqual(['D-1'])
    expect(replaced('none')?.supersedes).toEqual([])
  })

  it('links decisions that supersede each other', () => {
    const { decisions } = read(fixture('eight-columns'))
    expect(decisions.map(({ supersedes, supersededBy }) => [supersedes, supersededBy])).toEqual([
      [[], []],
      [[], ['004']],
      [[], []],
      [['002'], []],
    ])
    expect(read(fixture('several-tables')).decisions[2]?.supersededBy).toEqual(['D-004'])
    expect(read(fixture('sections')).decisions.map((one) => [one.supersedes, one.supersededBy])).toEqual([
      [[], []],
      [[], ['DEC-013']],
      [['DEC-012'], []],
    ])
  })

  it('marks the written date and id', () => {
    const text = fixture('hash-column')
    const [first, second] = read(text).decisions
    const at = (place: { readonly range: { readonly from: number; readonly to: number } } | null | undefined): string =>
      place ? text.slice(place.range.from, place.range.to) : 'none'
    expect([at(first?.datePlace), at(second?.datePlace), at(second?.idPlace)]).toEqual(['early June', '15-Aug-2026', '2'])
    expect(second?.place.line).toBe(6)
    const bold = fixture('five-columns')
    const id = read(bold).decisions[0]?.idPlace?.range
    expect(id && bold.slice(id.from, id.to)).toBe('D-3')
  })

  it('lists the differences between an index and its section', () => {
    const { disagreements } = read(fixture('index-and-sections'))
    expect(disagreements.map(({ id, what, index, section }) => [id, what, index.line, section.line])).toEqual([
      ['D-001', 'title', 7, 12],
      ['D-002', 'status', 8, 19],
      ['D-003', 'date', 9, 26],
    ])
  })

  it('keeps a log without a table free of columns, and the columns of the newest table otherwise', () => {
    expect(read(fixture('bullets')).columns).toBeNull()
    expect(read(fixture('several-tables')).columns?.map(({ role }) => role)).toEqual(['id', 'title', 'date', 'status'])
    expect(read(fixture('ten-columns')).columns?.map(({ role }) => role)).toEqual([
      'id',
      'date',
      'context',
      'options',
      'title',
      'constraints',
      'rollback',
      'scope',
      'owner',
      'status',
    ])
    expect(read(fixture('own-legend')).columns).toHaveLength(5)
  })

  it('keeps a duplicate id in one table', () => {
    const log = read('| ID | Date | Decision |\n|---|---|---|\n| 1 | 2026-01-01 | Boats |\n| 1 | 2026-01-02 | Oars |\n')
    expect(summaryOf(log)).toHaveLength(2)
  })

  it('returns the ids of a text', () => expect(decisionIds(fixture('sections'))).toEqual(['DEC-011', 'DEC-012', 'DEC-013']))
})
