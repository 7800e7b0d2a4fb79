import { expect, test } from 'vitest'
import { type LogText, logKey, maxBatchLength, maxTotalLength, readIds } from './branch-logs'

const log = (blob: string, length: number): LogText => ({ path: 'DECISION_LOG.md', blob, text: blob.repeat(length) })
/** Answers the first letter of each text, and notes the length of every batch. */
function reader() {
  const lengths: number[] = []
  const read = async (logs: readonly LogText[]) => {
    lengths.push(logs.reduce((sum, { text }) => sum + text.length, 0))
    return logs.map(({ text }) => [text.charAt(0)])
  }
  return { lengths, read }
}

test('small logs share a batch, a large one has its own', async () => {
  const { lengths, read } = reader()
  const logs = [log('a', 10), log('b', 10), log('a', 10), log('c', maxBatchLength + 1), log('d', 10)]
  const ids = await readIds(logs, read)
  expect(lengths).toEqual([20, maxBatchLength + 1, 10])
  expect(logs.map((one) => ids.get(logKey(one)))).toEqual([['a'], ['b'], ['a'], ['c'], ['d']])
})

test('logs beyond the limit have no ids, and later ones that fit have', async () => {
  const { lengths, read } = reader()
  const logs = [log('a', maxTotalLength - 5), log('b', 6), log('c', 5)]
  const ids = await readIds(logs, read)
  expect(lengths).toEqual([maxTotalLength - 5, 5])
  expect(ids.get(logKey(log('b', 6)))).toBeUndefined()
})
