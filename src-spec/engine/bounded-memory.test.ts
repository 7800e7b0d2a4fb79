import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { shop } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { createJudge } from './judge'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function usedHeapMb(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** A workspace whose documents are all new: no path and no text of an earlier round. */
function roundOf(round: number) {
  const specs = Array.from({ length: 100 }, (_, index) => {
    const name = `${round}-${index}`
    return [
      `specs/${name}/spec.md`,
      `# Feature ${name}\n\n## Goals\n\n- Count ${name} ships.\n\n## Notes\n\n${`Words of ${name}. `.repeat(40)}\n`,
    ]
  })
  const documents = { ...shop, ...Object.fromEntries(specs) }
  return workspaceOf({ documents, committed: documents, finds: [] })
}

it('forgets documents that are gone: 10,000 come and go', () => {
  const judge = createJudge()
  const judgeRounds = (from: number, to: number): number => {
    for (let round = from; round < to; round += 1) expect(judge(roundOf(round)).documents.length).toBeGreaterThan(100)
    return usedHeapMb()
  }
  const before = judgeRounds(0, 10)
  expect(judgeRounds(10, 100) - before).toBeLessThan(10)
}, 120_000)
