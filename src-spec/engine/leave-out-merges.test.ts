import { describe, expect, it } from 'vitest'
import { shop, log as wholeLog } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { judge } from './judge'

const judged = (documents: Readonly<Record<string, string>>, committed?: Readonly<Record<string, string>>) =>
  judge(workspaceOf({ documents: { ...shop, ...documents }, ...(committed ? { committed: { ...shop, ...committed } } : {}), finds: [] }))

const row = (id: string, what: string) => `| ${id} | 2026-03-01 | ARCH | Use ${what} | It is known | all | T-1 | ✅ Active |`
const merge = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> berths`

describe('an unfinished merge', () => {
  it('between rows of a log leaves the other rows what they are, committed ones too', () => {
    const before = `${wholeLog.trimEnd()}\n${row('D-009', 'ropes')}\n${row('D-010', 'sails')}\n`
    const text = before.replace(row('D-009', 'ropes'), merge(row('D-009', 'ropes'), row('D-009', 'chains')))
    const { findings, decisions } = judged({ 'DECISION_LOG.md': text }, { 'DECISION_LOG.md': before })
    expect(findings.filter(({ place }) => place.path === 'DECISION_LOG.md').map(({ check }) => check)).toEqual(
      expect.arrayContaining(['no-merge-marker']),
    )
    expect(findings.filter(({ check }) => check === 'no-rewritten-decision' || check === 'no-duplicate-decision-id')).toEqual([])
    expect(decisions.map(({ id }) => id)).toContain('D-010')
  })

  it('is the next action, and offers to keep both decisions first', () => {
    const text = `${wholeLog.trimEnd()}\n${merge(row('D-009', 'ropes'), row('D-009', 'chains'))}\n`
    const { next, findings } = judged({ 'DECISION_LOG.md': text })
    expect(next.sentence).toMatch(/^Finish the merge in DECISION_LOG\.md\./)
    expect(next).toMatchObject({ kind: 'show-finding', button: 'Choose a version…' })
    const alone = judged({ 'DECISION_LOG.md': `${wholeLog}\n<<<<<<< HEAD\n` }).next
    expect(alone).toMatchObject({ kind: 'show-finding', button: 'Show' })
    expect(findings.find(({ id }) => id === next.finding)?.fixes[0]?.title).toBe('Keep both, the second becomes D-010')
  })

  it('is judged by nothing else, while the text around it is', () => {
    const stretch = merge('TODO: paint the boats', 'See [the map](missing.md) and TODO: oil the ropes')
    const { findings, items } = judged({ 'SPEC.md': `${shop['SPEC.md']}\n${stretch}\n\nTODO: count the berths\n` })
    const own = findings.filter(({ place, check }) => place.path === 'SPEC.md' && check !== 'no-unknown-history')
    expect(own.map(({ check }) => check).sort()).toEqual(['no-merge-marker', 'no-open-todo'])
    expect(items.filter(({ place }) => place.path === 'SPEC.md').map(({ text }) => text)).toContain('count the berths')
    expect(items.some(({ text }) => /ropes|paint/.test(text))).toBe(false)
  })

  it('on a value of SPEC makes no conflict with the plan', () => {
    const spec = (shop['SPEC.md'] ?? '').replace(/^- Database: .*$/m, merge('- Database: PostgreSQL 15', '- Database: MongoDB'))
    const { conflicts, gates } = judged({ 'SPEC.md': spec })
    expect(conflicts).toEqual([])
    expect(gates.find(({ id }) => id === 'contract-complete')?.state).toBe('closed')
    expect(gates.find(({ id }) => id === 'no-template')?.state).toBe('passed')
  })

  it('owes no decision for a value between the markers, and one for a change outside', () => {
    const before = shop['SPEC.md'] ?? ''
    const database = /^- Database: .*$/m
    const merging = before.replace(database, merge('- Database: MySQL 8', '- Database: SQLite'))
    expect(judged({ 'SPEC.md': merging }, {}).changes).toEqual([])
    expect(judged({ 'SPEC.md': before.replace(database, '') }, {}).changes).toMatchObject([{ subject: 'Database', isUndecided: true }])
    const elsewhere = merging.replace('- Runtime/Deploy: Docker', '- Runtime/Deploy: Podman')
    expect(judged({ 'SPEC.md': elsewhere }, {}).changes).toMatchObject([{ after: 'Podman', isUndecided: true }])
  })

  it('is none where the underline of a heading only looks like one', () => {
    const { findings, next } = judged({ 'SPEC.md': `${shop['SPEC.md']}\nLimits\n=======\n\nTODO: count the berths\n` })
    expect(findings.some(({ check }) => check === 'no-open-todo')).toBe(true)
    expect(next.sentence).not.toMatch(/merge/)
  })
})
