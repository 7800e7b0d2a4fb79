import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../testing/set-up-test-repository'
import { openers, readerKinds, type TestRepository } from '../testing/test-repository'
import { commitDocuments } from './commit/commit'
import { readLastCommit } from './commit/undo-commit'
import { readHead } from './head'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
  test.commit({ 'SPEC.md': 'spec\n' })
  test.write('SPEC.md', 'changed\n')
})

const giveAway = () => execFileSync('chown', ['-R', '12345:12345', test.root])
const trustInGit = () => execFileSync('git', ['config', '--global', '--add', 'safe.directory', test.root])
const sentence = () =>
  `Another user owns this repository, so git refuses to read it. If you trust it, run: git config --global --add safe.directory "${test.root}"`

// Only root can give files to another user.
describe.skipIf(process.getuid?.() !== 0)('a repository of another user', () => {
  it('is not read when it is trusted here alone, and the sentence says what to run', async () => {
    giveAway()
    expect(await openers.trusted(test.root)).toEqual({ kind: 'error', reason: sentence() })
  })

  it('is not read on when its owner changes', async () => {
    const reader = await test.reader('trusted')
    giveAway()
    await expect(reader.head()).rejects.toThrow(sentence())
  })

  // Without trust nothing of the repository's settings counts.
  it.each(readerKinds)('is read without trust, and once git is told to, %s', async (kind) => {
    giveAway()
    if (kind === 'trusted') trustInGit()
    const found = await openers[kind](test.root)
    if (found.kind !== 'repository') throw new Error(found.reason)
    expect((await found.reader.head()).branch).toBe('main')
  })

  it('takes no commit when its owner changes after it was opened', async () => {
    const repository = await test.open()
    const base = await readHead(repository)
    giveAway()
    const outcome = await commitDocuments({ repository, base, paths: ['SPEC.md'], message: 'docs: change' })
    expect(outcome).toMatchObject({ ok: false, code: 'blocked', message: sentence() })
    trustInGit()
    expect(test.git('status', '--porcelain')).toBe(' M SPEC.md\n')
    expect(await readHead(repository)).toEqual(base)
  })

  it('takes a commit once git is told to', async () => {
    giveAway()
    trustInGit()
    const repository = await test.open()
    const base = await readHead(repository)
    const outcome = await commitDocuments({ repository, base, paths: ['SPEC.md'], message: 'docs: change' })
    expect(outcome).toMatchObject({ ok: true, hookChanges: [] })
    expect(test.git('status', '--porcelain')).toBe('')
    expect(await readLastCommit(repository)).toMatchObject({ message: 'docs: change', paths: ['SPEC.md'] })
  })
})
