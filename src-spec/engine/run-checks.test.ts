import { afterEach, expect, it, vi } from 'vitest'
import { noConflictWithSpec } from '../checks/no-conflict-with-spec'
import { noDuplicateDecisionId } from '../checks/no-duplicate-decision-id'
import { noOneSidedSupersede } from '../checks/no-one-sided-supersede'
import { useKnownDecision } from '../checks/use-known-decision'
import { shop } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { createJudge, judge } from './judge'

afterEach(() => vi.restoreAllMocks())

it('runs a check again only when a fact that it read has changed', () => {
  const asked = [noDuplicateDecisionId, noOneSidedSupersede, noConflictWithSpec].map((check) => vi.spyOn(check, 'find'))
  const times = (): readonly number[] => asked.map((spy) => spy.mock.calls.length)
  const memoizedJudge = createJudge()
  const first = workspaceOf({ documents: shop, committed: shop, finds: [] })
  memoizedJudge(first)
  expect(times()).toEqual([1, 1, 1])

  const spec = { ...shop, 'SPEC.md': `${shop['SPEC.md']}\nMore.\n` }
  const typed = { ...first, documents: Object.entries(spec).map(([path, text]) => ({ path, text })) }
  memoizedJudge(typed)
  expect(times()).toEqual([1, 1, 2])

  const log = { ...spec, 'DECISION_LOG.md': `${shop['DECISION_LOG.md']}\nMore.\n` }
  const logged = { ...first, documents: Object.entries(log).map(([path, text]) => ({ path, text })) }
  const judgement = memoizedJudge(logged)
  expect(times()).toEqual([2, 2, 3])
  expect(judgement).toEqual(judge(logged))
})

it('runs a check again only when a document that is relevant to it has changed', () => {
  const asked = vi.spyOn(useKnownDecision, 'find')
  const memoizedJudge = createJudge()
  const first = workspaceOf({ documents: { ...shop, 'docs/notes.md': '# Notes\n' }, committed: shop, finds: [] })
  const put = (path: string, text: string) => ({
    ...first,
    documents: first.documents.map((document) => (document.path === path ? { path, text } : document)),
  })
  memoizedJudge(first)
  memoizedJudge(put('docs/notes.md', '# Notes\n\nMore.\n'))
  expect(asked).toHaveBeenCalledTimes(1)
  memoizedJudge(put('SPEC.md', `${shop['SPEC.md']}\nMore.\n`))
  expect(asked).toHaveBeenCalledTimes(2)
})

it('runs a check again when ids of other branches become known', () => {
  const memoizedJudge = createJudge()
  const workspace = workspaceOf({ documents: { ...shop, 'DECISION_LOG.md': log('D-009') }, committed: shop, finds: [] })
  const found = (otherBranches: readonly { readonly id: string; readonly branch: string }[]): number => {
    if (workspace.history.kind !== 'known') return -1
    const { findings } = memoizedJudge({ ...workspace, history: { ...workspace.history, otherBranches } })
    return findings.filter(({ check }) => check === 'no-duplicate-decision-id').length
  }
  expect([found([]), found([{ id: 'D-009', branch: 'other' }]), found([])]).toEqual([0, 1, 0])
})

function log(id: string): string {
  return `${shop['DECISION_LOG.md']?.trimEnd()}\n| ${id} | 2026-06-01 | ARCH | Use oars | Quiet | all | - | ✅ Active |\n`
}

it('lists at most 20 other places with one finding, and counts all in its message', () => {
  const blanks = Array.from({ length: 30 }, (_, index) => `- Berth ${index}: {{NAME_OF_BERTH_${index}}}`)
  const workspace = workspaceOf({ documents: { 'SPEC.md': `# Shop\n\nSells boats.\n\n## Berths\n\n${blanks.join('\n')}\n` }, finds: [] })
  const found = judge(workspace).findings.filter(({ check }) => check === 'no-placeholder')
  expect(found.map(({ message, related }) => [message.slice(0, 40), related.length])).toEqual([
    ['{{NAME_OF_BERTH_0}} and 29 more in "Bert', 20],
  ])
})
