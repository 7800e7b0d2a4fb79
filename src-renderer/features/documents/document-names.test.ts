import { expect, test } from 'vitest'
import type { DocumentState } from '#bridge'
import type { DocumentKind, DocumentSummary } from '#spec'
import { documentNames } from './document-names'

function namesOf(given: Readonly<Record<string, readonly [DocumentKind, string]>>, by: 'title' | 'file' = 'title') {
  const documents = Object.keys(given).map((path) => ({ id: path, path, role: 'document' }) as DocumentState)
  const summaries = Object.entries(given).map(([path, [kind, title]]): [string, DocumentSummary] => [
    path,
    { path, kind, title, isTemplate: false } as DocumentSummary,
  ])
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
