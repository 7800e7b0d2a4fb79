import { expect, test } from 'vitest'
import type { DocumentState, Snapshot } from '#bridge'
import type { DocumentKind, DocumentSummary, Finding, KindSummary } from '#spec'
import { countFindings, orderDocuments } from './selectors'

test('findings are counted per document and in total', () => {
  const place = (path: string) => ({ path, range: { from: 0, to: 0 }, line: 1, column: 1, endLine: 1, endColumn: 1 })
  const finding = (path: string, severity: Finding['severity']): Finding => ({
    id: '',
    check: '',
    severity,
    message: '',
    place: place(path),
    related: [],
    fixes: [],
  })
  const counts = countFindings([finding('a', 'error'), finding('a', 'error'), finding('b', 'warning')])
  expect(counts.get('a')).toEqual({ error: 2, warning: 0, info: 0, toFill: 0 })
  expect(counts.get('')).toEqual({ error: 2, warning: 1, info: 0, toFill: 0 })
  const blank = { ...finding('a', 'error'), toFill: { count: 4, section: 'Security' } }
  expect(countFindings([blank, finding('a', 'error')]).get('a')).toEqual({ error: 1, warning: 0, info: 0, toFill: 4 })
  expect(countFindings([]).get('')).toEqual({ error: 0, warning: 0, info: 0, toFill: 0 })
})

test('documents are listed in the order of their kinds, then by path; an unlisted kind comes after them, the configuration last', () => {
  const kindsOf: Readonly<Record<string, DocumentKind>> = {
    'specs/b.md': 'feature-spec',
    'specs/a.md': 'feature-spec',
    'DECISION_LOG.md': 'decision-log',
    'SPEC.md': 'technical-spec',
    'notes.md': 'unknown',
  }
  const order = ['technical-spec', 'feature-spec', 'unknown'] as const
  const kinds = order.map((kind, index) => ({ kind, order: index }) as KindSummary)
  const paths = ['spec-cockpit.json', ...Object.keys(kindsOf)]
  const snapshot = {
    documents: paths.map((path) => ({ path, role: path in kindsOf ? 'document' : 'configuration' }) as DocumentState),
    judgement: { documents: Object.entries(kindsOf).map(([path, kind]) => ({ path, kind }) as DocumentSummary) },
  } as unknown as Snapshot
  expect(orderDocuments(snapshot, kinds).map(({ path }) => path)).toEqual([
    'SPEC.md',
    'specs/a.md',
    'specs/b.md',
    'notes.md',
    'DECISION_LOG.md',
    'spec-cockpit.json',
  ])
})
