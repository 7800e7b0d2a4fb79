import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfiguration } from '#spec'
import { makeTestRepository, type TestRepository } from '../testing/test-repository'
import { GitView, type GitViewOptions } from './git-view'

type Change = Parameters<GitViewOptions['onChange']>[0]

let repository: TestRepository
let changes: Change[] = []
let view: GitView
let isTrusted = false
let isOnDisk = true
let notCheckedOut: readonly string[] = []
beforeEach(async () => {
  repository = makeTestRepository()
  repository.commit({ 'SPEC.md': '# Technical Specification\n' }, 'docs: begin')
  changes = []
  isTrusted = false
  isOnDisk = true
  notCheckedOut = []
  view = new GitView({
    root: repository.root,
    isTrusted: () => isTrusted,
    documents: () => [{ path: 'SPEC.md', kind: 'technical-spec', isOnDisk }],
    textOf: () => undefined,
    configuration: () => readConfiguration(null),
    decisionIds: async () => ({ ok: true, value: [] }),
    onBranchesError: () => undefined,
    onNotCheckedOut: async (files) => {
      notCheckedOut = files.map(({ path }) => path)
    },
    onChange: (change) => changes.push(change),
  })
  await view.refresh()
})
afterEach(() => repository.remove())

test('the first reading reports state, history and repository, and the same again reports nothing', async () => {
  expect(changes.splice(0)).toEqual([{ hasStateChanged: true, hasHistoryChanged: true, hasRepositoryChanged: true }])
  const before = view.repository
  await view.refresh()
  expect(changes).toEqual([])
  expect(view.repository).toBe(before)
})

test('another branch with the same commit changes the state alone', async () => {
  changes.length = 0
  repository.git('switch', '--quiet', '--create', 'work')
  await view.refresh()
  expect(changes.at(-1)).toMatchObject({ hasStateChanged: true, hasRepositoryChanged: false })
  expect(view.state.branch).toBe('work')
})

test('a git folder that moves is another repository, though state and history are the same', async () => {
  // An untrusted repository is not read from a git folder outside it.
  isTrusted = true
  await view.refresh()
  changes.length = 0
  const before = view.repository
  const moved = join(repository.folder, 'moved.git')
  renameSync(join(repository.root, '.git'), moved)
  writeFileSync(join(repository.root, '.git'), `gitdir: ${moved}\n`)
  repository.git('config', 'core.worktree', repository.root)
  await view.refresh()
  expect(changes).toEqual([{ hasStateChanged: false, hasHistoryChanged: false, hasRepositoryChanged: true }])
  expect(view.repository).not.toEqual(before)
})

test('a repository that goes, and one that is made anew, are reported', async () => {
  changes.length = 0
  renameSync(join(repository.root, '.git'), join(repository.folder, 'away.git'))
  await view.refresh()
  expect(changes.splice(0)).toEqual([{ hasStateChanged: true, hasHistoryChanged: true, hasRepositoryChanged: true }])
  expect([view.hasNoRepository, view.repository, view.reader]).toEqual([true, null, null])
  repository.git('init', '--quiet')
  await view.refresh()
  expect(changes).toEqual([{ hasStateChanged: true, hasHistoryChanged: true, hasRepositoryChanged: true }])
  expect(view.hasNoRepository).toBe(false)
})

test('a document that git leaves out of the work tree is reported only while it is not on disk', async () => {
  repository.git('update-index', '--skip-worktree', 'SPEC.md')
  await view.refresh()
  expect(notCheckedOut).toEqual([])
  isOnDisk = false
  await view.refresh()
  expect(notCheckedOut).toEqual(['SPEC.md'])
})
