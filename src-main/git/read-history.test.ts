import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DocumentKind, History } from '#spec'
import { readHistory } from './read-history'
import { makeTestRepository, type TestRepository } from './test-repository'

let test: TestRepository
beforeEach(() => {
  test = makeTestRepository()
})
afterEach(() => test.remove())

const documents: readonly { readonly path: string; readonly kind: DocumentKind }[] = [
  { path: 'SPEC.md', kind: 'technical-spec' },
  { path: 'docs/ACTIVE_SPEC.md', kind: 'active-spec' },
  { path: 'DECISION_LOG.md', kind: 'decision-log' },
]

async function history(baseline?: string): Promise<History> {
  return readHistory({
    repository: await test.open(),
    documents,
    ...(baseline === undefined ? {} : { baseline }),
    decode: (bytes) => (bytes.includes(0) ? null : Buffer.from(bytes).toString('utf8').replace(/\r\n/g, '\n')),
    decisionIds: (text) => text.match(/D-\d+/g) ?? [],
  })
}

async function known(baseline?: string) {
  const result = await history(baseline)
  if (result.kind === 'unknown') throw new Error(result.reason)
  return result
}

it('knows nothing before the first commit', async () => {
  test.write('SPEC.md', 'a')
  expect(await history()).toEqual({ kind: 'known', head: {}, baseline: {}, specAtActive: null, elsewhere: [] })
})

it('reads HEAD, not the work tree or the index, and only documents', async () => {
  test.commit({ 'SPEC.md': 'a\r\nb', 'README.md': 'x', 'src/SPEC.md': 'deep' })
  test.write('SPEC.md', 'staged')
  test.git('add', 'SPEC.md')
  test.write('SPEC.md', 'disk')
  expect((await known()).head).toEqual({ 'SPEC.md': 'a\nb' })
})

it('finds documents that only HEAD still holds', async () => {
  test.commit({ 'SPEC.md': 'a', 'docs/CONSTITUTION.md': 'law', 'DECISION_LOG.md': 'D-1' })
  test.git('rm', '--quiet', 'DECISION_LOG.md')
  expect((await known()).head).toMatchObject({ 'DECISION_LOG.md': 'D-1' })
})

it('measures against the asked baseline', async () => {
  const first = test.commit({ 'SPEC.md': 'one' })
  test.commit({ 'SPEC.md': 'two' })
  expect(await known(first)).toMatchObject({ head: { 'SPEC.md': 'two' }, baseline: { 'SPEC.md': 'one' } })
  expect((await known()).baseline).toEqual({ 'SPEC.md': 'two' })
  expect(await history('no-such-thing')).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('no-such-thing') })
  expect((await history('--all')).kind).toBe('unknown')
})

it('knows SPEC as it was when ACTIVE_SPEC was committed last', async () => {
  test.commit({ 'SPEC.md': 'one' })
  expect((await known()).specAtActive).toBe(null)
  test.commit({ 'docs/ACTIVE_SPEC.md': 'plan' })
  test.commit({ 'SPEC.md': 'two' })
  expect((await known()).specAtActive).toBe('one')
  test.commit({ 'docs/ACTIVE_SPEC.md': 'newer plan' })
  expect((await known()).specAtActive).toBe('two')
})

it('knows the decisions of other branches, each branch once, and not its own', async () => {
  test.commit({ 'SPEC.md': 'a', 'DECISION_LOG.md': 'D-1' })
  test.git('branch', 'same')
  test.git('switch', '--quiet', '-c', 'feature/x')
  test.commit({ 'DECISION_LOG.md': 'D-1 D-2 D-2 D-3' })
  test.git('branch', 'twin')
  test.git('switch', '--quiet', 'main')
  test.commit({ 'DECISION_LOG.md': 'D-1 D-3' })
  const { elsewhere } = await known()
  expect([...elsewhere].sort((a, b) => (a.branch < b.branch ? -1 : 1))).toEqual([
    { id: 'D-2', branch: 'feature/x' },
    { id: 'D-2', branch: 'twin' },
  ])
})

it('counts a committed document that is no text as committed', async () => {
  test.commit({ 'SPEC.md': 'a\0b' })
  expect((await known()).head).toEqual({ 'SPEC.md': 'a\0b' })
})

it('says why git cannot tell', async () => {
  test.commit({ 'SPEC.md': 'a' })
  const repository = await test.open()
  test.remove()
  const result = await readHistory({ repository, documents, decode: () => null, decisionIds: () => [] })
  expect(result).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/\w+/) })
})
