import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts/index'
import { readDecisionLog } from '../kinds/decision-log/index'
import { readContract } from '../kinds/technical-spec/read-contract'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { freshDecisions } from './fresh-decisions'
import { specChanges } from './spec-changes'

function state(text: string) {
  const outline = readDocumentTree(text)
  const contract = readContract('SPEC.md', outline)
  return {
    path: 'SPEC.md',
    outline,
    contract,
    facts: factsOf({ kind: 'technical-spec', path: 'SPEC.md', outline, contract }),
    isTemplate: false,
  }
}

function log(...titles: readonly string[]) {
  const rows = titles.map((title, index) => `| D-${index + 1} | 2026-02-02 | ${title} | Small | ACCEPTED |\n`)
  return readDecisionLog(
    'DECISION_LOG.md',
    readDocumentTree(`| ID | Date | Decision | Rationale | Status |\n|---|---|---|---|---|\n${rows.join('')}`),
  ).decisions
}

const harbour = `# Harbour

Lets berths to boats.

## Interfaces

### API

- [ ] \`GET /api/v1/berths\` — list the berths, token, safe
- [ ] \`POST /api/v1/berths/{id}/bookings\` — book, token, key
- [ ] \`DELETE /api/v1/bookings/{id}\` — cancel, token, safe

## Data Model

**Core Entities**:
- [ ] Berth: a place at a pier; key fields: id, length, depth; PK id
- [ ] Booking: a berth for some nights; key fields: id, berth_id, arrival, nights
- [ ] Entity 3: Skipper, who books; key fields: id, email

**Relationships**:
- [ ] Berth → Booking: 1:N

## Performance & Capacity

- [ ] Throughput/latency budgets: P95 < 250 ms at 50 rps
- Lock timeout: 5 s

## Security

- Tokens MUST be rotated every 30 days.
- Passwords MUST NOT be written to the log.
- Every upload MUST be scanned before it is stored.

## Dependencies

- [ ] Library 1: zod ^3.22, checks input
- [ ] Library 2: tide-tables >= 2.1, tides
`

/** The changes that owe a decision, and with a plus those that owe none; sections are left out. */
function changesIn(after: string, ...titles: readonly string[]): readonly string[] {
  const fresh = freshDecisions(log(...titles), [])
  return specChanges({ before: state(harbour), after: state(after), fresh })
    .filter(({ kind }) => kind !== 'section-changed' && kind !== 'section-added')
    .filter(({ needsDecision, isUndecided }) => isUndecided || !needsDecision)
    .map(
      ({ kind, subject, before, after: is, isUndecided }) =>
        `${isUndecided ? '' : '+ '}${kind}: ${subject}${before + is === '' ? '' : `: ${before} → ${is}`}`,
    )
}

const edit = (...pairs: readonly string[]): string =>
  pairs.reduce((text, from, index) => (index % 2 === 0 ? replaced(text, from, pairs[index + 1] ?? '') : text), harbour)

function replaced(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}

describe('a value', () => {
  it('owes a decision when it is looser, and none when it is tighter', () => {
    expect(changesIn(edit('P95 < 250 ms', 'P95 < 900 ms'))).toEqual(['value-changed: P95 latency: < 250 ms → < 900 ms'])
    expect(changesIn(edit('P95 < 250 ms', 'P95 < 200 ms'))).toEqual(['+ value-changed: P95 latency: < 250 ms → < 200 ms'])
    expect(changesIn(edit('P95 < 250 ms', 'P95 < 0.25 s'))).toEqual([])
    expect(changesIn(edit('Lock timeout: 5 s', 'Lock timeout: 9 s'))).toEqual(['value-changed: Lock timeout: 5 s → 9 s'])
  })

  it('owes a decision when it is gone', () => {
    expect(changesIn(edit('- [ ] Throughput/latency budgets: P95 < 250 ms at 50 rps\n', ''))).toEqual([
      'value-changed: P95 latency: < 250 ms → ',
    ])
  })

  it('may move, and may be written as a table', () => {
    const moved = edit('- [ ] Throughput/latency budgets: P95 < 250 ms at 50 rps\n', '')
    expect(changesIn(`${moved}\n## Budgets\n\n| Metric | Target |\n|---|---|\n| P95 latency | < 250 ms |\n`)).toEqual([])
  })

  it('is settled by a decision that names it or its number', () => {
    const slow = edit('P95 < 250 ms', 'P95 < 900 ms')
    for (const title of ['P95 becomes 900 ms', 'Relax the P95 latency', 'Give up the 250ms limit'])
      expect(changesIn(slow, title), title).toEqual([])
    for (const title of ['Charge 900 euros', 'Paint the pier']) expect(changesIn(slow, title), title).toHaveLength(1)
  })
})

describe('an endpoint', () => {
  it('owes a decision when it is gone, or has another method, path or version', () => {
    const gone = edit('- [ ] `DELETE /api/v1/bookings/{id}` — cancel, token, safe\n', '')
    expect(changesIn(gone)).toEqual(['item-removed: endpoint DELETE /api/v1/bookings/{id}'])
    expect(changesIn(edit('`DELETE /api/v1/bookings/{id}`', '`PATCH /api/v1/bookings/{id}`'))).toEqual([
      'value-changed: Endpoint: DELETE /api/v1/bookings/{id} → PATCH /api/v1/bookings/{id}',
    ])
    expect(changesIn(edit('`GET /api/v1/berths`', '`GET /api/v1/moorings`'))).toEqual([
      'value-changed: Endpoint: GET /api/v1/berths → GET /api/v1/moorings',
    ])
    expect(changesIn(edit('`GET /api/v1/berths`', '`GET /api/v2/berths`'))).toEqual([
      'value-changed: Endpoint: GET /api/v1/berths → GET /api/v2/berths',
    ])
    expect(changesIn(gone, 'Bookings cannot be cancelled')).toEqual([])
  })

  it('may be added, described anew, moved, or listed in a table or a fence', () => {
    expect(changesIn(edit('- [ ] `GET', '- [ ] `GET /api/v1/tides` — tides\n- [ ] `GET'))).toEqual([])
    expect(changesIn(edit('list the berths, token, safe', 'all berths'))).toEqual([])
    expect(changesIn(edit('- [ ] `GET /api/v1/berths` — list', '| Path | Method |\n|---|---|\n| /berths | GET |\n\n- list'))).toEqual([])
    expect(changesIn(edit('- [ ] `GET /api/v1/berths` — list', '```yaml\npaths:\n  /berths:\n    get: {}\n```\n\n- list'))).toEqual([])
    expect(changesIn(edit('/berths/{id}/bookings', '/berths/:berthId/bookings'))).toEqual([])
  })

  it('is one of a group when many are gone', () => {
    const many = ['tides', 'piers', 'ropes', 'buoys'].map((one) => `- \`GET /${one}\` — list\n`).join('')
    const before = harbour.replace('- [ ] `GET', `${many}- [ ] \`GET`)
    const changes = specChanges({ before: state(before), after: state(harbour), fresh: [] }).filter(({ isUndecided }) => isUndecided)
    expect(changes.map(({ subject }) => subject)).toEqual(['4 endpoints (GET /tides, GET /piers, GET /ropes and 1 more)'])
  })
})

describe('an entity', () => {
  it('owes a decision when it is gone or loses a field', () => {
    expect(changesIn(edit('- [ ] Booking: a berth for some nights; key fields: id, berth_id, arrival, nights\n', ''))).toEqual([
      'item-removed: entity Booking',
    ])
    expect(changesIn(edit('- [ ] Entity 3: Skipper, who books; key fields: id, email\n', ''))).toEqual(['item-removed: entity Skipper'])
    expect(changesIn(edit('- [ ] Berth → Booking: 1:N\n', '- [ ] Feature flags: none\n'))).toEqual([])
    expect(changesIn(edit('id, length, depth; PK id', 'id, length; PK id'))).toEqual([
      'value-changed: Entity Berth: id, length, depth → id, length',
    ])
    expect(changesIn(edit('key fields: id, email', 'key fields: id, phone'), 'Skippers get a phone')).toEqual([])
  })

  it('may gain a field, be described anew, and be listed in another form', () => {
    expect(changesIn(edit('id, length, depth; PK id', 'id, length, depth, pier; PK id'))).toEqual([])
    expect(changesIn(edit('a place at a pier', 'where a boat lies'))).toEqual([])
    expect(
      changesIn(edit('- [ ] Berth: a place at a pier; key fields: id, length, depth; PK id\n', '\n### Berth\n\n- id, length, depth\n\n')),
    ).toEqual([])
  })
})

describe('a version constraint', () => {
  it('owes a decision when it allows more', () => {
    expect(changesIn(edit('zod ^3.22', 'zod >= 3.22'))).toEqual(['value-changed: Version of zod: ^3.22 → >= 3.22'])
    expect(changesIn(edit('>= 2.1', '>= 1.9'))).toEqual(['value-changed: Version of tide-tables: >= 2.1 → >= 1.9'])
    expect(changesIn(edit('>= 2.1', '>= 2.4'))).toEqual(['+ value-changed: Version of tide-tables: >= 2.1 → >= 2.4'])
    const range = edit('>= 2.1, tides', '>= 2.1, < 3, tides')
    const widened = specChanges({ before: state(range), after: state(range.replace('< 3', '< 9')), fresh: [] })
    expect(widened.map(({ before, after, isUndecided }) => [before, after, isUndecided])).toContainEqual([
      '>= 2.1, < 3',
      '>= 2.1, < 9',
      true,
    ])
    expect(changesIn(edit('>= 2.1, tides', '>= 2.1, < 3, tides'))).toEqual([
      '+ value-changed: Version of tide-tables: >= 2.1 → >= 2.1, < 3',
    ])
    expect(changesIn(edit('zod ^3.22, checks input', '**zod** (^3.22): checks all input'))).toEqual([])
  })
})

describe('a rule', () => {
  it('owes a decision when it is gone, weaker, reversed, or has a looser number', () => {
    expect(changesIn(edit('- Every upload MUST be scanned before it is stored.\n', ''))).toEqual([
      'item-removed: rule "Every upload MUST be scanned before it is stored"',
    ])
    expect(changesIn(edit('upload MUST be', 'upload should be'))).toEqual([
      'value-changed: "Every upload MUST be scanned before it is stored": must → should',
    ])
    expect(changesIn(edit('MUST NOT be written', 'MUST be written'))).toEqual([
      'value-changed: "Passwords MUST NOT be written to the log": must not → must',
    ])
    expect(changesIn(edit('every 30 days', 'every 90 days'))).toEqual(['value-changed: "Tokens MUST be rotated every 30 days": 30 → 90'])
    expect(changesIn(edit('every 30 days', 'every 90 days'), 'Rotate tokens less often')).toEqual([])
  })

  it('may be added, reworded and moved', () => {
    expect(changesIn(edit('## Dependencies', '- Backups MUST be encrypted.\n\n## Dependencies'))).toEqual([
      '+ item-added: rule "Backups MUST be encrypted"',
    ])
    expect(changesIn(edit('Every upload MUST be scanned before it is stored', 'Before it is stored, an upload MUST be scanned'))).toEqual(
      [],
    )
    expect(
      changesIn(
        edit(
          '- Tokens MUST be rotated every 30 days.\n',
          '',
          '## Dependencies',
          'Tokens MUST be rotated every 30 days.\n\n## Dependencies',
        ),
      ),
    ).toEqual([])
  })
})
