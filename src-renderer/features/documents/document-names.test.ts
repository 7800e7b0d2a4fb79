import { expect, test } from 'vitest'
import type { DocumentState } from '#bridge'
import type { DocumentKind, DocumentSummary, SectionSummary } from '#spec'
import { documentNames } from './document-names'

const section = (title: string, level: number) => ({ title, level, place: {} }) as SectionSummary

const summaryOf = (path: string, kind: DocumentKind, title: string): DocumentSummary => ({
  path,
  kind,
  title,
  isTemplate: false,
  metadata: {},
  openItems: { todo: 0, assumption: 0, decision: 0, risk: 0, openQuestion: 0 },
  placeholders: [],
  checklist: { done: 0, open: 0 },
  sections: [],
})

function namesOf(given: Readonly<Record<string, readonly [DocumentKind, string]>>, by: 'title' | 'file' = 'title') {
  const documents = Object.keys(given).map((path) => ({ id: path, path, role: 'document' }) as DocumentState)
  const summaries = Object.entries(given).map(([path, [kind, title]]): [string, DocumentSummary] => [path, summaryOf(path, kind, title)])
  const names = documentNames(documents, new Map(summaries), by)
  return documents.map(({ path }) => names.get(path))
}

const one = (path: string, kind: DocumentKind, title: string) => {
  const [name] = namesOf({ [path]: [kind, title] })
  return `${name?.start}${name?.end}`
}

test('a document is called by its title, one that is known by its file is not', () => {
  expect(one('docs/berths.md', 'feature-spec', 'Lend a berth')).toBe('Lend a berth')
  expect(one('docs/SPEC.md', 'technical-spec', 'Harbour')).toBe('SPEC.md')
  expect(one('DECISION_LOG.md', 'decision-log', 'Decisions of the harbour')).toBe('DECISION_LOG.md')
  expect(one('docs/empty.md', 'unknown', '')).toBe('empty.md')
  expect(one('docs/adr/README.md', 'decision-log', 'Our records')).toBe('README.md')
  expect(one('changes/x/specs/berths/spec.md', 'spec-delta', 'Delta')).toBe('berths')
})

test('the heading of a part is no title', () => {
  const [document] = [{ id: 'a', path: 'adr/ropes.md', role: 'document' } as DocumentState]
  const summary = (level: number) => ({ ...summaryOf('adr/ropes.md', 'decision-log', 'Context'), sections: [section('Context', level)] })
  const nameAt = (level: number) => documentNames([document], new Map([[document.path, summary(level)]]), 'title').get(document.path)?.start
  expect([nameAt(1), nameAt(2)]).toEqual(['Context', 'ropes.md'])
})

test('a title without the number of its file gets it', () => {
  expect(one('adr/0007-ropes.md', 'decision-log', 'Ropes of hemp')).toBe('0007 Ropes of hemp')
  expect(one('adr/0007-ropes.md', 'decision-log', '7. Ropes of hemp')).toBe('7. Ropes of hemp')
  expect(one('adr/2026-03-01-ropes.md', 'decision-log', 'Ropes of hemp')).toBe('2026-03-01 Ropes of hemp')
})

test('names that begin alike are cut before their difference', () => {
  expect(
    namesOf({
      'a.md': ['feature-spec', 'Notify the harbour master by letter'],
      'b.md': ['feature-spec', 'Notify the harbour master by lamp'],
      'c.md': ['feature-spec', 'Notify the crew'],
    }),
  ).toEqual([
    { start: 'Notify the harbour master by ', end: 'letter' },
    { start: 'Notify the harbour master by ', end: 'lamp' },
    { start: 'Notify the crew', end: '' },
  ])
})

test('in a feature documents are called by their files', () => {
  expect(namesOf({ 'specs/1/plan.md': ['plan', 'Plan of the berths'] }, 'file')).toEqual([{ start: 'plan.md', end: '' }])
})

test('equal names and short ones stay whole', () => {
  expect(namesOf({ 'x/a.md': ['unknown', 'The same long title'], 'y/a.md': ['unknown', 'The same long title'] })).toEqual([
    { start: 'The same long title', end: '' },
    { start: 'The same long title', end: '' },
  ])
})
