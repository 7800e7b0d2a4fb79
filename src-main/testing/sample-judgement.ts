import type { Judgement, Place } from '#spec'
import type { StoredJudgement } from '../store/stored-judgement'

const place = (path: string, line: number, column = 1): Place => ({
  path,
  range: { from: 0, to: 4 },
  line,
  column,
  endLine: line,
  endColumn: column + 4,
})

/** A judgement with rows for every table, for tests. */
export function sampleJudgement(overrides: Partial<Judgement> = {}, hash = 'a'.repeat(64)): StoredJudgement {
  const spec = { subject: 'database', comparison: '=', unit: null, modality: 'states', origin: 'key' } as const
  const winner = { ...spec, value: 'PostgreSQL 15', place: place('SPEC.md', 5, 13) }
  const loser = { ...spec, value: 'MongoDB', place: place('ACTIVE_SPEC.md', 9, 13) }
  const document = { isTemplate: false, placeholders: [], checklist: { done: 1, open: 2 } }
  const openItems = { todo: 1, assumption: 0, decision: 0, risk: 2, openQuestion: 3 }
  const judgement: Judgement = {
    stage: 'DRAFT',
    percent: 62,
    gates: [
      { id: 'documents-exist', stage: 'INIT', title: 'The core documents exist', state: 'passed', weight: 2, blockedBy: [] },
      { id: 'no-errors', stage: 'ACCEPT', title: 'No errors', state: 'closed', weight: 3, blockedBy: ['f1', 'f2', 'f1'] },
    ],
    next: { sentence: "Use SPEC's database.", button: 'Show', kind: 'show-finding', finding: 'f1', remaining: 2 },
    documents: [
      {
        ...document,
        path: 'SPEC.md',
        kind: 'technical-spec',
        title: "Dragon's Spec; --",
        metadata: { Status: 'Draft' },
        openItems,
        sections: [
          { title: 'Goals', level: 2, place: place('SPEC.md', 3) },
          { title: 'Contract “ü” 😀', level: 2, place: place('SPEC.md', 4) },
        ],
      },
      { ...document, path: 'ACTIVE_SPEC.md', kind: 'active-spec', title: 'Today', metadata: {}, openItems, sections: [] },
    ],
    conventions: [{ id: 'spec-kit', root: '', documents: 2, description: 'spec-kit, 1 feature' }],
    features: [
      {
        id: '001-berth-list',
        convention: 'spec-kit',
        path: 'specs/001-berth-list',
        title: 'Berth “list”',
        status: 'Draft',
        stage: 'ACCEPT',
        percent: 80,
        tasks: { done: 3, open: 1 },
        isActive: true,
        isArchived: false,
        next: {
          sentence: '1 of 4 tasks is open.',
          button: 'Show',
          kind: 'show-place',
          finding: null,
          place: place('tasks.md', 3),
          remaining: 1,
        },
      },
    ],
    requirements: [
      { id: 'FR-001', feature: '001-berth-list', title: 'System MUST list', place: place('SPEC.md', 31), scenarios: 1, delta: null },
      { id: 'FR-001', feature: null, title: 'again', place: place('SPEC.md', 32), scenarios: 0, delta: 'added' },
    ],
    hydration: null,
    contract: [
      {
        field: {
          name: 'database',
          label: 'Database',
          state: 'set',
          value: 'PostgreSQL 15',
          options: [],
          place: place('SPEC.md', 5, 13),
          repeats: [],
          custom: false,
        },
        active: { value: 'MongoDB', place: place('ACTIVE_SPEC.md', 9, 13) },
        agreement: 'differs',
      },
      {
        field: {
          name: 'auth',
          label: 'Auth',
          state: 'missing',
          value: '',
          options: ['JWT', 'OAuth2'],
          place: null,
          repeats: [],
          custom: false,
        },
        active: null,
        agreement: 'neither',
      },
    ],
    facts: [winner, loser, { ...winner, subject: 'latency', comparison: '<', value: '500', unit: 'ms', place: place('SPEC.md', 20) }],
    conflicts: [{ subject: 'database', winner, loser, findingId: null, winnerName: 'SPEC' }],
    items: [
      {
        kind: 'todo',
        token: 'TODO',
        text: 'write\nit',
        owner: null,
        date: '2026-02-20',
        due: null,
        blocking: true,
        place: place('SPEC.md', 30),
      },
    ],
    decisions: [
      {
        id: 'D-001',
        date: '2026-02-20',
        title: 'Use PostgreSQL',
        type: 'ARCH',
        status: 'active',
        rawStatus: '✅ Active',
        supersedes: ['D-000', 'D-0'],
        supersededBy: [],
        real: true,
        text: 'Use PostgreSQL because',
        place: place('DECISION_LOG.md', 7),
        datePlace: null,
        idPlace: null,
      },
    ],
    changes: [],
    findings: [
      {
        id: 'f1',
        check: 'no-conflict-with-spec',
        severity: 'error',
        message: 'ACTIVE_SPEC says MongoDB.',
        place: place('ACTIVE_SPEC.md', 9, 13),
        related: [place('SPEC.md', 5, 13)],
        fixes: [{ title: "Use SPEC's value", edits: [] }],
      },
      { id: 'f2', check: 'no-open-todo', severity: 'warning', message: 'A TODO.', place: place('SPEC.md', 30), related: [], fixes: [] },
      { id: 'f2', check: 'no-open-todo', severity: 'warning', message: 'A TODO.', place: place('SPEC.md', 31), related: [], fixes: [] },
    ],
    waived: [],
    links: [],
    ...overrides,
  }
  return {
    judgement,
    at: 1_700_000_000_000,
    head: 'c'.repeat(40),
    hashes: new Map([
      ['SPEC.md', hash],
      ['ACTIVE_SPEC.md', 'b'.repeat(64)],
    ]),
  }
}
