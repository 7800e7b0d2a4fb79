import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { judge } from '../engine/judge'
import type { Judgement } from '../engine/judgement'
import { type RecordManner, recordManners } from '../fixtures/records'
import { active, spec } from '../fixtures/shop'
import { titleText } from '../kinds/decision-log/append/write-text'
import { decisionIds, readDecisionLog } from '../kinds/decision-log/index'
import { isRecordPath } from '../kinds/decision-log/record-path'
import { plainInline } from '../markdown/parser/inline'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { Workspace } from '../model/workspace'
import { workspaceOf } from '../testing/check-tester'
import { decisionRecord, draftRecord } from './draft-record'

const titles = [
  'Keep boats in rows',
  'Rent by the hour',
  'Weigh every crate twice',
  'Größere Häfen',
  '使用 PostgreSQL',
  'Sign in with keys',
]
const changedSpec = spec.replace('PostgreSQL 15', 'SQLite')
const changedActive = active.replace('Postgres', 'SQLite')

const manner = fc.constantFrom(...recordManners)
/** Folders with one form of record, and folders in which every record has its own. */
const folders = fc
  .tuple(
    fc.boolean(),
    manner,
    fc.array(
      fc.record({
        manner,
        gap: fc.integer({ min: 1, max: 3 }),
        title: fc.constantFrom(...titles),
        day: fc.integer({ min: 1, max: 28 }),
        status: fc.constantFrom('Accepted', 'accepted', 'Approved'),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
  )
  .map(([mixed, one, records, otherBranches]) => {
    const all: Record<string, string> = {}
    let number = 0
    for (const { manner, gap, title, day, status } of records) {
      number += gap
      const record = { number, title, date: `2026-05-${String(day).padStart(2, '0')}`, status }
      const { path, text } = mixed ? manner : one
      all[path(record)] = text(record)
    }
    return { records: all, otherBranches: otherBranches.map((past) => `000${Math.min(9, past)}`) }
  })

function workspaceWith(records: Readonly<Record<string, string>>, otherBranches: readonly string[] = []): Workspace {
  const committed = { 'SPEC.md': spec, 'ACTIVE_SPEC.md': active, ...records }
  const documents = { ...committed, 'SPEC.md': changedSpec, 'ACTIVE_SPEC.md': changedActive }
  return workspaceOf({ documents, committed, otherBranches, finds: [] })
}

const errorsOf = ({ findings }: Judgement): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ check, place, message }) => `${check} ${place.path} ${message}`)

describe('the next record', () => {
  it('is read back as drafted, and causes no error, whatever records exist', () => {
    fc.assert(
      fc.property(folders, fc.boolean(), ({ records, otherBranches }, filled) => {
        const before = workspaceWith(records, otherBranches)
        const judged = judge(before)
        const { draft } = draftRecord(before, judged)
        const extra = Object.fromEntries(Object.keys(draft.extra).map((name) => [name, filled ? 'Said by Ana.' : '']))
        const wanted = { ...draft, rationale: 'One file is enough, and nobody has to start a server.', extra }
        const written = decisionRecord(before, judged, wanted)
        if (written.kind !== 'written') throw new Error(`refused: ${written.why}`)

        expect(isRecordPath(written.path)).toBe(true)
        expect(Object.keys(records).map((path) => path.toLowerCase())).not.toContain(written.path.toLowerCase())
        const after = { ...before, documents: [...before.documents, { path: written.path, text: written.text }] }
        const now = judge(after)
        const added = now.decisions.filter(({ place }) => place.path === written.path)
        expect(added).toMatchObject([
          { id: wanted.id, title: wanted.title, date: '2026-06-15', status: 'active', real: true, supersedes: [], supersededBy: [] },
        ])
        expect(now.decisions).toHaveLength(judged.decisions.length + 1)
        if (wanted.id !== '') expect([...judged.decisions.map(({ id }) => id), ...otherBranches]).not.toContain(wanted.id)
        const known = new Set(errorsOf(judged))
        expect(errorsOf(now).filter((error) => !known.has(error))).toEqual([])
        const about = now.findings.filter(({ place }) => place.path === written.path).map(({ check }) => check)
        expect(about.filter((check) => check !== 'no-uncommitted-document')).toEqual([])
        expect(now.changes.filter(({ isUndecided }) => isUndecided)).toEqual([])

        // No text of the model record is left.
        const own = [
          'stand empty',
          'price lists',
          'One machine',
          'Jobs get lost',
          'wishes',
          'Grep',
          'Its own words',
          'T-',
          'Ana, Bo',
          '[Ana]',
        ]
        expect(own.filter((words) => written.text.includes(words))).toEqual([])
        if (!filled) expect(written.text).not.toContain('Ana')
      }),
      { numRuns: 150 },
    )
  })

  const hostile = fc
    .array(
      fc.constantFrom(
        ...'boats|12.|0012|2026-01-01|(accepted)|[ARCH]|✅|❌|**|_|`|`a|#|##|<br>|{{Y}}|— 2026-01-01|\\|:|Status: rejected|Date: 2020-01-01|ADR-7|D-7:|-|<!--|-->|&amp;|größer|数据库|🚢|[x]|(x)|template|index|con|---|\n'.split(
          '|',
        ),
        '|',
        '\r\n',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(' '))
    .filter((title) => /[\p{L}\p{N}]/u.test(plainInline(titleText(title))))

  it('is read back as written, whatever the text', () => {
    const startOf = (one: RecordManner) => {
      const record = { number: 3, title: 'Rent by the hour', date: '2026-05-04', status: 'Accepted' }
      const before = workspaceWith({ [one.path(record)]: one.text(record) })
      const judged = judge(before)
      const { draft } = draftRecord(before, judged)
      expect(decisionRecord(before, judged, { ...draft, title: 'Plain', rationale: 'Plain' }).kind).toBe('written')
      return { before, judged, draft }
    }
    const starts = new Map(recordManners.map((one) => [one, startOf(one)]))
    fc.assert(
      fc.property(manner, hostile, hostile, hostile, (one, title, rationale, more) => {
        const { before, judged, draft } = starts.get(one) ?? startOf(one)
        const extra = Object.fromEntries(Object.keys(draft.extra).map((name) => [name, more]))
        const written = decisionRecord(before, judged, { ...draft, title, rationale, extra })
        if (written.kind !== 'written') throw new Error(JSON.stringify(written))
        const outline = readDocumentTree(written.text)
        expect(readDecisionLog(written.path, outline).decisions).toMatchObject([
          { id: draft.id, title: plainInline(titleText(title)), date: '2026-06-15', status: 'active' },
        ])
        expect(written.path.slice(written.path.lastIndexOf('/') + 1)).toMatch(/^[\p{L}\p{M}\p{N}_ -]{1,120}\.md$/u)
      }),
      { numRuns: 400 },
    )
  })
})

describe('which record is the model, and which number is next', () => {
  const nygard = recordManners[0] as RecordManner
  const recordNumbered = (number: number, title: string) => ({ number, title, date: '2026-05-04', status: 'Accepted' })
  const folder = (...numbers: readonly number[]) =>
    Object.fromEntries(numbers.map((number) => [nygard.path(recordNumbered(number, 'Rent')), nygard.text(recordNumbered(number, 'Rent'))]))
  const draftIn = (
    records: Readonly<Record<string, string>>,
    otherBranches: readonly string[] = [],
    unreadable: readonly string[] = [],
  ) => {
    const workspace = {
      ...workspaceWith(records, otherBranches),
      unreadable: unreadable.map((path) => ({ path, reason: 'bytes', line: null })),
    }
    const judged = judge(workspace)
    const { draft, home } = draftRecord(workspace, judged)
    return { draft, home, record: decisionRecord(workspace, judged, { ...draft, rationale: 'So it is.' }) }
  }

  it('counts unfilled and unreadable records, and other branches', () => {
    expect(draftIn(folder(1, 2)).draft.id).toBe('0003')
    expect(draftIn({ ...folder(2), 'docs/adr/0009-next.md': '# {short title}\n\n## Status\n\n{proposed}\n' }).draft.id).toBe('0010')
    expect(draftIn(folder(2), [], ['docs/adr/0007-bytes.md']).draft.id).toBe('0008')
    expect(draftIn(folder(2), ['0003', '0011', 'D-077']).draft.id).toBe('0012')
    expect(draftIn(folder(9998, 9999)).draft.id).toBe('10000')
  })

  it('uses no number twice, whatever precedes it', () => {
    expect(draftIn({ ...folder(1, 2), 'docs/adr/ADR-0003-x.md': nygard.text(recordNumbered(3, 'Oars')) }).draft.id).toBe('0004')
  })

  it('uses the newest real record as its model', () => {
    const madr = recordManners[3] as RecordManner
    const mixed = { ...folder(1, 2), [madr.path(recordNumbered(7, 'Queue'))]: madr.text(recordNumbered(7, 'Queue')) }
    const { record, home, draft } = draftIn(mixed)
    expect(record).toMatchObject({
      kind: 'written',
      path: 'docs/decisions/0008-database-postgresql-15-sqlite.md',
      like: madr.path(recordNumbered(7, 'Queue')),
    })
    expect(home).toEqual({ kind: 'record', keeps: [], sections: ['Decision Drivers', 'Considered Options', 'Consequences'] })
    expect(draft).toMatchObject({ type: '', scope: '', status: 'Accepted' })
  })

  it('uses the form of an undecided first record, and a default form where no record is filled', () => {
    const first = { 'docs/adr/0001-record-architecture-decisions.md': nygard.text(recordNumbered(1, 'Record architecture decisions')) }
    expect(draftIn(first).record).toMatchObject({ kind: 'written', path: 'docs/adr/0002-database-postgresql-15-sqlite.md' })
    const copy = draftIn({ 'docs/adr/0001-next.md': '# [short title]\n\n## Status\n\n[proposed]\n' })
    expect(copy.record).toMatchObject({ kind: 'written', path: 'docs/adr/0002-database-postgresql-15-sqlite.md', like: null })
  })

  it('gives the reason why a draft cannot be a record', () => {
    const workspace = workspaceWith(folder(1, 2))
    const judged = judge(workspace)
    const { draft } = draftRecord(workspace, judged)
    const why = (over: Partial<typeof draft>) => {
      const record = decisionRecord(workspace, judged, { ...draft, rationale: 'So.', ...over })
      return record.kind === 'refused' ? record.why : record.path
    }
    expect([why({ id: 'five' }), why({ id: '' }), why({ id: '../7' }), why({ date: 'soon' }), why({ title: ' ' })]).toEqual([
      'id',
      'id',
      'id',
      'date',
      'title',
    ])
    expect(why({ id: 'ADR-0012', title: 'Rent' })).toBe('docs/adr/ADR-0012-rent.md')
    expect(why({ id: '0002', title: 'Rent' })).toBe('docs/adr/0002-rent-2.md')
  })

  it('keeps the bytes of lines: their ending, and the last one’s', () => {
    const crlf = recordManners[4] as RecordManner
    const bare = recordManners[1] as RecordManner
    const written = (one: RecordManner) => {
      const { record } = draftIn({ [one.path(recordNumbered(3, 'Rent'))]: one.text(recordNumbered(3, 'Rent')) })
      return record.kind === 'written' ? record.text : record.why
    }
    expect(written(crlf)).toMatch(/^# ADR-004: .*\r\n\r\n/)
    expect(written(crlf).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(written(crlf)).toMatch(/[^\r\n]\r\n$/)
    expect(written(bare)).toMatch(/[^\n]$/)
  })

  it('keeps a heading that only holds filled ones, and leaves out one that only holds others', () => {
    const text =
      '# 3. Rent\n\nDate: 2026-05-01\n\n## Status\n\nAccepted\n\n## Choice\n\n### Decision\n\nRent by the hour.\n\n## Sources\n\n### Letters\n\nOf the guests.\n'
    const { record } = draftIn({ 'docs/adr/0003-rent.md': text })
    const written = record.kind === 'written' ? record.text : record.why
    expect(written.match(/^#.*$/gm)?.slice(1)).toEqual(['## Status', '## Choice', '### Decision'])
  })

  it('ignores the form of an undecided record when there is a decided one', () => {
    const madr = recordManners[3] as RecordManner
    const last = recordNumbered(9, 'Record architecture decisions')
    const { record } = draftIn({ ...folder(1, 2), [madr.path(last)]: madr.text(last) })
    expect(record).toMatchObject({ path: 'docs/adr/0010-database-postgresql-15-sqlite.md', like: nygard.path(recordNumbered(2, 'Rent')) })
  })

  it('names only the decision that it supersedes', () => {
    const bare = recordManners[1] as RecordManner
    const workspace = workspaceWith({ [bare.path(recordNumbered(3, 'Rent'))]: bare.text(recordNumbered(3, 'Rent')) })
    const judged = judge(workspace)
    const { draft } = draftRecord(workspace, judged)
    const relationsOf = (title: string, rationale: string) => {
      const record = decisionRecord(workspace, judged, { ...draft, title, rationale })
      if (record.kind !== 'written') throw new Error(record.why)
      const [decision] = readDecisionLog(record.path, readDocumentTree(record.text)).decisions
      return [decision?.supersedes, decision?.supersededBy]
    }
    expect(relationsOf('Testing: Vitest 3 → 14', 'It replaces what was slow.')).toEqual([[], []])
    expect(relationsOf('Testing: Vitest 14', 'This supersedes ADR 3.')).toEqual([['3'], []])
  })

  it('writes front matter that YAML reads', () => {
    const madr = recordManners[3] as RecordManner
    const workspace = workspaceWith({
      [madr.path(recordNumbered(3, 'Rent'))]: madr.text(recordNumbered(3, 'Rent')).replace('"Accepted"', 'Accepted'),
    })
    const judged = judge(workspace)
    const { draft } = draftRecord(workspace, judged)
    const makers = 'Ana: "the first", [Bo] & Cleo # all'
    const wanted = { ...draft, rationale: 'So.', extra: { ...draft.extra, 'decision-makers': makers } }
    const record = decisionRecord(workspace, judged, wanted)
    if (record.kind !== 'written') throw new Error(record.why)
    expect(parse(record.text.split('---')[1] ?? '')).toEqual({
      status: 'Accepted',
      date: '2026-06-15',
      'decision-makers': makers,
      parent: 'Decisions',
    })
  })

  it('uses "Accepted" where no record has a word for it', () => {
    const withDate = nygard.text({ ...recordNumbered(1, 'Rent'), status: 'Accepted on 2026-05-04' })
    expect(draftIn({ 'docs/adr/0001-rent.md': withDate }).draft.status).toBe('Accepted')
    expect(draftIn({ 'docs/adr/0001-rent.md': nygard.text({ ...recordNumbered(1, 'Rent'), status: '已采用' }) }).draft.status).toBe(
      '已采用',
    )
  })

  it('has a number that other tools read too', () => {
    const { record } = draftIn(folder(1, 2))
    if (record.kind !== 'written') throw new Error(record.why)
    expect(decisionIds(record.text, record.path)).toEqual(['0003'])
  })
})
