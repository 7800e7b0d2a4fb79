import { expect, it } from 'vitest'
import { shop, spec } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { createJudge, judge } from './judge'

it('compares a field that SPEC gains or loses with an unchanged ACTIVE_SPEC', () => {
  const active = `${shop['ACTIVE_SPEC.md']?.replace('- Auth: OAuth2\n', '- Auth: OAuth2\n- Queue: RabbitMQ\n')}`
  const memoizedJudge = createJudge()
  const conflicts = (field: string): readonly string[] => {
    const documents = { ...shop, 'SPEC.md': spec.replace('- Auth: ', `${field}- Auth: `), 'ACTIVE_SPEC.md': active }
    const workspace = workspaceOf({ documents, committed: documents, finds: [] })
    const judgement = memoizedJudge(workspace)
    expect(judgement).toEqual(judge(workspace))
    return judgement.conflicts.map(({ winner, loser }) => `${winner.value}, ${loser.value}`)
  }
  expect(conflicts('')).toEqual([])
  expect(conflicts('- Queue: Kafka\n')).toEqual(['Kafka, RabbitMQ'])
  expect(conflicts('- Courier: Kafka\n')).toEqual([])
  expect(conflicts('- Courier: Kafka\n- Queue: NATS\n')).toEqual(['NATS, RabbitMQ'])
})

it('keeps the objects that depend on unchanged documents', () => {
  const memoizedJudge = createJudge()
  const first = workspaceOf({ documents: shop, committed: shop, finds: [] })
  const typed = first.documents.map(({ path, text }) => ({ path, text: path === 'SPEC.md' ? `${text}\nMore.\n` : text }))
  const [before, after] = [memoizedJudge(first), memoizedJudge({ ...first, documents: typed })]
  expect(after.decisions).toBe(before.decisions)
  expect(after.facts).not.toEqual([])
})
