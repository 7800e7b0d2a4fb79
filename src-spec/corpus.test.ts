import { describe, expect, it } from 'vitest'
import { judge } from './engine/judge'
import type { Judgement } from './engine/judgement'
import { type CorpusCase, shopContract, shopDecisions } from './fixtures/corpus/corpus-case'
import { corpus } from './fixtures/corpus/index'
import { shop } from './fixtures/shop'
import { workspaceOf } from './testing/check-tester'

describe('the corpus', () => {
  for (const one of corpus) {
    it(one.name, () => {
      const judgement = judged(one)
      expect(summaryOf(one, judgement)).toEqual(expected(one))
    })
  }

  it('has at least sixty cases with unique names', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60)
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length)
    for (const { name } of corpus) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })
})

function judged({ documents, beside }: CorpusCase): Judgement {
  const all = { ...shop, ...documents }
  return judge(workspaceOf({ documents: all, committed: all, finds: [], ...beside }))
}

function expected(one: CorpusCase) {
  return {
    are: one.are,
    contract: one.contract ?? shopContract,
    items: one.items ?? '',
    placeholders: one.placeholders ?? 0,
    decisions: one.decisions ?? shopDecisions,
    conflicts: one.conflicts ?? [],
    findings: one.findings ?? [],
  }
}

function summaryOf({ documents, beside }: CorpusCase, judgement: Judgement) {
  const texts: Readonly<Record<string, string>> = { ...shop, ...documents, 'spec-cockpit.json': beside?.configuration ?? '' }
  const known = judgement.documents.filter(({ path }) => Object.hasOwn(documents, path))
  const counts = new Map<string, number>()
  for (const { openItems } of known)
    for (const [kind, count] of Object.entries(openItems)) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return {
    are: Object.keys(documents).map((path) => {
      const document = known.find((one) => one.path === path)
      return `${document?.kind}${document?.isTemplate ? ' template' : ''}`
    }),
    contract: judgement.contract
      .filter(({ field }) => field.state !== 'missing')
      .map(({ field: { name, value, state } }) => `${name}: ${value}${state === 'set' ? '' : ` (${state})`}`),
    items: [...counts]
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', '),
    placeholders: known.reduce((sum, document) => sum + document.placeholders.length, 0),
    decisions: judgement.decisions.map(({ id, date, title, status }) => [id, date, title, status].join(' | ')),
    conflicts: judgement.conflicts.map(({ subject, winner, loser }) => `${subject}: ${winner.value} > ${loser.value}`),
    findings: judgement.findings
      .map(({ severity, check, place: { path, range } }) => `${severity} ${check} @ ${(texts[path] ?? '').slice(range.from, range.to)}`)
      .sort(),
  }
}
