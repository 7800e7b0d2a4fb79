import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import { openers, type ReaderKind, readerKinds, type TestRepository } from '../../testing/test-repository'
import { readHistory } from '../history/read-history'
import { readBlobs, resolveObjects } from './blobs'
import { objectsOf } from './objects'
import { QueryMemo } from './query-memo'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
})

/** Files of the git folder that were written just now count as still changing. */
function age(): void {
  const before = new Date(Date.now() - 60_000)
  for (const file of ['config', 'shallow', 'packed-refs', 'refs/replace', 'objects/pack', 'info/grafts']) {
    const path = join(test.root, '.git', file)
    if (existsSync(path)) utimesSync(path, before, before)
  }
}

/** Objects that are counted, behind a memo that begins a reading. */
async function setUp() {
  const repository = await test.open()
  const memo = new QueryMemo()
  const real = objectsOf(repository)
  let asked = 0
  const objects = memo.wrap(
    Object.assign(
      (query: Parameters<typeof real>[0]) => {
        asked += 1
        return real(query)
      },
      { prefix: '' },
    ),
  )
  const count = async (ask: () => Promise<unknown>) => {
    const before = asked
    await ask()
    return asked - before
  }
  return { repository, memo, objects, count, begin: () => memo.begin(repository, true) }
}

it('asks git once for what several readings ask, and again after one that did not', async () => {
  const sha = test.commit({ 'SPEC.md': 'a' })
  age()
  const { objects, count, begin, memo, repository } = await setUp()
  const ask = () => resolveObjects(objects, [`${sha}:SPEC.md`])
  await begin()
  expect(await count(ask)).toBe(1)
  expect(await count(ask)).toBe(0)
  await begin()
  expect(await count(ask)).toBe(0)
  expect(await ask()).toEqual([test.git('rev-parse', 'HEAD:SPEC.md').trim()])
  await begin()
  await begin()
  expect(await count(ask)).toBe(1)
  memo.forget()
  await begin()
  expect(await count(ask)).toBe(1)
  await memo.begin(repository, false)
  expect(await count(ask)).toBe(1)
})

it('does not keep an error, and not what is large', async () => {
  const small = test.commit({ 'SPEC.md': 'a'.repeat(1000) })
  const large = test.commit({ 'SPEC.md': 'a'.repeat(5_000_000) })
  age()
  const { objects, count, begin } = await setUp()
  await begin()
  const read = (sha: string) => async () => readBlobs(objects, [test.git('rev-parse', `${sha}:SPEC.md`).trim()])
  await read(large)()
  await read(small)()
  expect([await count(read(large)), await count(read(small))]).toEqual([1, 0])
  const fail = () => objects({ args: ['ls-tree', 'f'.repeat(40)] })
  expect([await count(fail), await count(fail)]).toEqual([1, 1])
})

describe('asks again when', () => {
  it.each<[string, (sha: string) => unknown]>([
    ['an object was replaced', (sha) => test.git('replace', sha, `${sha}~1`)],
    ['the history was cut', (sha) => writeFileSync(join(test.root, '.git/shallow'), `${sha}\n`)],
    ['the settings were changed', () => test.git('config', 'core.abbrev', '12')],
    ['objects arrived in a pack', () => test.git('repack', '--quiet', '-a')],
  ])('%s', async (_, change) => {
    test.commit({ 'SPEC.md': 'a' })
    const sha = test.commit({ 'SPEC.md': 'b' })
    age()
    const { objects, count, begin } = await setUp()
    const ask = () => objects({ args: ['log', '-1', '--format=%T %P %h', sha] })
    await begin()
    await ask()
    await begin()
    expect(await count(ask)).toBe(0)
    change(sha)
    await begin()
    expect(await count(ask)).toBe(1)
    const fresh = await objectsOf(await test.open())({ args: ['log', '-1', '--format=%T %P %h', sha] })
    expect((await ask()).stdout.toString()).toBe(fresh.stdout.toString())
  })

  it('a file was changed just before the reading, since it may change again', async () => {
    const sha = test.commit({ 'SPEC.md': 'a' })
    age()
    const { objects, count, begin } = await setUp()
    const ask = () => resolveObjects(objects, [`${sha}:SPEC.md`])
    writeFileSync(join(test.root, '.git/info/grafts'), '')
    await begin()
    await ask()
    await wait(60)
    await begin()
    expect(await count(ask)).toBe(1)
  })
})

it.each(readerKinds)('a repository that is opened again has the history that it has now, %s', async (kind: ReaderKind) => {
  const memo = new QueryMemo()
  const history = async (kept: QueryMemo) => {
    const found = await openers[kind](test.root, kept)
    if (found.kind !== 'repository') throw new Error(found.reason)
    const documents = [
      { path: 'SPEC.md', kind: 'technical-spec' },
      { path: 'ACTIVE_SPEC.md', kind: 'active-spec' },
      { path: 'DECISION_LOG.md', kind: 'decision-log' },
    ] as const
    const decisionIds = async (logs: readonly { text: string }[]) => logs.map(({ text }) => text.split(' '))
    return readHistory({ reader: found.reader, documents, decode: (bytes) => Buffer.from(bytes).toString('utf8'), decisionIds })
  }
  const steps = [
    () => test.commit({ 'SPEC.md': 'one', 'ACTIVE_SPEC.md': 'one', 'DECISION_LOG.md': 'D-1' }),
    () => test.git('branch', 'other'),
    () => test.commit({ 'SPEC.md': 'two' }),
    () => test.git('switch', '--quiet', 'other'),
    () => test.commit({ 'DECISION_LOG.md': 'D-1 D-2' }),
    () => test.git('switch', '--quiet', 'main'),
    () => test.git('branch', '--quiet', '-D', 'other'),
    () => test.git('switch', '--quiet', '--detach', 'HEAD~1'),
    () => test.git('switch', '--quiet', '--orphan', 'new'),
  ]
  for (const step of steps) {
    step()
    age()
    const fresh = await history(new QueryMemo())
    expect(await history(memo)).toEqual(fresh)
    expect(await history(memo)).toEqual(fresh)
  }
})
