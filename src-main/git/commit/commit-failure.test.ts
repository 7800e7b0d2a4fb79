import { expect, it } from 'vitest'
import { explainFailure } from './commit-failure'

it('of files that a hook rewrote five are named, and the others counted', () => {
  const result = { ok: false, code: 1, stdout: Buffer.from(''), stderr: 'no berth', timedOut: false } as const
  const sentence = (count: number) => {
    const rewritten = Array.from({ length: count }, (_, index) => `${index + 1}.md`)
    return explainFailure(result, { rewritten, timeoutMs: 1, isCancelled: false }).message
  }
  expect(sentence(0)).toMatch(/Nothing was committed\.$/)
  expect(sentence(5)).toMatch(/ rewrote 1\.md, 2\.md, 3\.md, 4\.md, 5\.md: look at it again\.$/)
  expect(sentence(7)).toMatch(/ rewrote 1\.md, 2\.md, 3\.md, 4\.md, 5\.md and 2 more: look at it again\.$/)
})
