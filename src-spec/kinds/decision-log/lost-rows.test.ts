import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { readDecisionLog } from './index'

/** id · date · title · status of each decision, and what an index says otherwise. */
function read(text: string): readonly string[] {
  const { decisions, disagreements } = readDecisionLog('DECISION_LOG.md', readDocumentTree(text))
  return [
    ...decisions.map(({ id, date, title, status }) => `${id} · ${date} · ${title} · ${status}`),
    ...disagreements.map(({ id, what }) => `${id}: ${what}`),
  ]
}

const head = '| ID | Date | Decision | Status |\n|---|---|---|---|\n'
const row = (id: string, title: string) => `| ${id} | 2026-02-20 | ${title} | Accepted |\n`

describe('a log loses no decision', () => {
  it('behind a blank line in its table', () => {
    const text = `# Decisions\n\n${head}${row('1', 'Boats')}\n${row('2', 'Oars')}${row('3', 'Sails')}\n<!-- spring -->\n\n| 4 | 2026-02-21 | Ropes |\n`
    expect(read(text)).toEqual([
      '1 · 2026-02-20 · Boats · active',
      '2 · 2026-02-20 · Oars · active',
      '3 · 2026-02-20 · Sails · active',
      '4 · 2026-02-21 · Ropes · unknown',
    ])
  })

  it('behind a blank line and the header again', () => {
    const text = `# Decisions\n\n${head}${row('1', 'Boats')}\n| ID | Date | Decision | Status |\n${row('2', 'Oars')}`
    expect(read(text)).toEqual(['1 · 2026-02-20 · Boats · active', '2 · 2026-02-20 · Oars · active'])
  })

  it('but takes no rows behind prose, of another section, or of another width', () => {
    expect(read(`# Decisions\n\n${head}${row('1', 'Boats')}\nTides:\n\n| 2 | low |\n`)).toHaveLength(1)
    expect(read(`# Decisions\n\n${head}${row('1', 'Boats')}\n## Tides\n\n${row('2', 'Oars')}`)).toHaveLength(1)
    expect(read(`# Decisions\n\n${head}${row('1', 'Boats')}\n| 2 | low |\n`)).toHaveLength(1)
  })

  it('whose title has a date', () => {
    expect(read(`# Decision log of 2026-04-01\n\n${head}${row('1', 'Boats')}${row('2', 'Oars')}`)).toHaveLength(2)
    expect(read('# 2026-04-01 — Decision log\n\n## Boats\n\n- Status: Accepted\n- Date: 2026-02-20\n\nBoats.\n')).toEqual([
      ' · 2026-02-20 · Boats · active',
    ])
    expect(read('# 2026-04-01 Boats\n\nBoats.\n\n# 2026-04-02 Oars\n\nOars.\n')).toHaveLength(2)
    expect(read('# 2026-04-01 Boats\n\nWe use boats.\n')).toEqual([' · 2026-04-01 · Boats · unknown'])
  })

  for (const name of ['Decision Description', 'Decision Text', 'Statement', 'Details', 'Agreed decision'])
    it(`with a column "${name}"`, () => {
      expect(read(`# Decisions\n\n| ID | Date | ${name} | Status |\n|---|---|---|---|\n${row('D-1', 'Boats')}`)).toEqual([
        'D-1 · 2026-02-20 · Boats · active',
      ])
    })

  it('with a column of outcomes', () => {
    const table = (outcome: string) => `# Decisions\n\n| ID | Decision | Outcome |\n|---|---|---|\n| 1 | Boats | ${outcome} |\n`
    expect(read(table('Rejected'))).toEqual(['1 ·  · Boats · rejected'])
    expect(read(table('Boats are faster than we thought'))).toEqual(['1 ·  · Boats · unknown'])
  })

  it('in a list of bold titles below "Decisions"', () => {
    const list = '1. **Boats over ships** — they fit the pier.\n2. **No sails.** The wind is weak.\n3. **Oars**: two each\n'
    expect(read(`# Harbour\n\n## Key decisions\n\n${list}`)).toEqual([
      ' ·  · Boats over ships · unknown',
      ' ·  · No sails · unknown',
      ' ·  · Oars · unknown',
    ])
    expect(read(`# Harbour\n\n## Open decisions\n\n${list}`)).toEqual([])
    expect(read(`# Harbour\n\n## Principles\n\n${list}`)).toEqual([])
    expect(read('# Harbour\n\n## Decisions\n\n- Write them down\n- Keep them short\n')).toEqual([])
  })

  it('in a list whose ids have a prefix of their own', () => {
    expect(read('# Harbour\n\n## Decisions\n\n- HAR-1 (2026-02-20): Boats over ships\n- HAR-2 [Accepted]: No sails\n')).toEqual([
      'HAR-1 · 2026-02-20 · Boats over ships · unknown',
      'HAR-2 ·  · No sails · active',
    ])
    expect(read('# Harbour\n\n## Tickets\n\n- HAR-1: Paint the boats\n- HAR-2: Tar the ropes\n')).toEqual([])
  })

  it('in a list whose items have a status, or a date, and a reason', () => {
    const item = (title: string, key: string) => `- ${title}\n  - ${key}\n  - Rationale: they fit the pier\n`
    expect(
      read(`# Harbour\n\n## Decisions\n\n${item('Boats over ships', 'Status: Accepted')}${item('No sails', 'Date: 2026-02-20')}`),
    ).toEqual([' ·  · Boats over ships · active', ' · 2026-02-20 · No sails · unknown'])
    expect(read(`# Harbour\n\n## Decisions\n\n${item('Boats', 'Owner: Ana')}`)).toEqual([])
  })

  it('under headings below "Decisions"', () => {
    const sections = '### Boats over ships\n\nThey fit the pier.\n\n### 2. No sails\n\nThe wind is weak.\n'
    expect(read(`# Harbour\n\n## Entscheidungen\n\n${sections}`)).toEqual([' ·  · Boats over ships · unknown', '2 ·  · No sails · unknown'])
    expect(read(`# Harbour\n\n## Notes\n\n${sections}`)).toEqual([])
    expect(read('# Harbour\n\n## Decisions\n\n### Boats\n\n- Paint\n\n### Ropes\n\n- Tar\n')).toEqual([])
  })

  it('with "Decided." in front of its text', () => {
    expect(read('# Decisions\n\n## D-1: Boats\n\n**Decided.** They fit the pier.\n\n## D-2\n\n**Decided.** Oars for all.\n')).toEqual([
      'D-1 ·  · Boats · active',
      'D-2 ·  · Oars for all. · active',
    ])
    expect(read('# Decisions\n\n## D-1: Boats\n\n**Decided:** 2026-02-20\n')).toEqual(['D-1 · 2026-02-20 · Boats · unknown'])
  })

  it('once, where an index has the bare number of its section', () => {
    const index = (ids: readonly string[]) =>
      `# Decisions\n\n| # | Decision | Status |\n|---|---|---|\n${ids.map((id) => `| ${id} | Boats | Accepted |\n`).join('')}`
    const section = (heading: string, status = 'Accepted') =>
      `\n## ${heading}: Boats\n\n- Status: ${status}\n- Date: 2026-02-20\n\nBoats.\n`
    expect(read(index(['001']) + section('Decision 001'))).toEqual(['Decision 001 · 2026-02-20 · Boats · active'])
    expect(read(index(['1']) + section('ADR-0001', 'Rejected'))).toEqual(['ADR-0001 · 2026-02-20 · Boats · rejected', 'ADR-0001: status'])
    expect(read(index(['D-1']) + section('1'))).toEqual(['1 · 2026-02-20 · Boats · active'])
    expect(read(index(['1']) + section('ADR-1') + section('DEC-1'))).toHaveLength(3)
    expect(read(index(['RFC-1']) + section('ADR-1'))).toHaveLength(2)
  })

  it('below a heading that states the status of the log', () => {
    const text = '# Harbour: decision log\n# STATUS: LOCKED | DATE: 2026-04-19\n\n## [DECISION-008] Boats\n- **Status**: ACTIVE\n'
    expect(read(text)).toEqual(['DECISION-008 ·  · Boats · active'])
    expect(read('# Log\n\n## Status values\n\n### D-1: an example\n\n- Status: Accepted\n')).toEqual([])
  })

  it('in languages that it was not written in', () => {
    expect(read('# Log\n\n### 1. Perahu\n\n**Keputusan:** Perahu kecil.\n\n**Alasan:** Murah.\n')).toEqual(['1 ·  · Perahu · unknown'])
  })

  it('once, where its parts have ids too', () => {
    expect(read('# Decisions\n\n## ADR-020: Ropes\n\n### ADR-020-D-STEEL — Steel\n\nA.\n\n### ADR-020-D-KNOTS — Bowlines\n\nB.\n')).toEqual(
      ['ADR-020 ·  · Ropes · unknown'],
    )
    expect(read('# Decisions\n\n## D-1: Ropes\n\n**Status**: Accepted\n\n### D1. Steel\n\nA.\n\n### D2. Bowlines\n\nB.\n')).toEqual([
      'D-1 ·  · Ropes · active',
    ])
    expect(read('# Decisions\n\n## D-1: Spring\n\n### D-2: Ropes\n\nA.\n\n### D-3: Knots\n\nB.\n')).toEqual([
      'D-2 ·  · Ropes · unknown',
      'D-3 ·  · Knots · unknown',
    ])
  })
})
