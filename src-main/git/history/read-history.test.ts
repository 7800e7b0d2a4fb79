import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DocumentKind, type History, readConfiguration } from '#spec'
import { makeTestRepository, readerKinds, type TestRepository } from '../../testing/test-repository'
import { type LogText, maxBatchLength } from './branch-logs'
import { readHistory } from './read-history'

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

describe.each(readerKinds)('of a %s repository', (kind) => {
  async function history(baseline?: string): Promise<History> {
    return readHistory({
      reader: await test.reader(kind),
      documents,
      ...(baseline === undefined ? {} : { baseline }),
      decode: (bytes) => (bytes.includes(0) ? null : Buffer.from(bytes).toString('utf8').replace(/\r\n/g, '\n')),
      decisionIds: async (logs) => logs.map(({ text, path }) => [...(text.match(/D-\d+/g) ?? []), ...(path.match(/\d{4}/g) ?? [])]),
    })
  }

  async function known(baseline?: string) {
    const result = await history(baseline)
    if (result.kind === 'unknown') throw new Error(result.reason)
    return result
  }

  it('is empty before the first commit', async () => {
    test.write('SPEC.md', 'a')
    expect(await history()).toEqual({
      kind: 'known',
      branch: 'main',
      head: {},
      baseline: {},
      specAtActive: null,
      changedOn: {},
      changedIn: {},
      otherBranches: [],
    })
  })

  it('reads HEAD, not the work tree or the index, and only documents', async () => {
    test.commit({ 'SPEC.md': 'a\r\nb', 'README.md': 'x', 'src/SPEC.md': 'deep' })
    test.write('SPEC.md', 'staged')
    test.git('add', 'SPEC.md')
    test.write('SPEC.md', 'disk')
    expect((await known()).head).toEqual({ 'SPEC.md': 'a\nb' })
  })

  it('finds documents that only HEAD has', async () => {
    test.commit({ 'SPEC.md': 'a', 'docs/CONSTITUTION.md': 'law', 'DECISION_LOG.md': 'D-1' })
    test.git('rm', '--quiet', 'DECISION_LOG.md')
    expect((await known()).head).toMatchObject({ 'DECISION_LOG.md': 'D-1' })
  })

  it('reads the requested baseline', async () => {
    const first = test.commit({ 'SPEC.md': 'one' })
    test.commit({ 'SPEC.md': 'two' })
    expect(await known(first)).toMatchObject({ head: { 'SPEC.md': 'two' }, baseline: { 'SPEC.md': 'one' } })
    expect((await known()).baseline).toEqual({ 'SPEC.md': 'two' })
    expect(await history('no-such-thing')).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('no-such-thing') })
    expect((await history('--all')).kind).toBe('unknown')
  })

  it('reads SPEC at the last commit of ACTIVE_SPEC', async () => {
    test.commit({ 'SPEC.md': 'one' })
    expect((await known()).specAtActive).toBe(null)
    test.commit({ 'docs/ACTIVE_SPEC.md': 'plan' })
    test.commit({ 'SPEC.md': 'two' })
    expect((await known()).specAtActive).toBe('one')
    test.commit({ 'docs/ACTIVE_SPEC.md': 'newer plan' })
    expect((await known()).specAtActive).toBe('two')
  })

  it('reads the decisions of other branches, each branch once, and not its own', async () => {
    test.commit({ 'SPEC.md': 'a', 'DECISION_LOG.md': 'D-1' })
    test.git('branch', 'same')
    test.git('switch', '--quiet', '-c', 'feature/x')
    test.commit({ 'DECISION_LOG.md': 'D-1 D-2 D-2 D-3' })
    test.git('branch', 'twin')
    test.git('switch', '--quiet', 'main')
    test.commit({ 'DECISION_LOG.md': 'D-1 D-3' })
    const { otherBranches } = await known()
    expect([...otherBranches].sort((a, b) => (a.branch < b.branch ? -1 : 1))).toEqual([
      { id: 'D-2', branch: 'feature/x', path: 'DECISION_LOG.md' },
      { id: 'D-2', branch: 'twin', path: 'DECISION_LOG.md' },
    ])
  })

  it('passes the logs of other branches in batches, each text once', async () => {
    test.commit({ 'DECISION_LOG.md': 'D-1' })
    for (const branch of ['a', 'b', 'c', 'twin']) {
      test.git('switch', '--quiet', '-C', branch, branch === 'twin' ? 'c' : 'main')
      if (branch !== 'twin') test.commit({ 'DECISION_LOG.md': `D-1 D-2${branch}${' '.repeat(maxBatchLength / 2)}` })
    }
    test.git('switch', '--quiet', 'main')
    const batches: (readonly LogText[])[] = []
    const result = await readHistory({
      reader: await test.reader(kind),
      documents,
      decode: (bytes) => Buffer.from(bytes).toString('utf8'),
      decisionIds: async (logs) => {
        batches.push(logs)
        return logs.map(({ text }) => text.match(/D-\w+/g) ?? [])
      },
    })
    expect(batches.map((logs) => logs.length)).toEqual([1, 1, 1, 1])
    expect(new Set(batches.flat().map(({ blob }) => blob)).size).toBe(4)
    expect(result.kind === 'known' && result.otherBranches.map(({ id, branch }) => `${branch} ${id}`).sort()).toEqual([
      'a D-2a',
      'b D-2b',
      'c D-2c',
      'twin D-2c',
    ])
  })

  it('counts a committed document that is not text as committed', async () => {
    test.commit({ 'SPEC.md': 'a\0b' })
    expect((await known()).head).toEqual({ 'SPEC.md': 'a\0b' })
  })

  it('gives the reason when git fails', async () => {
    test.commit({ 'SPEC.md': 'a' })
    const reader = await test.reader(kind)
    test.remove()
    const result = await readHistory({ reader, documents, decode: () => null, decisionIds: async () => [] })
    expect(result).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/\w+/) })
  })

  it('reads the date of each document’s last commit', async () => {
    const on = (day: string) => {
      process.env.GIT_COMMITTER_DATE = `${day}T12:00:00+0000`
    }
    try {
      on('2026-01-02')
      test.commit({ 'SPEC.md': 'a', 'DECISION_LOG.md': 'D-1', 'specs/ü b.md': 'x' })
      on('2026-03-04')
      test.commit({ 'SPEC.md': 'b', 'README.md': 'x' })
      test.write('ACTIVE_SPEC.md', 'never committed')
      expect((await known()).changedOn).toEqual({ 'SPEC.md': '2026-03-04', 'DECISION_LOG.md': '2026-01-02', 'specs/ü b.md': '2026-01-02' })
    } finally {
      delete process.env.GIT_COMMITTER_DATE
    }
  })

  it('reads the records of other branches in this branch’s record folders', async () => {
    test.commit({ 'docs/adr/0001-boats.md': '# Boats', 'docs/adr/README.md': 'All of them' })
    test.git('switch', '--quiet', '-c', 'other')
    test.commit({ 'docs/adr/0002-oars.md': '# Oars', 'docs/adr/0003-template.md': 'x', 'docs/decisions/0009-x.md': '# Not asked for' })
    test.git('switch', '--quiet', 'main')
    expect((await known()).otherBranches).toEqual([{ id: '0002', branch: 'other', path: 'docs/adr/0002-oars.md' }])
  })

  it('reads the folders of the configuration', async () => {
    test.commit({ 'plans/contract.md': 'a', 'SPEC.md': 'b', 'plans/other.md': 'c' })
    const configuration = readConfiguration('{ "documents": { "plans/contract.md": "technical-spec" }, "ignore": ["SPEC.md"] }')
    const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
    const result = await readHistory({ reader: await test.reader(kind), documents: [], configuration, decode, decisionIds: async () => [] })
    expect(result).toMatchObject({ kind: 'known', head: { 'plans/contract.md': 'a' } })
    expect(result.kind === 'known' && Object.keys(result.head)).toEqual(['plans/contract.md'])
  })
})
