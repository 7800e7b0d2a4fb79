import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentKind, SpecChange } from '#spec'
import { type DraftInput, draftCommitMessage } from './commit-draft'

type DraftDocument = DraftInput['documents'][number]

const nothing = { changes: [], decisions: [], statusChanges: [], waivedChecks: [], followed: [], answeredCount: 0, template: null }
const document = (path: string, kind: DocumentKind, status: DraftDocument['status'] = 'modified'): DraftDocument => ({ path, kind, status })
const spec = document('SPEC.md', 'technical-spec')
const active = document('docs/ACTIVE_SPEC.md', 'active-spec')
const log = document('DECISION_LOG.md', 'decision-log')

function contract(subject: string, before: string, after: string, decidedBy: readonly string[] = []): SpecChange {
  return { kind: 'contract', subject, before, after, place: null, decidedBy, needsDecision: true, isUndecided: decidedBy.length === 0 }
}

function section(kind: Extract<SpecChange['kind'], `section-${string}`>, subject: string): SpecChange {
  const needsDecision = kind !== 'section-changed'
  return { kind, subject, before: '', after: '', place: null, decidedBy: [], needsDecision, isUndecided: needsDecision }
}

function item(
  kind: 'value-changed' | 'item-added' | 'item-removed',
  subject: string,
  before = '',
  after = '',
  decidedBy: readonly string[] = [],
): SpecChange {
  return { kind, subject, before, after, place: null, decidedBy, needsDecision: true, isUndecided: decidedBy.length === 0 }
}

const draft = (wishes: Partial<DraftInput>) => draftCommitMessage({ ...nothing, documents: [spec, log], ...wishes })
const long = 'a very long name for one technology among many '.repeat(3).trim()

describe('the subject', () => {
  it.each<[string, Partial<DraftInput>]>([
    ['docs(spec): database PostgreSQL 15 → SQLite (D-013)', { changes: [contract('Database', 'PostgreSQL 15', 'SQLite', ['D-013'])] }],
    ['docs(spec): database PostgreSQL 15 → SQLite', { changes: [contract('Database', 'PostgreSQL 15', 'SQLite')] }],
    ['docs(spec): set API style to REST (D-2)', { changes: [contract('API style', '', 'REST', ['D-2'])] }],
    ['docs(spec): follow SPEC: database PostgreSQL 15', { documents: [active], followed: [{ label: 'Database', value: 'PostgreSQL 15' }] }],
    [
      'docs(spec): follow SPEC: database and API style',
      {
        documents: [active],
        followed: [
          { label: 'Database', value: long },
          { label: 'API style', value: 'REST' },
        ],
      },
    ],
    ['docs(spec): database A → B', { changes: [contract('Database', 'A', 'B')], followed: [{ label: 'Database', value: 'B' }] }],
    ['docs: update SPEC.md and DECISION_LOG.md', { followed: [{ label: 'Database', value: 'B' }] }],
    ['docs(active-spec): answer 1 question', { documents: [active], answeredCount: 1 }],
    ['docs: answer 2 questions', { documents: [active, spec], answeredCount: 2 }],
    [
      'docs(decisions): record 009: Move to PostgreSQL 17',
      { documents: [log], decisions: [{ id: '009', title: 'Move to PostgreSQL 17' }] },
    ],
    ['docs(spec): remove cache Redis', { changes: [contract('Cache', 'Redis', '')] }],
    [
      'docs(spec): database A → B, auth C → D (D-1, D-2)',
      { changes: [contract('Database', 'A', 'B', ['D-1']), contract('Auth', 'C', 'D', ['D-2', 'D-1'])] },
    ],
    ['docs(spec): change database (D-1)', { changes: [contract('Database', long, 'B', ['D-1'])] }],
    [
      'docs(spec): change database, auth and runtime',
      { changes: [contract('Database', long, 'B'), contract('Auth', 'C', 'D'), contract('Runtime', 'E', 'F')] },
    ],
    ['docs(spec): change 2 contract fields', { changes: [contract(long, 'a', 'b'), contract('Auth', 'C', 'D')] }],
    [
      'docs(spec): P95 latency < 250 ms → < 900 ms (D-3)',
      { changes: [item('value-changed', 'P95 latency', '< 250 ms', '< 900 ms', ['D-3'])] },
    ],
    [
      'docs(spec): remove endpoint GET /boats',
      { changes: [item('item-removed', 'endpoint GET /boats'), section('section-changed', 'API')] },
    ],
    ['docs(spec): change 2 statements', { changes: [item('item-added', `rule "${long}"`), item('item-removed', 'entity Boat')] }],
    ['docs(spec): database A → B', { changes: [contract('Database', 'A', 'B'), item('item-removed', 'entity Boat')] }],
    ['docs(spec): add "Caching"', { changes: [section('section-added', 'Caching')] }],
    ['docs(spec): add "A", remove "B"', { changes: [section('section-added', 'A'), section('section-removed', 'B')] }],
    ['docs(spec): add 1 section, remove 1 section', { changes: [section('section-added', long), section('section-removed', 'B')] }],
    ['docs: update SPEC.md and DECISION_LOG.md', { changes: [section('section-changed', 'Goals')] }],
    ['docs(decisions): record D-7: Use SQLite', { documents: [log], decisions: [{ id: 'D-7', title: 'Use SQLite' }] }],
    ['docs(decisions): record D-7', { documents: [log], decisions: [{ id: 'D-7', title: long }] }],
    [
      'docs(decisions): record D-7 and D-8',
      {
        documents: [log],
        decisions: [
          { id: 'D-7', title: 'a' },
          { id: 'D-8', title: 'b' },
        ],
      },
    ],
    [
      'docs(decisions): record 2 decisions',
      {
        documents: [log],
        decisions: [
          { id: '', title: 'a' },
          { id: 'D-8', title: 'b' },
        ],
      },
    ],
    ...(
      [
        ['accept', 'active'],
        ['reject', 'rejected'],
        ['supersede', 'superseded'],
        ['revert', 'reverted'],
        ['reopen', 'proposed'],
      ] as const
    ).map(([verb, status]): [string, Partial<DraftInput>] => [
      `docs(decisions): ${verb} D-7: Use SQLite`,
      { documents: [log], statusChanges: [{ id: 'D-7', title: 'Use SQLite', status }] },
    ]),
    ['docs(decisions): accept D-7', { documents: [log], statusChanges: [{ id: 'D-7', title: long, status: 'active' }] }],
    [
      'docs(decisions): accept D-7 and D-9, reject D-8',
      {
        documents: [log],
        statusChanges: [
          { id: 'D-7', title: 'a', status: 'active' },
          { id: 'D-8', title: 'b', status: 'rejected' },
          { id: 'D-9', title: 'c', status: 'active' },
        ],
      },
    ],
    [
      'docs(decisions): change the status of 40 decisions',
      { documents: [log], statusChanges: Array.from({ length: 40 }, (_, n) => ({ id: `D-${n}`, title: '', status: 'active' as const })) },
    ],
    [
      'docs(decisions): record D-8: Use SQLite',
      {
        documents: [log],
        decisions: [{ id: 'D-8', title: 'Use SQLite' }],
        statusChanges: [{ id: 'D-7', title: 'Use files', status: 'superseded' }],
      },
    ],
    ['docs(active-spec): waive no-open-todo', { documents: [active], waivedChecks: ['no-open-todo'] }],
    [
      'docs(active-spec): waive no-open-todo and no-dead-link',
      { documents: [active], waivedChecks: ['no-open-todo', 'no-dead-link', 'no-open-todo'] },
    ],
    [
      'docs(active-spec): waive 9 findings',
      { documents: [active], waivedChecks: Array.from({ length: 9 }, (_, n) => `no-such-check-${n}`) },
    ],
    ['docs(active-spec): update ACTIVE_SPEC.md', { documents: [active] }],
    ['docs(spec): remove SPEC.md', { documents: [document('SPEC.md', 'technical-spec', 'deleted')] }],
    [
      'docs: add SPEC.md, ACTIVE_SPEC.md and DECISION_LOG.md',
      {
        changes: [contract('Database', '', 'SQLite')],
        documents: [spec, active, log].map(({ path, kind }) => document(path, kind, 'added')),
      },
    ],
    [
      'docs(feature): update 2 documents',
      { documents: [document(`specs/${'a'.repeat(70)}.md`, 'feature-spec'), document('specs/b.md', 'feature-spec')] },
    ],
  ])('%s', (subject, wishes) => {
    expect(draft(wishes).subject).toBe(subject)
  })

  it('lists the decisions whose status changed after those that are new', () => {
    const { body } = draft({
      documents: [log],
      decisions: [{ id: 'D-8', title: 'Use SQLite' }],
      statusChanges: [{ id: 'D-7', title: 'Use files', status: 'superseded' }],
    })
    expect(body).toContain('Decisions:\n- D-8: Use SQLite\n- D-7: Use files (superseded)\n')
  })

  it('leaves out changes and decisions whose document is not committed', () => {
    const wishes = { changes: [contract('Database', 'A', 'B', ['D-1'])], decisions: [{ id: 'D-1', title: 'Use B' }] }
    expect(draft({ ...wishes, documents: [active] })).toEqual({
      subject: 'docs(active-spec): update ACTIVE_SPEC.md',
      body: 'Documents:\n- docs/ACTIVE_SPEC.md (modified)',
    })
  })

  it('is one line of at most 72 characters, whatever changed', () => {
    const anyChange = fc.tuple(fc.string(), fc.string(), fc.string(), fc.array(fc.string())).map((all) => contract(...all))
    const anyDocument = fc.string().map((path) => document(path, 'technical-spec'))
    fc.assert(
      fc.property(fc.array(anyChange), fc.array(anyDocument), (changes, documents) => {
        const { subject } = draft({ changes, documents })
        expect([...subject].length).toBeLessThanOrEqual(72)
        expect(subject).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

describe('the body', () => {
  it('lists contract, sections, decisions and documents', () => {
    const { body } = draft({
      changes: [
        contract('Database', 'PostgreSQL 15', 'SQLite', ['D-013']),
        contract('Cache', '', 'Redis'),
        contract('Queue', 'Kafka', ''),
        section('section-added', 'Caching'),
      ],
      decisions: [{ id: 'D-013', title: 'Choose\nSQLite' }],
    })
    expect(body).toBe(
      [
        'Contract:',
        '- database: PostgreSQL 15 → SQLite, decided by D-013',
        '- cache: Redis (new)',
        '- queue: Kafka (removed)',
        '',
        'Sections:',
        '- Caching (added)',
        '',
        'Decisions:',
        '- D-013: Choose SQLite',
        '',
        'Documents:',
        '- SPEC.md (modified)',
        '- DECISION_LOG.md (modified)',
      ].join('\n'),
    )
  })

  it('ends with the template without its comments', () => {
    const template = '# What and why\r\n\r\nTicket: \r\n# more hints\r\n\r\n\r\nReviewed-by: \r\n'
    expect(draft({ template }).body.endsWith('(modified)\n\nTicket: \n\nReviewed-by:')).toBe(true)
    expect(draft({ template: '# only\n# hints\n' }).body).toBe(draft({}).body)
  })
})

describe('the body of values and items', () => {
  it('lists values and items apart from the contract and the sections', () => {
    const changes = [
      contract('Database', 'A', 'B'),
      item('value-changed', 'P95 latency', '< 250 ms', '< 900 ms', ['D-3']),
      item('item-removed', 'endpoint GET /boats'),
      item('value-changed', '5 values (a 1 → 2, b 1 → 2, c 1 → 2 and 2 more)'),
      section('section-changed', 'Goals'),
    ]
    expect(draft({ changes }).body).toContain(
      [
        'Contract:\n- database: A → B\n\nSpecification:\n- P95 latency: < 250 ms → < 900 ms, decided by D-3',
        '- endpoint GET /boats (removed)\n- 5 values (a 1 → 2, b 1 → 2, c 1 → 2 and 2 more) (changed)\n\nSections:\n- Goals (changed)',
      ].join('\n'),
    )
  })
})
