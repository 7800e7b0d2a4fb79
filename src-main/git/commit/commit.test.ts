import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import type { TestRepository } from '../../testing/test-repository'
import { type Head, readHead } from '../head'
import { commitDocuments } from './commit'
import { commitBlockers } from './commit-blockers'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
})

const message = 'docs(spec): database A → B (D-1)\n\n# not a comment\n- SPEC.md'

async function commit(
  paths: readonly string[],
  more: { readonly message?: string; readonly timeoutMs?: number; readonly base?: Head } = {},
) {
  const repository = await test.open()
  return commitDocuments({ repository, paths, message, base: await readHead(repository), ...more })
}

async function committed(paths: readonly string[]) {
  const outcome = await commit(paths)
  if (!outcome.ok) throw new Error(`${outcome.message} ${outcome.detail}`)
  expect(outcome.sha).toBe(test.git('rev-parse', 'HEAD').trim())
  return outcome
}

/** Everything that a refused commit must leave alone. */
function state() {
  const index = join(test.root, '.git', 'index')
  const files = readdirSync(test.root, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    .sort()
  return {
    index: existsSync(index) ? createHash('sha256').update(readFileSync(index)).digest('hex') : null,
    head: readFileSync(join(test.root, '.git', 'HEAD'), 'utf8'),
    refs: test.git('for-each-ref'),
    files: files.map((name) => [name, readFileSync(join(test.root, name), 'utf8')]),
    locks: readdirSync(join(test.root, '.git')).filter((name) => name.endsWith('.lock')),
  }
}

async function refused(paths: readonly string[], more: Parameters<typeof commit>[1] = {}) {
  const before = state()
  const outcome = await commit(paths, more)
  expect(state()).toEqual(before)
  if (outcome.ok) throw new Error('it was committed')
  expect(outcome.message).toMatch(/\.$/)
  return outcome
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const names = (revision = 'HEAD') =>
  test
    .git('show', '--name-only', '-z', '--format=', revision)
    .split('\0')
    .filter((name) => name !== '')
    .sort()
const hook = (name: string, script: string) => test.write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`, 0o755)

describe('a commit that succeeds', () => {
  it('holds exactly the chosen files, and the message byte for byte', async () => {
    test.commit({ 'SPEC.md': 'a', 'DECISION_LOG.md': 'a', 'src.ts': 'a' })
    for (const path of ['SPEC.md', 'DECISION_LOG.md', 'src.ts', 'new.ts']) test.write(path, 'b')
    test.git('add', 'src.ts', 'new.ts')
    const { hookChanges, rewritten } = await committed(['SPEC.md', 'DECISION_LOG.md'])
    expect(names()).toEqual(['DECISION_LOG.md', 'SPEC.md'])
    expect([hookChanges, rewritten]).toEqual([[], []])
    expect(test.git('log', '-1', '--format=%B').trimEnd()).toBe(message)
    expect(test.git('status', '--porcelain').trimEnd().split('\n')).toEqual(['A  new.ts', 'M  src.ts'])
  })

  it('is the first of a repository', async () => {
    test.write('SPEC.md', 'a')
    test.write('other.md', 'staged')
    test.git('add', 'other.md')
    await committed(['SPEC.md'])
    expect(names()).toEqual(['SPEC.md'])
    expect(test.git('status', '--porcelain')).toBe('A  other.md\n')
  })

  it('commits files with any name', async () => {
    const odd = ['docs/a b.md', 'ü—文.md', '-x.md', '*.md', ':(top)x.md', '"q".md', 'docs/tab\there.md', '[a].md', '--amend']
    test.commit({ 'SPEC.md': 'a', 'y.md': 'a' })
    for (const path of [...odd, 'y.md', 'z.md']) test.write(path, 'b')
    await committed(odd)
    expect(names()).toEqual([...odd].sort())
    expect(test.git('rev-list', '--count', 'HEAD')).toBe('2\n')
  })

  it('commits staged, untracked and deleted documents alike', async () => {
    test.commit({ 'SPEC.md': 'a', 'gone.md': 'a', 'removed.md': 'a' })
    test.write('staged.md', 'b')
    test.git('add', 'staged.md')
    test.write('untracked.md', 'b')
    unlinkSync(join(test.root, 'gone.md'))
    test.git('rm', '--quiet', 'removed.md')
    const paths = ['gone.md', 'removed.md', 'staged.md', 'untracked.md']
    await committed(paths)
    expect(names()).toEqual(paths)
    expect(test.git('status', '--porcelain')).toBe('')
  })

  it('runs the hooks and returns their output and added files', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.write('SPEC.md', 'b')
    hook('pre-commit', 'echo checked; echo extra > extra.md; git add extra.md')
    hook('post-commit', 'exit 1')
    const { output, hookChanges } = await committed(['SPEC.md'])
    expect(output).toContain('checked')
    expect(hookChanges).toEqual([{ path: 'extra.md', shown: null, committed: 'extra\n', isOpaque: false }])
  })

  it('lets hooks use patterns of their own', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.write('SPEC.md', 'b')
    hook('pre-commit', 'test "$(git ls-files "*.md")" = SPEC.md && test -z "$EDITOR$GIT_DIR_SECRET"')
    await committed(['SPEC.md'])
  })

  it('accepts a converted line ending', async () => {
    test.git('config', 'core.autocrlf', 'true')
    test.commit({ 'SPEC.md': 'a\r\n' })
    test.write('SPEC.md', 'b\r\n')
    test.git('add', 'SPEC.md')
    await committed(['SPEC.md'])
    expect(test.git('show', 'HEAD:SPEC.md')).toBe('b\n')
  })

  it('works in a linked work tree', async () => {
    test.commit({ 'SPEC.md': 'a' })
    test.git('worktree', 'add', '--quiet', '../linked')
    const linked = { ...test, root: join(test.folder, 'linked') }
    const { openRepository } = await import('../repository')
    const found = await openRepository(linked.root)
    if (found.kind !== 'repository') throw new Error(found.reason)
    writeFileSync(join(linked.root, 'SPEC.md'), 'b')
    const base = await readHead(found.repository)
    expect(await commitDocuments({ repository: found.repository, paths: ['SPEC.md'], message, base })).toMatchObject({ ok: true })
    expect(names('linked')).toEqual(['SPEC.md'])
  })
})

describe('a commit that is refused changes nothing', () => {
  beforeEach(() => {
    test.commit({ 'SPEC.md': 'a', 'src.ts': 'a' })
    test.write('src.ts', 'staged')
    test.git('add', 'src.ts')
    test.write('SPEC.md', 'b')
    test.write('NEW.md', 'new')
  })

  it.each(['pre-commit', 'prepare-commit-msg', 'commit-msg'])('when the %s hook fails', async (name) => {
    hook(name, 'echo "the hook says no" >&2; exit 1')
    const outcome = await refused(['SPEC.md', 'NEW.md'])
    expect(outcome).toMatchObject({ code: 'git-refused', detail: expect.stringContaining('the hook says no') })
  })

  it('when a hook hangs, with its children', async () => {
    const pid = join(test.folder, 'pid')
    hook('pre-commit', `echo waiting; sh -c 'trap "" TERM; echo $$ > ${pid}; while :; do sleep 0.05; done' & wait`)
    const outcome = await refused(['SPEC.md', 'NEW.md'], { timeoutMs: 1500 })
    expect(outcome).toMatchObject({ code: 'timed-out', detail: expect.stringContaining('waiting') })
    await vi.waitUntil(() => !isAlive(Number(readFileSync(pid, 'utf8'))), { timeout: 60_000 })
  })

  it('when signing fails', async () => {
    test.git('config', 'commit.gpgsign', 'true')
    test.git('config', 'gpg.program', '/bin/false')
    expect(await refused(['SPEC.md', 'NEW.md'])).toMatchObject({ code: 'git-refused', message: expect.stringContaining('signed') })
  })

  it('when a reference hook rejects the new commit', async () => {
    hook('reference-transaction', 'test "$1" != prepared')
    expect(await refused(['SPEC.md', 'NEW.md'])).toMatchObject({ code: 'git-refused' })
  })

  it('when git has no identity', async () => {
    test.git('config', '--unset', 'user.name')
    test.git('config', '--unset', 'user.email')
    test.git('config', 'user.useConfigOnly', 'true')
    const outcome = await refused(['SPEC.md'])
    expect(outcome.message).toContain('git config --global user.name')
    expect(outcome.message).toContain('git config --global user.email')
  })

  it('when a merge is in progress', async () => {
    test.git('stash', '--quiet')
    test.git('switch', '--quiet', '-c', 'other')
    test.commit({ 'SPEC.md': 'other' })
    test.git('switch', '--quiet', 'main')
    test.commit({ 'SPEC.md': 'main' })
    expect(() => test.git('merge', 'other')).toThrow()
    expect((await refused(['SPEC.md'])).message).toContain('a merge is in progress')
  })

  it('when no branch is checked out', async () => {
    test.git('checkout', '--quiet', '--detach')
    expect((await refused(['SPEC.md'])).message).toContain('detached HEAD')
  })

  it('when another git process holds the lock', async () => {
    test.write('.git/index.lock', '')
    expect((await refused(['SPEC.md'])).message).toContain('index.lock')
  })

  it('when a chosen file is staged in part', async () => {
    test.git('add', 'SPEC.md')
    test.write('SPEC.md', 'c')
    expect((await refused(['SPEC.md'])).message).toContain('SPEC.md is staged in part')
  })

  it('when a chosen file is ignored', async () => {
    test.write('.gitignore', 'NEW.md\n')
    expect((await refused(['NEW.md'])).message).toContain('NEW.md is ignored')
    test.write('.gitignore', '/build/\n')
    test.write('build/[deep].md', 'x')
    expect((await refused(['build/[deep].md'])).message).toContain('[deep].md is ignored')
  })

  it('when a chosen file does not exist', async () => {
    expect((await refused(['SPEC.md', 'never.md'])).message).toContain('never.md does not exist')
  })

  it('when another branch or commit is checked out than the user was shown', async () => {
    const base = await readHead(await test.open())
    expect(await refused(['SPEC.md'], { base: { ...base, branch: 'other' } })).toMatchObject({ code: 'moved' })
    expect(await refused(['SPEC.md'], { base: { ...base, sha: null } })).toMatchObject({ code: 'moved' })
  })

  it('when nothing changed', async () => {
    test.write('SPEC.md', 'a')
    expect(await refused(['SPEC.md'])).toMatchObject({ code: 'nothing-to-commit' })
  })

  it('when nothing is chosen, or the message is empty', async () => {
    expect((await refused([])).message).toContain('No document')
    expect((await refused(['SPEC.md'], { message: ' \n ' })).message).toContain('message is empty')
    expect((await refused(['SPEC.md'], { message: 'a\0b' })).code).toBe('blocked')
  })

  it.each(['../outside.md', '/etc/hostname', '.git/config', 'docs/../../x', ''])('when a path is %j', async (path) => {
    expect((await refused([path])).code).toBe('blocked')
  })

  it('and leaves no index behind where there was none', async () => {
    rmSync(join(test.root, '.git'), { recursive: true })
    test.git('init', '--quiet')
    for (const [key, value] of [
      ['user.name', 'T'],
      ['user.email', 't@example.com'],
    ] as const)
      test.git('config', key, value)
    hook('pre-commit', 'exit 1')
    expect((await refused(['NEW.md'])).code).toBe('git-refused')
  })
})

it('commitBlockers finds nothing against a good commit, and everything against a bad one', async () => {
  test.commit({ 'SPEC.md': 'a' })
  test.write('SPEC.md', 'b')
  const repository = await test.open()
  expect(await commitBlockers(repository, ['SPEC.md'])).toEqual([])
  test.git('checkout', '--quiet', '--detach')
  test.write('.git/index.lock', '')
  expect(await commitBlockers(repository, ['SPEC.md', 'never.md'])).toHaveLength(3)
})
