import { expect, test } from 'vitest'
import type { ShownJudgement } from '#bridge'
import { judge } from '#spec'
import { DefinedIds } from './defined-ids'
import { relativePath, targetPath } from './link-completions'
import { completeAsked, completeTyped } from './text-completions'

const texts = {
  'SPEC.md': '# Shop\n\n**Status**: Ratified\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n',
  'docs/ACTIVE_SPEC.md': '# Now\n\n**Status**: Active\n\n## Out of Scope, for now\n\n## Tasks\n\n## Tasks\n',
  'DECISION_LOG.md':
    '# Decision Log\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | Moor here | ✅ Active |\n| D-002 | 2026-02-21 | Moor there | ✅ Active |\n',
}
const judgement = judge({
  documents: Object.entries(texts).map(([path, text]) => ({ path, text })),
  unreadable: [],
  configuration: null,
  deadLinks: null,
  history: { kind: 'unknown', reason: 'none' },
  today: '2026-11-20',
}) as ShownJudgement & ReturnType<typeof judge>
const ids = new DefinedIds(judgement, { version: '', requirements: judgement.requirements })
const input = (before: string, path = 'SPEC.md') => ({ before, path, judgement, ids })
const typed = (before: string, path?: string) => completeTyped(input(before, path))?.completions.map(({ label }) => label) ?? null
const asked = (before: string, path?: string) => completeAsked(input(before, path))?.completions.map(({ label }) => label) ?? null

test('the target of a link is a document, as a path from this one', () => {
  expect(typed('see [the plan](')?.toSorted()).toEqual(['DECISION_LOG.md', 'docs/ACTIVE_SPEC.md'])
  expect(typed('see [the spec](', 'docs/ACTIVE_SPEC.md')?.toSorted()).toEqual(['../DECISION_LOG.md', '../SPEC.md'])
  expect(typed('see [the plan](https://')).toBeNull()
  expect(typed('see [the plan](100%#')).toBeNull()
})

test('after # it is a heading, of this document or of the named one', () => {
  expect(typed('[here](#')).toEqual(['shop', 'hydration-contract'])
  expect(typed('[there](docs/ACTIVE_SPEC.md#')).toEqual(['now', 'out-of-scope-for-now', 'tasks', 'tasks-1'])
  expect(typed('# ')).toBeNull()
})

test('the beginning of an id is completed, but not the id of a new entry', () => {
  expect(typed('as in D-0')).toEqual(['D-001', 'D-002'])
  expect(typed('as in D-')).toBeNull()
  expect(typed('as in XD-0')).toBeNull()
  expect(typed('| D-0', 'DECISION_LOG.md')).toBeNull()
  expect(typed('- **D-0')).toBeNull()
})

test('a status is completed by what documents of the kind use', () => {
  expect(typed('**Status**: ')).toEqual(['Ratified', 'Draft', 'In Review', 'Approved'])
  expect(typed('**Author**: Ines | **Status**: Dr')).toEqual(['Draft'])
  expect(typed('**Status:** ', 'DECISION_LOG.md')?.[0]).toBe('✅ Active')
  expect(typed('The status: ')).toBeNull()
})

test('nothing is offered in plain text until one asks', () => {
  for (const before of ['', 'The berth', 'T', 'TOD', '- ', '- Da']) expect(typed(before), before).toBeNull()
  expect(asked('TOD')).toEqual(['TODO: '])
  expect(asked('- Dat')).toEqual(['Database: '])
  expect(asked('see D')).toEqual(['DECISION: ', 'D-001', 'D-002'])
  expect(asked('xyz')).toBeNull()
})

test('a completion replaces what it completes', () => {
  expect(completeTyped(input('as in D-0'))?.from).toBe(6)
  expect(completeTyped(input('[x](docs/AC'))?.from).toBe(4)
  expect(completeTyped(input('[x](#hy'))?.from).toBe(5)
})

test('relative paths lead there and back', () => {
  for (const [from, to, path] of [
    ['SPEC.md', 'docs/a.md', 'docs/a.md'],
    ['docs/a.md', 'SPEC.md', '../SPEC.md'],
    ['docs/x/a.md', 'docs/y/b.md', '../y/b.md'],
  ] as const) {
    expect(relativePath(from, to)).toBe(path)
    expect(targetPath(from, path)).toBe(to)
  }
})
