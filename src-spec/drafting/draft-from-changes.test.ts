import { describe, expect, it } from 'vitest'
import { readDecisionLog } from '../kinds/decision-log/index'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { SpecChange } from '../model/change'
import { draftFromChanges } from './draft-from-changes'

const place = { path: 'SPEC.md', range: { from: 0, to: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }

function change(subject: string, before: string, after: string, over: Partial<SpecChange> = {}): SpecChange {
  return { kind: 'contract', subject, before, after, place, decidedBy: [], needsDecision: true, isUndecided: true, ...over }
}

function draft(text: string, changes: readonly SpecChange[] = [], otherBranches: readonly string[] = []) {
  const log = readDecisionLog('DECISION_LOG.md', readDocumentTree(text))
  return draftFromChanges({ changes, decisions: log.decisions, otherBranches, today: '2026-11-20', log })
}

const harbour = `| ID | Date | Type | Decision | Rationale | Scope | Task | Status |
|---|---|---|---|---|---|---|---|
| 005 | 2026-01-01 | INIT | Project initialized | x | repo | — | ✅ Active |
| 006 | 2026-01-02 | DATA | Move the database to PostgreSQL 15 | x | data | — | ✅ Active |
| 007 | 2026-01-03 | SEC | Sign in with OAuth2 | x | auth | — | 🔄 Superseded |
| 008 | 2026-01-04 | OPS | Run on ECS | x | ops | — | ✅ Active |
`

describe('draftFromChanges', () => {
  it('drafts the whole row in the style of the log', () => {
    expect(draft(harbour, [change('Database', 'PostgreSQL 15', 'SQLite')])).toEqual({
      id: '009',
      date: '2026-11-20',
      type: 'DATA',
      title: 'Database: PostgreSQL 15 → SQLite',
      rationale: '',
      status: '✅ Active',
      scope: 'SPEC.md',
      extra: { Task: '' },
    })
  })

  it('uses the next free id over all branches', () => {
    expect(draft(harbour, [], ['009', '011']).id).toBe('012')
    expect(draft('', [], []).id).toBe('001')
    expect(draft('', [], ['D-004']).id).toBe('D-005')
    expect(draft('| Date | Decision | Status |\n|---|---|---|\n| 2026-01-01 | Boats | ok |\n').id).toBe('')
  })

  it('describes the undecided changes', () => {
    const title = (...changes: readonly SpecChange[]): string => draft(harbour, changes).title
    expect(title()).toBe('')
    expect(title(change('Auth', '', 'JWT'))).toBe('Auth: JWT')
    expect(title(change('Auth', 'JWT', ''))).toBe('Auth: JWT removed')
    expect(title(change('Database', 'a', 'b'), change('Auth', 'c', 'd'))).toBe('Database and Auth: a → b, c → d')
    expect(title(change('Database', 'a', 'b', { decidedBy: ['9'], isUndecided: false }), change('Auth', 'c', 'd'))).toBe('Auth: c → d')
    expect(title(change('Caching', '', '', { kind: 'section-added' }))).toBe('New section "Caching"')
    expect(title(change('P95 latency', '250 ms', '900 ms', { kind: 'value-changed' }))).toBe('P95 latency: 250 ms → 900 ms')
    expect(title(change('endpoint GET /boats', '', '', { kind: 'item-removed' }))).toBe('Removed endpoint GET /boats')
    expect(title(change('Caching', '', '', { kind: 'section-removed', place: null }), change('Auth', 'c', 'd'))).toBe(
      'Auth: c → d; Removed section "Caching"',
    )
    expect(title(change('Wording', '', '', { kind: 'section-changed', needsDecision: false, isUndecided: false }))).toBe('')
    expect(title(...['A', 'B', 'C', 'D'].map((name) => change(name, 'long '.repeat(9), 'longer '.repeat(9))))).toBe(
      'A, B and 2 more changed',
    )
  })

  it('chooses the type', () => {
    const type = (text: string, subject: string): string => draft(text, [change(subject, 'x1', 'y1')]).type
    expect([type(harbour, 'Database'), type(harbour, 'Auth'), type(harbour, 'Testing')]).toEqual(['DATA', 'SEC', 'QUALITY'])
    expect([type('', 'Database'), type('', 'Auth'), type('', 'Error format'), type('', 'Runtime')]).toEqual([
      'ARCH',
      'SECURITY',
      'QUALITY',
      'ARCH',
    ])
  })

  it('uses the log’s own word for an active decision', () => {
    const status = (...words: readonly string[]): string =>
      draft(
        `| ID | Date | Decision | Status |\n|---|---|---|---|\n${words.map((word, at) => `| ${at} | 2026-01-01 | Boats ${at} | ${word} |\n`).join('')}`,
      ).status
    expect(status('ACCEPTED', 'Superseded by 2', 'ACCEPTED')).toBe('ACCEPTED')
    expect(status('Aktiv', 'Ersetzt')).toBe('Aktiv')
    expect(status('✅', '✅', 'Locked')).toBe('✅')
    expect(status('Rejected')).toBe('Active')
    expect(draft('| Date | Decision | Rationale |\n|---|---|---|\n| 2026-01-01 | Boats | Sea |\n').status).toBe('')
    expect(draft('').status).toBe('✅ Active')
  })

  it('offers the remaining columns except the reason', () => {
    const head = '| ID | Date | Context | Options-Considered | Decision | Constraints | Rollback/Contingency | Scope | Owner | Status |\n'
    expect(draft(`${head}${'|---'.repeat(10)}|\n`).extra).toEqual({
      'Options-Considered': '',
      Constraints: '',
      'Rollback/Contingency': '',
      Owner: '',
    })
  })

  describe('presets what is superseded', () => {
    const log = (...rows: readonly string[]) =>
      `| ID | Date | Decision | Rationale | Supersedes | Status |\n|---|---|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`
    const carried = '006 | 2026-01-02 | Move the database to PostgreSQL 15 | x | — | Active'
    const other = '007 | 2026-01-03 | Sign in with OAuth2 | x | — | Active'
    const toSqlite = change('Database', 'PostgreSQL 15', 'SQLite')
    it.each<[string, readonly string[], readonly SpecChange[], string]>([
      ['the one decision that carried the value', [carried, other], [toSqlite], '006'],
      ['no decision that is out of force', [carried.replace('Active', 'Superseded'), other], [toSqlite], ''],
      ['none of two', [carried, carried.replace('006', '008')], [toSqlite], ''],
      ['none for a field that is new', [carried], [change('Database', '', 'SQLite')], ''],
      ['none for several changes', [carried], [toSqlite, change('Auth', 'OAuth2', 'OIDC')], ''],
      ['none that names another value', [other], [toSqlite], ''],
    ])('%s', (_, rows, changes, expected) => {
      expect(draft(log(...rows), changes).extra).toEqual({ Supersedes: expected })
    })
  })
})
