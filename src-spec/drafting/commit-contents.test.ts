import { describe, expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { workspaceOf } from '../testing/check-tester'
import { commitContents } from './commit-contents'

const spec = '# Spec\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n- Auth: OAuth 2.0\n'
const active = (database: string, more = '') => `# Active Spec\n\n## Constraints\n\n- Database: ${database}\n- Auth: OAuth2\n${more}`

function contents(head: Readonly<Record<string, string>>, documents: Readonly<Record<string, string>>) {
  const workspace = workspaceOf({ documents, committed: head, finds: [] })
  const { followed, answeredCount } = commitContents(workspace, judge(workspace))
  return { followed, answeredCount }
}

describe('what ACTIVE_SPEC follows', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['a field that contradicted SPEC', active('MongoDB'), active('PostgreSQL 15'), ['Database']],
    ['a field that was not there', active('MongoDB').replace('- Database: MongoDB\n', ''), active('PostgreSQL 15'), ['Database']],
    ['no field that agreed before', active('PostgreSQL 15'), active('PostgreSQL 15.2'), []],
    ['no field that still contradicts', active('MongoDB'), active('MySQL 8'), []],
    ['nothing else', active('PostgreSQL 15'), active('PostgreSQL 15', '\nMore.\n'), []],
  ])('%s', (_, before, after, labels) => {
    const { followed } = contents({ 'SPEC.md': spec, 'ACTIVE_SPEC.md': before }, { 'SPEC.md': spec, 'ACTIVE_SPEC.md': after })
    expect(followed.map(({ label }) => label)).toEqual(labels)
  })
})

describe('answered questions', () => {
  const asked = (count: number) =>
    active('PostgreSQL 15', Array.from({ length: count }, (_, i) => `\nOPEN QUESTION: which rope ${i}?\n`).join(''))
  it.each([
    [2, 1, 1],
    [2, 0, 2],
    [1, 1, 0],
    [1, 3, 0],
  ])('%i before and %i now are %i', (before, after, count) => {
    const head = { 'SPEC.md': spec, 'ACTIVE_SPEC.md': asked(before) }
    expect(contents(head, { ...head, 'ACTIVE_SPEC.md': asked(after) }).answeredCount).toBe(count)
  })
})
