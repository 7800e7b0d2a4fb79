import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainInline } from '../../../markdown/parser/inline'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import { applyEdits } from '../../../text/source'
import { readDecisionLog } from '../index'
import type { DecisionDraft } from '../model'
import { statusOf } from '../read-status'
import { appendDecision } from './append-decision'
import { titleText } from './write-text'

const path = 'DECISION_LOG.md'
const folder = new URL('../../../fixtures/decisions/', import.meta.url)
const fixtures = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

function draft(over: Partial<DecisionDraft> = {}): DecisionDraft {
  const base = { id: 'D-900', date: '2026-11-20', type: 'ARCH', title: 'Database: PostgreSQL 15 → SQLite', status: 'Active' }
  return { ...base, rationale: 'One writer is enough', scope: 'SPEC.md', extra: {}, ...over }
}

function append(text: string, it: DecisionDraft): string {
  const outline = readDocumentTree(text)
  return applyEdits(text, appendDecision(path, text, outline, readDecisionLog(path, outline), it))
}

describe('appendDecision', () => {
  const table = '| ID | Date | Decision | Status |\n|---|---|---|---|\n'

  it('writes a row after the last, in the order of the columns', () => {
    const text = `# L\n\n| Status | Decision | ID | Why | Date | Owner |\n|---|---|---|---|---|---|\n| ok | Boats | 1 | Sea | 2026-01-01 | Ana |\n\nAfter.\n`
    expect(append(text, draft({ id: '2', extra: { Owner: 'Bo' } }))).toBe(
      text.replace('| Ana |\n', '| Ana |\n| Active | Database: PostgreSQL 15 → SQLite | 2 | One writer is enough | 2026-11-20 | Bo |\n'),
    )
  })

  it.each([
    ['the dash of the column', ['—', '—', 'T-1'], '—'],
    ['its own word', ['n/a', 'N/A', 'n/a'], 'n/a'],
    ['the hyphen', ['-', ''], ''],
    ['the latest of equals', ['', '-'], '-'],
    ['nothing where the column never was blank', ['T-1', 'T-2'], ''],
    ['nothing where the column is left empty', ['', '', '—'], ''],
    ['no dash that means something', ['— see T-1'], ''],
  ])('fills a blank with %s', (_, cells, expected) => {
    const rows = cells.map((cell, index) => `| ${index + 1} | 2026-01-01 | Boats | Sea | ${cell} | ok |\n`).join('')
    const text = `| ID | Date | Decision | Why | Task | Status |\n|---|---|---|---|---|---|\n${rows}`
    const after = append(text, draft({ id: '9', extra: { Task: '' } }))
    expect(after.slice(text.length)).toBe(
      `| 9 | 2026-11-20 | Database: PostgreSQL 15 → SQLite | One writer is enough | ${expected} | Active |\n`,
    )
  })

  it('fills a blank as the other columns do where its own never was blank', () => {
    const text =
      '| ID | Date | Decision | Why | Owner | Task | Status |\n|---|---|---|---|---|---|---|\n| 1 | 2026-01-01 | Boats | Sea | Ana | – | ok |\n'
    const after = append(text, draft({ id: '2', extra: { Owner: '', Task: 'T-1' } }))
    expect(after.slice(text.length)).toContain('| One writer is enough | – | T-1 | Active |')
  })

  it('escapes pipes and keeps line breaks as breaks', () => {
    const text = `${table.replace('Status |', 'Rationale | Status |').replace('---|\n', '---|---|\n')}| 1 | 2026-01-01 | Boats | Sea | ok |\n`
    const after = append(text, draft({ id: '2', title: 'a | b', rationale: 'one\ntwo | three' }))
    expect(after).toBe(`${text}| 2 | 2026-11-20 | a \\| b | one<br>two \\| three | Active |\n`)
  })

  it('keeps carriage returns and a missing final newline', () => {
    const text = `${table}| 1 | 2026-01-01 | Boats | ok |`.replaceAll('\n', '\r\n')
    expect(append(text, draft({ id: '2', rationale: '' }))).toBe(
      `${text}\r\n| 2 | 2026-11-20 | Database: PostgreSQL 15 → SQLite | Active |`,
    )
    expect(append(`${text}\r\n`, draft({ id: '2', rationale: '' }))).toBe(
      `${text}\r\n| 2 | 2026-11-20 | Database: PostgreSQL 15 → SQLite | Active |\r\n`,
    )
  })

  it('writes tight rows, open rows and marked ids as the table does', () => {
    const tight = '|ID|Date|Decision|Status|\n|-|-|-|-|\n|1|2026-01-01|Boats|ok|\n'
    expect(append(tight, draft({ id: '2', title: 'Oars', rationale: '' }))).toBe(`${tight}|2|2026-11-20|Oars|Active|\n`)
    const open = 'ID | Date | Decision | Status\n---|---|---|---\n1 | 2026-01-01 | Boats | ok\n'
    expect(append(open, draft({ id: '2', title: 'Oars', rationale: '' }))).toBe(`${open}2 | 2026-11-20 | Oars | Active\n`)
    const bold = `${table}| **D-1** | 2026-01-01 | Boats | ok |\n`
    expect(append(bold, draft({ id: 'D-2', title: 'Oars', rationale: '' }))).toBe(`${bold}| **D-2** | 2026-11-20 | Oars | Active |\n`)
  })

  it('writes at the top of a table with the newest first', () => {
    const rows = '| D-2 | 2026-02-01 | Oars | ok |\n| D-1 | 2026-01-01 | Boats | ok |\n'
    expect(append(table + rows, draft({ id: 'D-3', title: 'Sails', rationale: '' }))).toBe(
      `${table}| D-3 | 2026-11-20 | Sails | Active |\n${rows}`,
    )
  })

  it('writes into an empty table, and makes one where there is none', () => {
    expect(append(table, draft({ id: '001', title: 'Boats', rationale: '' }))).toBe(`${table}| 001 | 2026-11-20 | Boats | Active |\n`)
    const made = append(
      '# Decision Log\n\n## Records\n\n## Legend\n\n- ✅ Active\n',
      draft({ id: '001', title: 'Boats', status: '✅ Active' }),
    )
    expect(made).toBe(
      '# Decision Log\n\n## Records\n\n| ID | Date | Type | Decision | Rationale | Scope | Task | Status |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n' +
        '| 001 | 2026-11-20 | ARCH | Boats | One writer is enough | SPEC.md |  | ✅ Active |\n\n## Legend\n\n- ✅ Active\n',
    )
    expect(append('', draft({ id: '001' }))).toMatch(/^# Decision Log\n\n\| ID \|.*\n\| --- .*\n\| 001 \| 2026-11-20 \|.*\|\n$/)
  })

  it('writes a section in the form of the last', () => {
    const text =
      '# L\n\n## DEC-001: Boats\n\n**Date:** 2026-01-01\n**Status:** Accepted\n**Owner:** Ana\n\n**Rationale:** The sea.\n\n---\n\n*Version 1*\n'
    expect(append(text, draft({ id: 'DEC-002', title: 'Oars', status: 'Accepted' }))).toBe(
      text.replace(
        'The sea.\n',
        'The sea.\n\n## DEC-002: Oars\n\n**Date:** 2026-11-20\n**Status:** Accepted\n\n**Rationale:** One writer is enough\n',
      ),
    )
  })

  it('writes a section at the top of a log with the newest first, with the rules between sections', () => {
    const text = '# L\n\n---\n\n### 2026-02-01 — Oars\n\n**Status**: Accepted\n\n---\n\n### 2026-01-01 — Boats\n\n**Status**: Accepted\n'
    expect(append(text, draft({ id: '', title: 'Sails', status: 'Accepted', rationale: '' }))).toBe(
      text.replace('### 2026-02-01', '### 2026-11-20 — Sails\n\n**Status**: Accepted\n\n---\n\n### 2026-02-01'),
    )
  })

  it('writes both the index and the section', () => {
    const text =
      '# L\n\n| ID | Title | Status |\n|---|---|---|\n| [D-1](#d-1) | Boats | ok |\n\n## D-1: Boats\n\n- Date: 2026-01-01\n- Status: Active\n'
    expect(append(text, draft({ id: 'D-2', title: 'Oars', rationale: '' }))).toBe(
      '# L\n\n| ID | Title | Status |\n|---|---|---|\n| [D-1](#d-1) | Boats | ok |\n| D-2 | Oars | Active |\n\n## D-1: Boats\n\n- Date: 2026-01-01\n- Status: Active\n' +
        '\n## D-2: Oars\n\n- Date: 2026-11-20\n- Status: Active\n',
    )
  })

  it('writes a bullet in the form of the last', () => {
    const text = '# L\n\n- **D-1** (2026-01-01): Boats\n- **D-2** (2026-01-02): Oars\n\n## Notes\n'
    expect(append(text, draft({ id: 'D-3', title: 'Sails', status: '' }))).toBe(
      text.replace('Oars\n', 'Oars\n- **D-3** (2026-11-20): Sails\n  - Rationale: One writer is enough\n'),
    )
  })

  it('writes a bullet of keys, and the next number', () => {
    const keyed = '# L\n\n- Decision: Boats\n  Rationale: Sea\n  Date/Author: 2026-01-01 / Mo\n'
    expect(append(keyed, draft({ id: '', title: 'Oars', status: '' }))).toBe(
      `${keyed}- Decision: Oars\n  Rationale: One writer is enough\n  Date/Author: 2026-11-20\n`,
    )
    const numbered = '# L\n\n1. 2026-01-04: Boats\n2. 2026-01-05: Oars\n'
    expect(append(numbered, draft({ id: '', title: 'Sails', status: '', rationale: '' }))).toBe(`${numbered}3. 2026-11-20: Sails\n`)
  })

  const words = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('boats', 'PostgreSQL 15', 'größer', '数据库', 'قرار', '🚢', 'é') },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            '|',
            '\\|',
            '`',
            '`a|b`',
            '\n',
            '**',
            '_',
            '#',
            '<br>',
            '[x]',
            '{{Y}}',
            '(accepted)',
            '— 2026-01-01',
            '\\',
            '\r\n',
            '✅',
            ':',
            '<!--',
            '-->',
            '&amp;',
          ),
        },
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { minLength: 1, maxLength: 7 },
    )
    .map((parts) => `Keep ${parts.join(' ')}`)

  for (const [name, fixture] of fixtures) {
    for (const [ending, text] of [
      ['line feeds', fixture],
      ['carriage returns', fixture.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`adds exactly one decision with any text to ${name} with ${ending}`, () => {
        const outline = readDocumentTree(text)
        const log = readDecisionLog(path, outline)
        const hasIds = log.decisions.length === 0 || log.decisions.some(({ id }) => id !== '')
        const hasStatus = log.columns
          ? log.columns.some(({ role }) => role === 'status')
          : log.decisions.some(({ rawStatus }) => rawStatus !== '')
        const hasDate = log.columns === null || log.columns.some(({ role }) => role === 'date')
        const homeless =
          log.columns !== null &&
          !text.includes('## Index') &&
          !log.columns.some(({ role }) => /^(?:rationale|context|consequence|evidence)$/.test(role))
        fc.assert(
          fc.property(words, words, (title, rationale) => {
            // A table cannot hold a backslash before a pipe inside code.
            fc.pre(!/\\\|/.test(title + rationale) || !(title + rationale).includes('`'))
            const wanted = draft({ id: hasIds ? 'D-900' : '', title, rationale, status: hasStatus ? 'Accepted' : '' })
            const after = append(text, wanted)
            const now = readDecisionLog(path, readDocumentTree(after)).decisions
            expect(now.length).toBe(log.decisions.length + 1)
            const seen = now.filter((decision) => decision.title === plainInline(titleText(homeless ? `${title} — ${rationale}` : title)))
            expect(seen.map(({ id, date, status }) => [id, date, status])).toContainEqual([
              wanted.id,
              hasDate ? wanted.date : '',
              statusOf(wanted.status, new Map()),
            ])
            let at = 0
            for (const unit of text) {
              at = after.indexOf(unit, at)
              if (at < 0) throw new Error('something of the old text is gone')
              at += unit.length
            }
          }),
          { numRuns: 60 },
        )
      })
    }
  }
})
