import { expect, test } from 'vitest'
import type { DocumentState } from '#bridge'
import type { DocumentKind } from '#spec'
import { groupByKind } from './kind-groups'

const document = (path: string) => ({ id: path, path, role: 'document' }) as DocumentState
const kindOf = ({ path }: DocumentState): DocumentKind =>
  path.startsWith('adr/') || path === 'DECISION_LOG.md' ? 'decision-log' : 'technical-spec'
const kinds = [{ kind: 'decision-log', label: 'decision log' } as const]

test('a kind with many documents is one group where its first document stands, a kind with few is not', () => {
  const records = Array.from({ length: 8 }, (_, index) => document(`adr/${index}.md`))
  const entries = groupByKind([document('SPEC.md'), document('DECISION_LOG.md'), ...records], kindOf, kinds)
  expect(entries.map((entry) => (entry.kind === 'group' ? `${entry.title} ${entry.documents.length}` : entry.document.path))).toEqual([
    'SPEC.md',
    'DECISION_LOG.md',
    'Decision records 8',
  ])
  expect(groupByKind(records.slice(1), kindOf, kinds).every(({ kind }) => kind === 'document')).toBe(true)
})
