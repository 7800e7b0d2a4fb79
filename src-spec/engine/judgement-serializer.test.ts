import { expect, it } from 'vitest'
import { active, log, spec } from '../fixtures/shop'
import type { Workspace } from '../model/workspace'
import { createJudge, judge } from './judge'
import { JudgementReader, JudgementSerializer, type JudgementTexts } from './judgement-serializer'

function workspace(texts: Readonly<Record<string, string>>): Workspace {
  const documents = Object.entries(texts).map(([path, text]) => ({ path, text }))
  const history = { kind: 'unknown', reason: 'Not asked.' } as const
  return { documents, unreadable: [], configuration: null, deadLinks: null, history, today: '2026-11-20' }
}

const shop = { 'SPEC.md': spec, 'ACTIVE_SPEC.md': active, 'DECISION_LOG.md': log }

it('serializes everything first, then what changed', () => {
  const judging = createJudge()
  const serializer = new JudgementSerializer()
  const first = judging(workspace(shop))
  expect(Object.keys(serializer.changes(first)).sort()).toEqual([...Object.keys(first), 'sections'].sort())
  expect(serializer.changes(judging(workspace(shop)))).toEqual({})
  const changed = serializer.changes(judging(workspace({ ...shop, 'SPEC.md': spec.replace('PostgreSQL 15', 'SQLite') })))
  expect(changed).toHaveProperty('contract')
  expect(changed).not.toHaveProperty('decisions')
})

it('the changes, laid over each other and read, are the judgement', () => {
  const judging = createJudge()
  const serializer = new JudgementSerializer()
  const reader = new JudgementReader()
  let texts: JudgementTexts = {}
  for (const text of [spec, `${spec}\nTODO: more\n`, `TODO: all\n${spec}`, '', spec]) {
    const judgement = judging(workspace({ ...shop, 'SPEC.md': text }))
    texts = { ...texts, ...serializer.changes(judgement) }
    expect(reader.judgement(texts)).toEqual(judgement)
  }
})

it('a part whose text is the same is the same object', () => {
  const reader = new JudgementReader()
  const [one, other] = [judge(workspace(shop)), judge(workspace({ ...shop, 'SPEC.md': `${spec}\nWords.\n` }))]
  const before = new JudgementSerializer().changes(one)
  const after = new JudgementSerializer().changes(other)
  const decisions = reader.part(before, 'decisions')
  expect(reader.part(after, 'decisions')).toBe(decisions)
})

it('a document of very many sections is shown with its outline, and read with all', () => {
  const long = Array.from({ length: 400 }, (_, index) => `## Part ${index}\n\n#### Deep ${index}\n\nText.\n`).join('\n')
  const judgement = judge(workspace({ ...shop, 'SPEC.md': `# Spec\n\n${long}` }))
  const texts = new JudgementSerializer().changes(judgement)
  const reader = new JudgementReader()
  const shown = reader.part(texts, 'documents').find(({ path }) => path === 'SPEC.md')?.sections ?? []
  expect(shown).toHaveLength(300)
  expect(shown.every(({ level }) => level <= 3)).toBe(true)
  expect(reader.judgement(texts)).toEqual(judgement)
})
