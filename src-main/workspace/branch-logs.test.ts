import { expect, test } from 'vitest'
import type { EngineOutcome } from '../engine/index'
import type { LogText } from '../git/index'
import { BranchLogs } from './branch-logs'

const log = (blob: string): LogText => ({ path: 'DECISION_LOG.md', blob, text: blob })

function asked() {
  const texts: string[][] = []
  let isFailing = false
  const ask = async (logs: readonly LogText[]): Promise<EngineOutcome<readonly (readonly string[])[]>> => {
    texts.push(logs.map(({ text }) => text))
    return isFailing ? { ok: false, code: 'failed', reason: 'It broke. Try again.' } : { ok: true, value: logs.map(({ text }) => [text]) }
  }
  return { logs: new BranchLogs(ask), texts, fail: (fails: boolean) => (isFailing = fails) }
}

test('an object is read once while readings use it, and dropped after one that does not', async () => {
  const { logs, texts } = asked()
  for (const blobs of [['a', 'b'], ['b', 'c'], ['a']]) {
    logs.begin()
    expect(await logs.decisionIds(blobs.map(log))).toEqual(blobs.map((blob) => [blob]))
  }
  expect(texts).toEqual([['a', 'b'], ['c'], ['a']])
})

test('a text without an object is read every time', async () => {
  const { logs, texts } = asked()
  for (const text of ['one', 'two']) {
    logs.begin()
    expect(await logs.decisionIds([{ ...log(''), text }])).toEqual([[text]])
  }
  expect(texts).toEqual([['one'], ['two']])
})

test('a failure gives a sentence, is not memoized, and keeps known ids', async () => {
  const { logs, fail } = asked()
  logs.begin()
  await logs.decisionIds([log('a')])
  logs.begin()
  fail(true)
  expect(await logs.decisionIds([log('a'), log('b')])).toEqual([['a'], []])
  expect(logs.errorMessage).toBe('The decisions of other branches are not all known. It broke. Try again.')
  logs.begin()
  fail(false)
  expect(await logs.decisionIds([log('b')])).toEqual([['b']])
  expect(logs.errorMessage).toBeNull()
})
