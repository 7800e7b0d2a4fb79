import { describe, expect, it } from 'vitest'
import { judge } from '../engine/judge'
import { workspaceOf } from '../testing/check-tester'
import { commitContents } from './commit-contents'

const spec = '# Spec\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n- Auth: OAuth 2.0\n'
const active = (database: string, more = '') => `# Active Spec\n\n## Constraints\n\n- Database: ${database}\n- Auth: OAuth2\n${more}`

function contents(head: Readonly<Record<string, string>>, documents: Readonly<Record<string, string>>) {
  const workspace = workspaceOf({ documents, committed: head, finds: [] })
  return commitContents(workspace, judge(workspace))
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

describe('decisions whose status changed', () => {
  const log = (...rows: readonly string[]) =>
    `# Decision Log\n\n| ID | Date | Decision | Why | Status |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
  const first = (status: string) => `| D-001 | 2026-01-05 | Moor at the north quay | Deeper water | ${status} |`
  const second = '| D-002 | 2026-02-05 | Paint hulls in May | Dry weather | Accepted |'
  it.each<[string, readonly string[], readonly string[], readonly (readonly [string, string])[]]>([
    ['accepted', [first('Proposed')], [first('Accepted')], [['D-001', 'active']]],
    ['superseded, with the decision that does so', [first('Accepted')], [first('Superseded by D-002'), second], [['D-001', 'superseded']]],
    ['not one that came', [second], [second, first('Accepted')], []],
    ['not one with other words for the same', [first('Active')], [first('Accepted')], []],
    ['not one whose status is not understood', [first('Accepted')], [first('Moored')], []],
    ['not one that went', [first('Proposed'), second], [second], []],
  ])('%s', (_, before, after, changes) => {
    const { statusChanges } = contents({ 'DECISION_LOG.md': log(...before) }, { 'DECISION_LOG.md': log(...after) })
    expect(statusChanges.map(({ id, status }) => [id, status])).toEqual(changes)
  })
})

describe('waivers that came', () => {
  const waiver = (reason: string) => `<!-- cockpit-allow no-open-todo: ${reason} -->\n- TODO: name the ropes\n`
  const configured = JSON.stringify({ waivers: [{ check: 'no-open-todo', path: 'SPEC.md', reason: 'Harbours answer in May' }] })
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly string[]]>([
    ['in a document', { 'SPEC.md': spec }, { 'SPEC.md': `${spec}\n${waiver('May')}` }, ['no-open-todo']],
    [
      'beside one that was there',
      { 'SPEC.md': `${spec}\n${waiver('May')}` },
      { 'SPEC.md': `${spec}\n${waiver('May')}\n${waiver('June')}` },
      ['no-open-todo'],
    ],
    ['not one with another reason', { 'SPEC.md': `${spec}\n${waiver('May')}` }, { 'SPEC.md': `${spec}\n${waiver('June')}` }, []],
    ['not one that went', { 'SPEC.md': `${spec}\n${waiver('May')}` }, { 'SPEC.md': spec }, []],
  ])('%s', (_, before, after, checks) => {
    expect(contents(before, after).waivedChecks).toEqual(checks)
  })

  it('in the configuration', () => {
    const workspace = workspaceOf({ documents: { 'SPEC.md': spec }, committed: { 'SPEC.md': spec }, finds: [] })
    const changed = { ...workspace, configuration: { path: 'spec-cockpit.json', text: configured } }
    expect(commitContents(changed, judge(changed)).waivedChecks).toEqual(['no-open-todo'])
  })
})
