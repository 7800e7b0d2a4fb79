import { describe, expect, it } from 'vitest'
import type { Example } from '../checks/check'
import { checks } from '../checks/index'
import { clean, mutations } from '../fixtures/mutations'
import type { Finding } from '../model/finding'
import { workspaceOf } from '../testing/check-tester'
import { applyEdits } from '../text/source'
import { judge } from './judge'
import type { Judgement } from './judgement'

type Texts = Readonly<Record<string, string>>

/** Everything is committed; the baseline may be older. */
const judged = (documents: Texts, baseline: Texts, beside: Partial<Example>): Judgement => {
  const workspace = workspaceOf({ documents, committed: { ...documents, ...baseline }, finds: [], ...beside })
  const { history } = workspace
  return judge({ ...workspace, history: history.kind === 'known' ? { ...history, head: documents } : history })
}
const listFindings = (findings: readonly Finding[], texts: Texts): readonly string[] =>
  findings.map(({ severity, check, place: { path, range } }) => `${severity} ${check} @ ${(texts[path] ?? '').slice(range.from, range.to)}`)

it('starts with documents of all kinds without findings', () => {
  const judgement = judged(clean, {}, {})
  expect(listFindings(judgement.findings, clean)).toEqual([])
  expect([judgement.stage, judgement.percent]).toEqual(['GO', 100])
  expect(new Set(judgement.documents.map(({ kind }) => kind)).size).toBe(10)
})

describe('one defect', () => {
  for (const { check, name = check, path, seed, committed, mended, leaves = [], beside = {} } of mutations) {
    it(`${name} is one finding, and its fix removes only that`, () => {
      const before = path === undefined ? clean : { ...clean, [path]: seed(clean[path] ?? '') }
      const baseline = committed?.(clean) ?? {}
      const judgement = judged(before, baseline, beside)
      expect(judgement.findings.map((finding) => finding.check)).toEqual([check])
      const fix = judgement.findings[0]?.fixes[0]
      expect(fix).toBeDefined()
      const after: Record<string, string> = { ...before }
      for (const touched of new Set(fix?.edits.map((edit) => edit.path)))
        after[touched] = applyEdits(after[touched] ?? '', fix?.edits.filter((edit) => edit.path === touched) ?? [])
      expect(after).not.toEqual(before)
      expect(after).toEqual({ ...clean, ...mended?.(clean) })
      const again = judged(after, baseline, beside)
      expect(again.findings.map((finding) => finding.check)).toEqual(leaves)
    })
  }
})

it('covers every check that has an example of its fix', () => {
  const known = new Set(mutations.map(({ check }) => check))
  const fixable = checks.filter((check) => check.examples.some(({ fixed }) => fixed && Object.keys(fixed).length > 0)).map(({ id }) => id)
  expect(fixable.filter((id) => !known.has(id))).toEqual([])
})
