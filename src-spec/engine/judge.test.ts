import { describe, expect, it } from 'vitest'
import { active, log, shop, spec } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { createJudge, judge } from './judge'
import type { Judgement } from './judgement'

const judged = (documents: Readonly<Record<string, string>>, committed?: Readonly<Record<string, string>>): Judgement =>
  judge(workspaceOf({ documents, ...(committed ? { committed } : {}), finds: [] }))
const listFindings = ({ findings }: Judgement): readonly string[] => findings.map((finding) => `${finding.severity} ${finding.check}`)

describe('stages', () => {
  it('is GO at 100 % without findings', () => {
    const judgement = judged(shop, shop)
    expect(listFindings(judgement)).toEqual([])
    expect([judgement.stage, judgement.percent, judgement.next.kind]).toEqual(['GO', 100, 'nothing'])
  })

  it('is INIT at 0 % without documents, and names what to create', () => {
    const judgement = judged({}, {})
    expect([judgement.stage, judgement.percent, judgement.next.kind]).toEqual(['INIT', 0, 'create-documents'])
    expect(judgement.next.remaining).toBe(3)
  })

  it('restores a document that the last commit has, and says so when it was renamed', () => {
    for (const path of ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md']) {
      const { [path]: text = '', ...others } = shop as Readonly<Record<string, string>>
      const deleted = { kind: 'restore-document', button: 'Restore', place: { path } }
      expect(judged(others, shop).next).toMatchObject({ ...deleted, sentence: `${path} was deleted. Restore it from the last commit.` })
      const renamed = judged({ ...others, 'OLD.md': text }, shop).next
      expect(renamed).toMatchObject({ ...deleted, sentence: expect.stringMatching(/was renamed to OLD\.md.*or restore/) })
      expect(judged({ ...others, [`docs/${path}`]: text }, shop).next.kind).not.toMatch(/restore|create/)
      expect(judged(others, others).next.kind).toBe('create-documents')
      expect(judged(others).next.kind).toBe('create-documents')
    }
    const ignoring = { documents: {}, committed: shop, configuration: '{ "ignore": ["*.md"] }', finds: [] }
    expect(judge(workspaceOf(ignoring)).next.kind).toBe('create-documents')
  })

  it('is DRAFT while the contract offers a choice, and names it', () => {
    const documents = { ...shop, 'SPEC.md': spec.replace('PostgreSQL 15', '[Postgres | SQLite | etc.]') }
    const judgement = judged(documents, documents)
    expect(judgement.stage).toBe('DRAFT')
    expect(judgement.next.sentence).toBe('Choose a database in SPEC.md.')
    expect(judgement.contract[0]).toMatchObject({ field: { state: 'menu', options: ['Postgres', 'SQLite'] }, agreement: 'only-active' })
  })

  it('is ACCEPT with a conflict, with both places and SPEC as the winner', () => {
    const documents = { ...shop, 'ACTIVE_SPEC.md': active.replace('Database: Postgres', 'Database: MongoDB') }
    const judgement = judged(documents, documents)
    expect(judgement.stage).toBe('ACCEPT')
    expect(listFindings(judgement)).toEqual(['error no-conflict-with-spec'])
    expect(judgement.conflicts).toMatchObject([
      {
        subject: 'database',
        winner: { value: 'PostgreSQL 15', place: { path: 'SPEC.md', line: 7 } },
        loser: { value: 'MongoDB', place: { path: 'ACTIVE_SPEC.md', line: 9 } },
      },
    ])
    expect(judgement.next.sentence).toBe('ACTIVE_SPEC says MongoDB; SPEC says PostgreSQL 15. SPEC wins.')
  })

  it('stays below GO with unknown gates when git history is unknown', () => {
    const judgement = judged(shop)
    expect(judgement.stage).toBe('ACCEPT')
    expect(judgement.gates.filter((gate) => gate.state === 'unknown').map((gate) => gate.id)).toEqual([
      'changes-decided',
      'log-intact',
      'active-fresh',
      'committed',
    ])
  })

  it('requires a decision when the contract changes, until a decision mentions the change', () => {
    const changed = { ...shop, 'SPEC.md': spec.replace('PostgreSQL 15', 'SQLite'), 'ACTIVE_SPEC.md': active.replace('Postgres', 'SQLite') }
    expect(listFindings(judged(changed, shop))).toContain('error no-undecided-change')
    const decided = {
      ...changed,
      'DECISION_LOG.md': `${log}| D-003 | 2026-06-14 | ARCH | Database moves to SQLite | Smaller | data | T-1 | ✅ Active |\n`,
    }
    expect(listFindings(judged(decided, shop))).not.toContain('error no-undecided-change')
  })
})

it('explains every closed gate by existing findings', () => {
  for (const documents of [{}, shop, { 'SPEC.md': '# x' }, { ...shop, 'SPEC.md': '' }]) {
    const judgement = judged(documents)
    const ids = new Set(judgement.findings.map((finding) => finding.id))
    for (const gate of judgement.gates) {
      expect(gate.blockedBy.length > 0).toBe(gate.state !== 'passed')
      for (const id of gate.blockedBy) expect(ids).toContain(id)
    }
  }
})

it('gives each finding a unique id that stays the same when the text moves', () => {
  const documents = { ...shop, 'SPEC.md': `${spec}\n## Notes\n\nHeld.\n\n- TODO: a\n- TODO: a\n` }
  const ids = judged(documents).findings.map((finding) => finding.id)
  expect(new Set(ids).size).toBe(ids.length)
  const moved = { ...documents, 'SPEC.md': documents['SPEC.md'].replace('Held.', 'Held.\n\nFirmly.') }
  expect(judged(moved).findings.map((finding) => finding.id)).toEqual(ids)
})

it('gives the same judgement with and without memoized readings', () => {
  const memoizedJudge = createJudge()
  const states = [shop, { ...shop, 'SPEC.md': spec.replace('PostgreSQL 15', 'SQLite') }, shop, { ...shop, 'ACTIVE_SPEC.md': '' }, {}]
  for (const documents of states) {
    const workspace = workspaceOf({ documents, committed: shop, finds: [] })
    expect(memoizedJudge(workspace)).toEqual(judge(workspace))
  }
})

it('is plain data that can be cloned between threads', () => {
  const judgement = judged({ ...shop, 'ACTIVE_SPEC.md': active.replace('Postgres', 'MongoDB') }, shop)
  expect(structuredClone(judgement)).toEqual(judgement)
})

it('reports its progress on many documents, and judges them as without', () => {
  const records = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`docs/adr/${index + 1000}-oars.md`, '# Oars\n']))
  const workspace = workspaceOf({ documents: { ...shop, ...records }, configuration: '{ "ignore": ["SPEC.md"] }', finds: [] })
  const reported: [number, number][] = []
  const judgeAgain = createJudge((done, total) => reported.push([done, total]))
  const judgement = judgeAgain(workspace)
  expect(judgeAgain(workspace)).toEqual(judgement)
  expect(reported).toEqual([
    [50, 122],
    [100, 122],
  ])
  expect(judgement).toEqual(judge(workspace))
})
