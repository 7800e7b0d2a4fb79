import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../testing/set-up-test-repository'
import type { TestRepository } from '../testing/test-repository'
import { readHead } from './head'
import { readOperationInProgress } from './operation-in-progress'
import { openRepository, openRepositoryAtHead } from './repository'
import { resolveCommit } from './trusted/resolve-commit'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
})

describe('openRepository', () => {
  it('finds the top level, also through a link', async () => {
    symlinkSync('root', join(test.folder, 'link'))
    const gitDir = join(test.root, '.git')
    const repository = { root: test.root, prefix: '', gitDir, commonDir: gitDir }
    expect(await openRepository(test.root)).toEqual({ kind: 'repository', repository })
    expect(await openRepository(join(test.folder, 'link'))).toEqual({ kind: 'repository', repository })
  })

  it('finds the work tree that a folder is in, and rejects one outside of any, in a git folder, or missing', async () => {
    mkdirSync(join(test.root, 'docs'))
    mkdirSync(join(test.folder, 'plain'))
    const gitDir = join(test.root, '.git')
    const repository = { root: test.root, prefix: 'docs/', gitDir, commonDir: gitDir }
    expect(await openRepository(join(test.root, 'docs'))).toEqual({ kind: 'repository', repository })
    expect((await openRepository(join(gitDir, 'hooks'))).kind).toBe('error')
    expect((await openRepository(join(test.folder, 'plain'))).kind).toBe('none')
    expect((await openRepository(join(test.folder, 'gone'))).kind).toBe('none')
  })

  it('rejects a bare repository, and one planted as a folder', async () => {
    test.git('init', '--quiet', '--bare', '../bare.git')
    test.git('init', '--quiet', '--bare', 'planted')
    expect((await openRepository(join(test.folder, 'bare.git'))).kind).not.toBe('repository')
    expect((await openRepository(join(test.root, 'planted'))).kind).not.toBe('repository')
  })

  it('does not follow core.worktree to another folder', async () => {
    mkdirSync(join(test.folder, 'elsewhere'))
    test.git('config', 'core.worktree', join(test.folder, 'elsewhere'))
    expect(await openRepository(test.root)).toMatchObject({ kind: 'none', reason: expect.stringContaining('elsewhere') })
  })

  it('finds the folders of a linked work tree', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.git('worktree', 'add', '--quiet', '../linked')
    const found = await openRepository(join(test.folder, 'linked'))
    expect(found).toEqual({
      kind: 'repository',
      repository: {
        root: join(test.folder, 'linked'),
        prefix: '',
        gitDir: join(test.root, '.git', 'worktrees', 'linked'),
        commonDir: join(test.root, '.git'),
      },
    })
    if (found.kind === 'repository') expect(await readHead(found.repository)).toMatchObject({ branch: 'linked' })
  })
})

it('readHead distinguishes an unborn, a checked out and a detached HEAD', async () => {
  const repository = await test.open()
  expect(await readHead(repository)).toEqual({ branch: 'main', sha: null })
  const sha = test.commit({ 'SPEC.md': 'a' })
  test.git('switch', '--quiet', '-c', 'feature/ü x'.replace(' ', '-'))
  expect(await readHead(repository)).toEqual({ branch: 'feature/ü-x', sha })
  test.git('checkout', '--quiet', '--detach')
  expect(await readHead(repository)).toEqual({ branch: null, sha })
})

describe('HEAD as it is when a repository is opened', () => {
  async function heads(folder = test.root) {
    const found = await openRepositoryAtHead(folder)
    if (found.kind !== 'repository') throw new Error(found.reason)
    return [found.head, await readHead(found.repository)]
  }
  const alias = () => {
    test.git('symbolic-ref', 'refs/heads/alias', 'refs/heads/main')
    test.git('symbolic-ref', 'HEAD', 'refs/heads/alias')
  }

  it.each<[string, () => unknown, string | null]>([
    ['a branch', () => undefined, 'main'],
    ['no branch', () => test.git('checkout', '--quiet', '--detach'), null],
    ['a branch whose name is a path', () => test.git('switch', '--quiet', '-c', 'feature/ü\u3000'), 'feature/ü\u3000'],
    ['a branch that is packed', () => test.git('pack-refs', '--all'), 'main'],
    ['a branch without an upstream', () => test.git('config', 'branch.main.remote', 'nowhere'), 'main'],
    ['a branch that stands for another one', alias, 'main'],
    ['a reference that is no branch', () => test.git('symbolic-ref', 'HEAD', 'refs/tags/v1'), 'refs/tags/v1'],
  ])('is %s', async (_, make, branch) => {
    const sha = test.commit({ 'SPEC.md': 'a' })
    test.git('tag', 'v1')
    make()
    expect(await heads()).toEqual([
      { branch, sha },
      { branch, sha },
    ])
  })

  it('is that of the work tree, also in a folder of it', async () => {
    const sha = test.commit({ 'SPEC.md': 'a', 'docs/SPEC.md': 'b' })
    test.git('worktree', 'add', '--quiet', '../linked')
    test.commit({ 'SPEC.md': 'later' })
    const own = { branch: 'linked', sha }
    expect(await heads(join(test.folder, 'linked/docs'))).toEqual([own, own])
  })

  it('is asked for again where one question does not answer it', async () => {
    expect(await heads()).toEqual([null, { branch: 'main', sha: null }])
    const first = test.commit({ 'SPEC.md': 'a' })
    const sha = test.commit({ 'SPEC.md': 'b' })
    for (const name of ['refs/heads/HEAD', 'refs/tags/HEAD']) {
      test.git('update-ref', name, first)
      expect(await heads()).toEqual([null, { branch: 'main', sha }])
      test.git('update-ref', '-d', name)
    }
    rmSync(join(test.root, '.git/objects', sha.slice(0, 2), sha.slice(2)))
    expect(await heads()).toEqual([null, { branch: 'main', sha: null }])
  })
})

describe('resolveCommit', () => {
  it('resolves branches, tags and hashes', async () => {
    const sha = test.commit({ 'SPEC.md': 'a' })
    test.git('tag', '-a', 'v1', '-m', 'one')
    const repository = await test.open()
    for (const revision of ['HEAD', 'main', 'v1', sha, sha.slice(0, 8)]) expect(await resolveCommit(repository, revision)).toBe(sha)
  })

  it.each(['', 'nowhere', '--all', '-h', '--git-dir=/tmp', 'HEAD:SPEC.md', 'HEAD\n--all', 'a\0b', '--end-of-options'])(
    'takes %j for no commit',
    async (revision) => {
      test.commit({ 'SPEC.md': 'a' })
      expect(await resolveCommit(await test.open(), revision)).toBe(null)
    },
  )
})

describe('readOperationInProgress', () => {
  function conflict() {
    test.commit({ 'SPEC.md': 'a' })
    test.git('switch', '--quiet', '-c', 'other')
    test.commit({ 'SPEC.md': 'other' })
    test.git('switch', '--quiet', 'main')
    test.commit({ 'SPEC.md': 'main' })
  }
  const failing = (...args: string[]) => expect(() => test.git(...args)).toThrow()

  it.each([
    ['a merge is in progress', ['merge', 'other']],
    ['a rebase is in progress', ['rebase', 'other']],
    ['a rebase is in progress', ['rebase', '--apply', 'other']],
    ['a cherry-pick is in progress', ['cherry-pick', 'other']],
  ])('says that %s', async (sentence, args) => {
    conflict()
    const repository = await test.open()
    expect(await readOperationInProgress(repository)).toBe(null)
    failing(...args)
    expect(await readOperationInProgress(repository)).toBe(sentence)
  })

  it('reports that a revert or a bisect is in progress', async () => {
    conflict()
    const repository = await test.open()
    test.git('bisect', 'start')
    expect(await readOperationInProgress(repository)).toBe('a bisect is in progress')
    test.git('bisect', 'reset')
    test.commit({ 'SPEC.md': 'later' })
    failing('revert', '--no-edit', 'HEAD~1')
    expect(await readOperationInProgress(repository)).toBe('a revert is in progress')
  })
})
