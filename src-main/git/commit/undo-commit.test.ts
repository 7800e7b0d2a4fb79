import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import type { TestRepository } from '../../testing/test-repository'
import { readHead } from '../head'
import { commitDocuments } from './commit'
import { readLastCommit, type StagedBefore, undoCommit } from './undo-commit'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
})

const head = () => test.git('rev-parse', 'HEAD').trim()
const staged = () => test.git('ls-files', '--stage')
const status = () => test.git('status', '--porcelain', '--untracked-files=all').trimEnd().split('\n').sort()
const hook = (name: string) => test.write(`.git/hooks/${name}`, `#!/bin/sh\necho ${name} >> "$(dirname "$0")/fired"\n`, 0o755)
const hasFired = () => existsSync(join(test.root, '.git/hooks/fired'))

/** Everything that a refused undo must leave alone. */
function state() {
  const index = join(test.root, '.git', 'index')
  return {
    index: existsSync(index) ? createHash('sha256').update(readFileSync(index)).digest('hex') : null,
    head: readFileSync(join(test.root, '.git', 'HEAD'), 'utf8'),
    refs: test.git('for-each-ref'),
    files: files(),
    locks: readdirSync(join(test.root, '.git')).filter((name) => name.endsWith('.lock')),
  }
}

function files() {
  const names = readdirSync(test.root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  return names.sort().map((name) => [name, readFileSync(join(test.root, name), 'utf8')])
}

async function commit(paths: readonly string[], message = 'docs: change\n\nwhy') {
  const repository = await test.open()
  const outcome = await commitDocuments({ repository, paths, message, base: await readHead(repository) })
  if (!outcome.ok) throw new Error(`${outcome.message} ${outcome.detail}`)
  return outcome
}

async function undo(sha: string, stagedBefore: StagedBefore | null = null) {
  return undoCommit(await test.open(), sha, stagedBefore)
}

async function refused(reason: RegExp, sha = head()) {
  const before = state()
  const outcome = await undo(sha)
  expect(state()).toEqual(before)
  if (outcome.ok) throw new Error('it was undone')
  expect(outcome.message).toMatch(reason)
  expect(outcome.message).toMatch(/[.]$|HEAD~1\.$/)
}

describe('a commit of our own', () => {
  it('leaves everything as it was before it: branch, index, files', async () => {
    test.commit({ 'SPEC.md': 'a', 'LOG.md': 'a', 'gone.md': 'a', 'rm.md': 'a', 'src.ts': 'a' })
    const parent = head()
    test.write('SPEC.md', 'b')
    test.write('LOG.md', 'b')
    test.git('add', 'LOG.md')
    test.write('new.md', 'b')
    unlinkSync(join(test.root, 'gone.md'))
    test.git('rm', '--quiet', 'rm.md')
    test.write('src.ts', 'b')
    test.git('add', 'src.ts')
    const before = { staged: staged(), status: status(), files: files() }
    const { sha, stagedBefore } = await commit(['LOG.md', 'SPEC.md', 'gone.md', 'new.md', 'rm.md'])
    expect(staged()).not.toBe(before.staged)
    expect(await undo(sha, stagedBefore)).toEqual({
      ok: true,
      undone: { sha, message: 'docs: change\n\nwhy', paths: ['LOG.md', 'SPEC.md', 'gone.md', 'new.md', 'rm.md'], blocker: null },
    })
    expect({ head: head(), branch: test.git('symbolic-ref', 'HEAD').trim() }).toEqual({ head: parent, branch: 'refs/heads/main' })
    expect({ staged: staged(), status: status(), files: files() }).toEqual(before)
  })

  it('keeps what was staged and edited since', async () => {
    test.commit({ 'SPEC.md': 'a', 'src.ts': 'a' })
    test.write('SPEC.md', 'b')
    const { sha, stagedBefore } = await commit(['SPEC.md'])
    test.write('SPEC.md', 'c')
    test.write('src.ts', 'b')
    test.git('add', 'src.ts')
    await undo(sha, stagedBefore)
    expect(status()).toEqual([' M SPEC.md', 'M  src.ts'])
    expect(files()).toEqual([
      ['SPEC.md', 'c'],
      ['src.ts', 'b'],
    ])
  })

  it('can be made again', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.write('SPEC.md', 'b')
    const first = await commit(['SPEC.md'])
    await undo(first.sha, first.stagedBefore)
    await commit(['SPEC.md'], first.sha)
    expect(test.git('rev-list', '--count', 'HEAD')).toBe('2\n')
  })

  it('stages files of any name as they were', async () => {
    const odd = ['a b.md', '-x.md', '*.md', ':(top)x.md', '"q".md', 'tab\there.md', 'ü—文.md']
    test.commit({ 'SPEC.md': 'a' })
    for (const path of odd) test.write(path, 'b')
    const before = staged()
    const { sha, stagedBefore } = await commit(odd)
    await undo(sha, stagedBefore)
    expect(staged()).toBe(before)
  })

  it('is not misled by files that are named like a revision', async () => {
    test.commit({ 'a.md': 'first\n' })
    const sha = test.commit({ 'a.md': 'second\n', HEAD: 'a file\n', main: 'a file\n' })
    for (const name of [sha, `${sha}^`]) test.write(name, 'a file\n')
    expect(await undo(sha)).toMatchObject({ ok: true })
  })

  it('runs no hook, filter or monitor', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.write('SPEC.md', 'b')
    const { sha, stagedBefore } = await commit(['SPEC.md'])
    for (const name of ['reference-transaction', 'post-index-change', 'post-checkout', 'pre-commit', 'post-rewrite']) hook(name)
    test.write('watch', '#!/bin/sh\ntouch "$(dirname "$0")/.git/hooks/fired"\n', 0o755)
    test.git('config', 'core.fsmonitor', join(test.root, 'watch'))
    expect((await undo(sha, stagedBefore)).ok).toBe(true)
    expect(hasFired()).toBe(false)
    test.git('update-ref', 'refs/heads/other', 'HEAD')
    expect(hasFired()).toBe(true)
  })
})

describe('a commit of another program', () => {
  it('leaves its files staged, like git reset --soft', async () => {
    test.commit({ 'SPEC.md': 'a', 'src.ts': 'a' })
    const sha = test.commit({ 'SPEC.md': 'b', 'src.ts': 'b', 'new.ts': 'b' }, 'feat: several')
    const before = files()
    expect(await undo(sha)).toMatchObject({ ok: true, undone: { message: 'feat: several', paths: ['SPEC.md', 'new.ts', 'src.ts'] } })
    expect(status()).toEqual(['A  new.ts', 'M  SPEC.md', 'M  src.ts'])
    expect(files()).toEqual(before)
  })

  it('on a branch that others have a part of', async () => {
    const base = test.commit({ 'SPEC.md': 'a' })
    test.git('update-ref', 'refs/remotes/origin/main', base)
    expect((await undo(test.commit({ 'SPEC.md': 'b' }))).ok).toBe(true)
    expect(head()).toBe(base)
  })

  it('a message in another encoding', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.git('config', 'i18n.commitEncoding', 'ISO-8859-1')
    test.write('SPEC.md', 'b')
    test.write('.git/message', Buffer.from('Gr\xfc\xdfe\n', 'latin1'))
    test.git('commit', '--quiet', '-a', '-F', '.git/message')
    expect((await readLastCommit(await test.open()))?.message).toBe('Grüße')
  })
})

describe('refused, and nothing changes', () => {
  it('before the first commit', async () => {
    expect(await readLastCommit(await test.open())).toBeNull()
    expect(await undo('0'.repeat(40))).toMatchObject({ ok: false, message: 'There is no commit to undo.' })
  })

  it('the first commit', async () => {
    test.commit({ 'SPEC.md': 'a' })
    await refused(/^This is the first commit of the branch/)
  })

  it('a merge', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.git('switch', '--quiet', '-c', 'side')
    test.commit({ 'side.md': 'a' })
    test.git('switch', '--quiet', 'main')
    test.commit({ 'main.md': 'a' })
    test.git('merge', '--quiet', '--no-edit', 'side')
    await refused(/^The last commit is a merge/)
  })

  it.each([
    ['refs/remotes/origin/main', /^origin\/main has the last commit already/],
    ['refs/remotes/fork/a/b', /^fork\/a\/b has/],
    ['refs/tags/v1', /^The tag v1 names the last commit/],
  ])('a commit of %s', async (name, reason) => {
    test.commit({ 'SPEC.md': 'a' })
    test.git('update-ref', name, test.commit({ 'SPEC.md': 'b' }))
    await refused(reason)
  })

  it('a commit that a remote branch is ahead of', async () => {
    test.commit({ 'SPEC.md': 'a' })
    const sha = test.commit({ 'SPEC.md': 'b' })
    test.git('update-ref', 'refs/remotes/origin/main', test.commit({ 'SPEC.md': 'c' }))
    test.git('reset', '--quiet', '--hard', sha)
    await refused(/^origin\/main has/)
  })

  it.each([
    ['MERGE_HEAD', /a merge is in progress/],
    ['CHERRY_PICK_HEAD', /a cherry-pick is in progress/],
    ['REVERT_HEAD', /a revert is in progress/],
    ['BISECT_LOG', /a bisect is in progress/],
    ['rebase-merge/head-name', /a rebase is in progress/],
    ['index.lock', /Another git command is at work/],
  ])('with %s', async (file, reason) => {
    test.commit({ 'SPEC.md': 'a' })
    const sha = test.commit({ 'SPEC.md': 'b' })
    test.write(`.git/${file}`, `${sha}\n`)
    await refused(reason, sha)
  })

  it('without a branch', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.commit({ 'SPEC.md': 'b' })
    test.git('switch', '--quiet', '--detach')
    await refused(/^No branch is checked out/)
  })

  it('a commit that is no longer the last one', async () => {
    test.commit({ 'SPEC.md': 'a' })
    const sha = test.commit({ 'SPEC.md': 'b' })
    test.commit({ 'SPEC.md': 'c' })
    await refused(/^Another commit was made since/, sha)
  })

  it('a parent that a shallow copy does not have', async () => {
    test.commit({ 'SPEC.md': 'a' })
    const sha = test.commit({ 'SPEC.md': 'b' })
    const copy = join(test.folder, 'copy')
    test.git('clone', '--quiet', '--depth', '1', `file://${test.root}`, copy)
    test.git('-C', copy, 'remote', 'remove', 'origin')
    const { openRepository } = await import('../repository')
    const found = await openRepository(copy)
    const last = found.kind === 'repository' ? await readLastCommit(found.repository) : null
    expect(last).toMatchObject({ sha, blocker: expect.stringMatching(/is shallow\.$/) })
  })

  it('a branch that git may not move: the index is as it was', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.write('SPEC.md', 'b')
    const { sha, stagedBefore } = await commit(['SPEC.md'])
    test.write('.git/refs/heads/main.lock', '')
    const before = state()
    expect(await undo(sha, stagedBefore)).toMatchObject({
      ok: false,
      message: 'git refused to undo the commit. It is still there, and nothing else was changed.',
    })
    expect(state()).toEqual(before)
  })
})
