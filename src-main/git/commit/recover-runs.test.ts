import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import type { TestRepository } from '../../testing/test-repository'
import { readHead } from '../head'
import type { Repository } from '../repository'
import { commitDocuments } from './commit'
import { finishMerge } from './merge'
import { recoverInterruptedRuns } from './recover-runs'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
  test.commit({ 'SPEC.md': 'a\n', 'src.ts': 'a\n' })
  test.write('src.ts', 'staged\n')
  test.git('add', 'src.ts')
  test.write('SPEC.md', 'b\n')
  test.write('NEW.md', 'new\n')
})

const inGit = (...parts: string[]) => join(test.root, '.git', ...parts)
const hook = (name: string, script: string) => test.write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`, 0o755)
const runs = () => readdirSync(inGit('spec-cockpit'))

/** A process that has ended. */
function deadIdentity(): string {
  return `${spawnSync(process.execPath, ['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } }).pid}-1`
}

const commitNow = async (repository: Repository) =>
  commitDocuments({ repository, paths: ['SPEC.md', 'NEW.md'], message: 'docs: x', base: await readHead(repository) })

/** Commits, and puts back what a kill of the application and of git during the hook would have left. */
async function kill(during: 'pre-commit' | 'post-commit', run: (repository: Repository) => Promise<unknown> = commitNow): Promise<void> {
  const saved = join(test.folder, 'saved')
  hook(during, `cp -a .git/spec-cockpit "${saved}"; cp -p .git/index "${saved}-index"; ${during === 'pre-commit' ? 'exit 1' : ':'}`)
  await run(await test.open())
  rmSync(inGit('hooks'), { recursive: true })
  renameSync(`${saved}-index`, inGit('index'))
  const [name = ''] = readdirSync(saved)
  const left = inGit('spec-cockpit', `${deadIdentity()}-${name.split('-')[2]}`)
  cpSync(join(saved, name), left, { recursive: true, preserveTimestamps: true })
  // On a busy machine the hook may have run before its git was noted.
  for (const file of readdirSync(left).filter((each) => each.startsWith('git-'))) rmSync(join(left, file))
  writeFileSync(join(left, `git-${deadIdentity()}`), '')
  linkSync(join(left, 'lock'), inGit('index.lock'))
}

describe('a commit whose application and git were killed', () => {
  it('before git made it: lock and folder are removed, and nothing else changes', async () => {
    await kill('pre-commit')
    const before = [test.git('ls-files', '--stage'), test.git('rev-parse', 'HEAD')]
    await recoverInterruptedRuns(await test.open())
    expect([test.git('ls-files', '--stage'), test.git('rev-parse', 'HEAD')]).toEqual(before)
    expect([existsSync(inGit('index.lock')), runs()]).toEqual([false, []])
  })

  it('after git made it: the index follows, and what else was staged stays', async () => {
    await kill('post-commit')
    await recoverInterruptedRuns(await test.open())
    expect(test.git('status', '--porcelain')).toBe('M  src.ts\n')
    expect(test.git('show', '--name-only', '--format=', 'HEAD')).toBe('NEW.md\nSPEC.md\n')
    expect([existsSync(inGit('index.lock')), runs()]).toEqual([false, []])
  })

  it('after git made it for a merge: the index holds one version of each file', async () => {
    test.git('reset', '--quiet', '--hard')
    test.git('switch', '--quiet', '-c', 'side')
    test.commit({ 'SPEC.md': 'side\n' })
    test.git('switch', '--quiet', 'main')
    test.commit({ 'SPEC.md': 'main\n' })
    expect(() => test.git('merge', '--quiet', 'side')).toThrow()
    test.write('SPEC.md', 'both\n')
    await kill('post-commit', (repository) => finishMerge(repository, ['SPEC.md']))
    expect(test.git('ls-files', '--unmerged')).toContain('SPEC.md')
    await recoverInterruptedRuns(await test.open())
    expect([test.git('status', '--porcelain'), test.git('show', 'HEAD:SPEC.md')]).toEqual(['?? NEW.md\n', 'both\n'])
    expect([existsSync(inGit('index.lock')), runs()]).toEqual([false, []])
  })

  it('after git made it for an undo: what was not staged before the commit is not staged', async () => {
    const target = test.git('rev-parse', 'HEAD').trim()
    const left = inGit('spec-cockpit', `${deadIdentity()}-${'a'.repeat(12)}`)
    mkdirSync(left, { recursive: true })
    // With its time, by which git knows files that changed in the second of staging.
    cpSync(inGit('index'), join(left, 'next'), { preserveTimestamps: true })
    test.git('commit', '--quiet', '--message', 'docs: x', '--', 'SPEC.md')
    const base = test.git('rev-parse', 'HEAD').trim()
    writeFileSync(join(left, 'run.json'), JSON.stringify({ kind: 'undo', base, target, paths: ['SPEC.md'], startedAt: Date.now() }))
    writeFileSync(join(left, 'lock'), '')
    test.git('update-ref', 'HEAD', target)
    linkSync(join(left, 'lock'), inGit('index.lock'))
    await recoverInterruptedRuns(await test.open())
    expect(test.git('status', '--porcelain')).toBe(' M SPEC.md\nM  src.ts\n?? NEW.md\n')
    expect([existsSync(inGit('index.lock')), runs()]).toEqual([false, []])
  })

  it('where a file cannot have a second name, its own lock is known by its number', async () => {
    await kill('post-commit')
    rmSync(inGit('index.lock'))
    writeFileSync(inGit('index.lock'), '')
    writeFileSync(inGit('spec-cockpit', runs()[0] ?? '', 'lock'), String(statSync(inGit('index.lock')).ino))
    await recoverInterruptedRuns(await test.open())
    expect([test.git('status', '--porcelain'), existsSync(inGit('index.lock')), runs()]).toEqual(['M  src.ts\n', false, []])
  })

  it('leaves the lock of another program alone', async () => {
    await kill('post-commit')
    rmSync(inGit('index.lock'))
    writeFileSync(inGit('index.lock'), '')
    const index = readFileSync(inGit('index'))
    await recoverInterruptedRuns(await test.open())
    expect([existsSync(inGit('index.lock')), runs()]).toEqual([true, []])
    expect(readFileSync(inGit('index'))).toEqual(index)
  })

  it('while git may have been started and could not be noted: is left alone, until git cannot run any more', async () => {
    await kill('post-commit')
    const folder = inGit('spec-cockpit', runs()[0] ?? '')
    for (const file of readdirSync(folder).filter((each) => each.startsWith('git-'))) rmSync(join(folder, file))
    await recoverInterruptedRuns(await test.open())
    expect([existsSync(inGit('index.lock')), runs().length]).toEqual([true, 1])
    utimesSync(join(folder, 'starting-git'), 1, 1)
    await recoverInterruptedRuns(await test.open())
    expect([test.git('status', '--porcelain'), existsSync(inGit('index.lock')), runs()]).toEqual(['M  src.ts\n', false, []])
  })

  it.runIf(process.platform === 'linux')('whose git was only announced is over when no git works in the folder', async () => {
    await kill('pre-commit')
    const [name = ''] = runs()
    const folder = inGit('spec-cockpit', name)
    for (const file of readdirSync(folder).filter((each) => each.startsWith('git-'))) rmSync(join(folder, file))
    const tenSecondsAgo = Date.now() / 1000 - 10
    utimesSync(join(folder, 'starting-git'), tenSecondsAgo, tenSecondsAgo)
    const git = spawn('git', ['cat-file', '--batch'], { cwd: test.root, stdio: ['pipe', 'pipe', 'ignore'] })
    // Its answer shows that it is more than a process that becomes git.
    git.stdin.write('HEAD\n')
    await once(git.stdout, 'data')
    await recoverInterruptedRuns(await test.open())
    expect(runs().length).toBe(1)
    git.stdin.end()
    await once(git, 'exit')
    await recoverInterruptedRuns(await test.open())
    expect([existsSync(inGit('index.lock')), runs()]).toEqual([false, []])
  })

  it('removes locks of HEAD and its branch that git made during it, not older ones', async () => {
    await kill('pre-commit')
    writeFileSync(inGit('HEAD.lock'), '')
    writeFileSync(inGit('refs/heads/main.lock'), 'something else\n')
    await recoverInterruptedRuns(await test.open())
    expect([existsSync(inGit('HEAD.lock')), existsSync(inGit('refs/heads/main.lock'))]).toEqual([false, true])
  })
})

it('a run that goes on, here or in another process, is left alone', async () => {
  hook('pre-commit', 'ls .git/spec-cockpit > .git/seen')
  const repository = await test.open()
  const running = commitDocuments({ repository, paths: ['SPEC.md'], message: 'docs: x', base: await readHead(repository) })
  while (!existsSync(inGit('spec-cockpit'))) await recoverInterruptedRuns(repository)
  await recoverInterruptedRuns(repository)
  expect(await running).toMatchObject({ ok: true })
  expect([readFileSync(inGit('seen'), 'utf8').trim().split('\n').length, runs()]).toEqual([1, []])
})
