import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../testing/set-up-test-repository'
import { openers, readerKinds, type TestRepository } from '../testing/test-repository'
import { type CommitInput, commitDocuments } from './commit/commit'
import { abortMerge, finishMerge, readPendingMerge } from './commit/merge'
import { readLastCommit, undoCommit } from './commit/undo-commit'
import { readHead } from './head'
import { readHistory } from './history/read-history'
import { readHeadFile } from './objects/read-head-file'
import { openRepository } from './repository'

async function commit(input: Omit<CommitInput, 'base'>) {
  return commitDocuments({ ...input, base: await readHead(input.repository) })
}

/** A name that patterns and replacements must take literally. */
const part = 'parts/ropes $& [x] ü'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
  test.commit({
    'SPEC.md': 'top\n',
    'DECISION_LOG.md': 'top log\n',
    [`${part}/SPEC.md`]: 'one\n',
    [`${part}/ACTIVE_SPEC.md`]: 'plan\n',
    [`${part}/docs/adr/0001-ropes.md`]: '# Ropes\n',
    [`${part}-old/SPEC.md`]: 'old\n',
  })
})

async function open() {
  const found = await openRepository(join(test.root, part))
  if (found.kind !== 'repository') throw new Error(found.reason)
  return found.repository
}

const changed = (...args: string[]) =>
  test
    .git('diff', '--name-only', '-z', ...args)
    .split('\0')
    .filter((path) => path !== '')
const inCommit = () => changed('HEAD~1', 'HEAD')
const indexHash = () =>
  createHash('sha256')
    .update(readFileSync(join(test.root, '.git/index')))
    .digest('hex')
const state = () => ({
  index: indexHash(),
  refs: test.git('for-each-ref'),
  status: test.git('--no-optional-locks', 'status', '--porcelain', '-z'),
})

describe.each(readerKinds)('a folder of a larger repository, %s', (kind) => {
  const reader = async () => {
    const found = await openers[kind](join(test.root, part))
    if (found.kind !== 'repository') throw new Error(found.reason)
    return found.reader
  }
  const history = async (baseline?: string) => {
    const found = await readHistory({
      reader: await reader(),
      documents: [
        { path: 'SPEC.md', kind: 'technical-spec' },
        { path: 'ACTIVE_SPEC.md', kind: 'active-spec' },
        { path: 'DECISION_LOG.md', kind: 'decision-log' },
      ],
      decode: (bytes) => Buffer.from(bytes).toString('utf8'),
      decisionIds: async (logs) => logs.map(({ path, text }) => [`${path}: ${text.trim()}`]),
      ...(baseline === undefined ? {} : { baseline }),
    })
    if (found.kind === 'unknown') throw new Error(found.reason)
    return found
  }

  it('has the history of its own documents, named relative to it', async () => {
    const first = test.git('rev-parse', 'HEAD').trim()
    test.git('switch', '--quiet', '-c', 'side')
    test.commit({ [`${part}/docs/adr/0002-oars.md`]: '# Oars\n', 'docs/adr/0003-top.md': '# Top\n' })
    test.git('switch', '--quiet', 'main')
    test.commit({ [`${part}/SPEC.md`]: 'two\n' })
    const { head, baseline, specAtActive, changedOn, changedIn, otherBranches } = await history(first)
    expect(head).toEqual({ 'SPEC.md': 'two\n', 'ACTIVE_SPEC.md': 'plan\n', 'docs/adr/0001-ropes.md': '# Ropes\n' })
    expect(baseline['SPEC.md']).toBe('one\n')
    expect(specAtActive).toBe('one\n')
    expect(Object.keys(changedOn ?? {}).sort()).toEqual(Object.keys(head).sort())
    expect(test.git('rev-parse', changedIn?.['SPEC.md'] ?? '')).toBe(test.git('rev-parse', 'HEAD'))
    expect(otherBranches).toEqual([{ id: 'docs/adr/0002-oars.md: # Oars', branch: 'side', path: 'docs/adr/0002-oars.md' }])
    expect((await readHeadFile(await reader(), 'SPEC.md'))?.toString()).toBe('two\n')
    expect(await readHeadFile(await reader(), 'DECISION_LOG.md')).toBeNull()
  })

  it('has an empty history while nothing of it is committed', async () => {
    test.write('parts/new/SPEC.md', 'new\n')
    const found = await openers[kind](join(test.root, 'parts/new'))
    if (found.kind !== 'repository') throw new Error(found.reason)
    const input = { documents: [{ path: 'SPEC.md', kind: 'technical-spec' as const }], decode: String, decisionIds: async () => [] }
    expect(await readHistory({ reader: found.reader, ...input })).toMatchObject({ kind: 'known', head: {}, branch: 'main' })
  })
})

describe('a commit from a folder of a larger repository', () => {
  it('holds exactly the chosen documents, and leaves what is staged elsewhere', async () => {
    test.write('SPEC.md', 'top, staged\n')
    test.write('top-new.md', 'staged\n')
    test.git('add', '--', 'SPEC.md', 'top-new.md')
    test.write('DECISION_LOG.md', 'top log, not staged\n')
    test.write(`${part}/SPEC.md`, 'two\n')
    test.write(`${part}/ACTIVE_SPEC.md`, 'plan, not chosen\n')
    test.write(`${part}/NEW.md`, 'new\n')
    rmSync(join(test.root, part, 'docs/adr/0001-ropes.md'))
    const paths = ['SPEC.md', 'NEW.md', 'docs/adr/0001-ropes.md']
    const outcome = await commit({ repository: await open(), paths, message: 'docs: ropes' })
    expect(outcome).toMatchObject({ ok: true, hookChanges: [] })
    expect(inCommit()).toEqual([`${part}/NEW.md`, `${part}/SPEC.md`, `${part}/docs/adr/0001-ropes.md`])
    expect(changed('--cached')).toEqual(['SPEC.md', 'top-new.md'])
    expect(changed()).toEqual(['DECISION_LOG.md', `${part}/ACTIVE_SPEC.md`])
  })

  it('never reaches a file outside', async () => {
    test.write('SPEC.md', 'changed\n')
    const before = state()
    for (const path of ['../../SPEC.md', '/SPEC.md', '../SPEC.md', ':/SPEC.md', ':(top)SPEC.md']) {
      expect(await commit({ repository: await open(), paths: [path], message: 'docs: x' })).toMatchObject({ ok: false })
    }
    expect(state()).toEqual(before)
  })

  it('is refused by ignore rules and hooks of the larger repository, and changes nothing then', async () => {
    test.write('.gitignore', 'NEW.md\n')
    test.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n', 0o755)
    test.write(`${part}/NEW.md`, 'new\n')
    test.write(`${part}/SPEC.md`, 'two\n')
    const before = state()
    const commitOne = async (path: string) => commit({ repository: await open(), paths: [path], message: 'docs: x' })
    expect(await commitOne('NEW.md')).toMatchObject({ ok: false, message: expect.stringMatching(/^NEW\.md is ignored/) })
    expect(await commitOne('SPEC.md')).toMatchObject({ ok: false, code: 'git-refused' })
    expect(state()).toEqual(before)
  })

  it('names what a hook added outside the folder', async () => {
    test.write('.git/hooks/pre-commit', '#!/bin/sh\necho more > added.md\ngit add added.md\n', 0o755)
    test.write(`${part}/SPEC.md`, 'two\n')
    const outcome = await commit({ repository: await open(), paths: ['SPEC.md'], message: 'docs: x' })
    expect(outcome).toMatchObject({ ok: true, hookChanges: [{ path: 'added.md', shown: null, committed: 'more\n' }] })
  })

  it('is undone with what was staged before, unless it changed files outside', async () => {
    test.write(`${part}/SPEC.md`, 'two\n')
    test.write('top-new.md', 'staged\n')
    test.git('add', '--', 'top-new.md')
    const before = state()
    const repository = await open()
    const outcome = await commit({ repository, paths: ['SPEC.md'], message: 'docs: ropes' })
    if (!outcome.ok) throw new Error(outcome.message)
    expect(await readLastCommit(repository)).toMatchObject({ paths: ['SPEC.md'], blocker: null })
    expect(await undoCommit(repository, outcome.sha, outcome.stagedBefore)).toMatchObject({ ok: true })
    expect({ ...state(), index: before.index }).toEqual(before)
    const both = test.commit({ 'SPEC.md': 'top 2\n', [`${part}/SPEC.md`]: 'three\n' })
    const later = state()
    expect(await readLastCommit(repository)).toMatchObject({ blocker: expect.stringMatching(/2 files outside this folder/) })
    expect(await undoCommit(repository, both, null)).toMatchObject({ ok: false })
    expect(state()).toEqual(later)
  })
})

describe('a merge in a larger repository', () => {
  const conflict = (...paths: readonly string[]) => {
    const files = (text: string) => Object.fromEntries(paths.map((path) => [path, `${text}\n`]))
    test.git('switch', '--quiet', '-c', 'side')
    test.commit(files('side'))
    test.git('switch', '--quiet', 'main')
    test.commit(files('main'))
    expect(() => test.git('merge', '--quiet', 'side')).toThrow()
  }

  it('is finished where it only concerns the folder', async () => {
    conflict(`${part}/SPEC.md`)
    expect(await readPendingMerge(await open())).toMatchObject({ unmerged: ['SPEC.md'], touched: ['SPEC.md'] })
    test.write(`${part}/SPEC.md`, 'both\n')
    expect(await finishMerge(await open(), ['SPEC.md'])).toMatchObject({ ok: true })
    expect(test.git('show', `HEAD:${part}/SPEC.md`)).toBe('both\n')
    expect(test.git('status', '--porcelain')).toBe('')
  })

  it('is left to the larger repository where it also changes files outside', async () => {
    conflict('SPEC.md', `${part}/SPEC.md`)
    const before = state()
    expect(await readPendingMerge(await open())).toMatchObject({ unmerged: ['../../SPEC.md', 'SPEC.md'] })
    const refusal = { ok: false, message: expect.stringMatching(/^The merge also changes 1 file outside this folder\. Open .* to finish/) }
    expect(await finishMerge(await open(), ['SPEC.md', '../../SPEC.md'])).toMatchObject(refusal)
    expect(await abortMerge(await open())).toMatchObject(refusal)
    expect(state()).toEqual(before)
  })
})
