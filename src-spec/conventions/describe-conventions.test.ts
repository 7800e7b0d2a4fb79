import { expect, it } from 'vitest'
import { readDocument } from '../engine/read-document'
import { describeConventions } from './describe-conventions'

const record = '# 1. Ropes\n\n## Status\n\nAccepted\n\n## Decision\n\nHemp.\n'

const words = (id: 'spec-kit' | 'openspec', documents: number, features: readonly boolean[] = []) =>
  describeConventions(
    [{ id, root: '', documents }],
    features.map((isArchived, at) => ({ convention: id, path: `specs/00${at}-x`, isArchived })),
    [],
  ).map(({ description }) => description)

it('counts the features of a convention', () => {
  expect(words('spec-kit', 7, [false, false])).toEqual(['spec-kit, 2 features'])
  expect(words('openspec', 4, [false, true])).toEqual(['OpenSpec, 1 change, 1 archived'])
  expect(words('openspec', 4, [true])).toEqual(['OpenSpec, 0 changes, 1 archived'])
})

it.each<[string, Readonly<Record<string, string>>]>([
  ['SPEC, ACTIVE_SPEC, DECISION_LOG, 3 documents', { 'SPEC.md': '# a', 'ACTIVE_SPEC.md': '# b', 'DECISION_LOG.md': '# c' }],
  ['SPEC, decision records, 2 documents', { 'SPEC.md': '# a', 'docs/adr/0001-ropes.md': record }],
  ['DECISION_LOG, 2 documents', { 'DECISION_LOG.md': '# c', 'docs/adr/0001-ropes.md': record }],
  ['decision records, 1 document', { 'docs/adr/0001-ropes.md': record }],
])('names those of the three core documents that exist: %s', (description, texts) => {
  const documents = Object.entries(texts).map(([path, text]) => readDocument({ path, text }))
  const found = describeConventions([{ id: 'core', root: '', documents: documents.length }], [], documents)
  expect(found.map((one) => one.description)).toEqual([description])
})

it('counts nothing where there is nothing', () => {
  expect(words('spec-kit', 1)).toEqual(['spec-kit'])
  expect(words('spec-kit', 0)).toEqual([''])
})
