import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTestRepository, type TestRepository } from '../../testing/test-repository'
import { readSettings } from '../git-environment'
import { readGit } from './read-git'

let test: TestRepository
const environment = { ...process.env }
beforeEach(() => {
  test = makeTestRepository()
})
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
  test.remove()
})

/** A git of our own at the front of PATH. */
function replaceGit(script: string): void {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const folder = join(test.folder, 'a folder (with signs)')
  mkdirSync(folder)
  writeFileSync(join(folder, 'git'), `#!/bin/sh\nREAL='${real}'\n${script}\n`, { mode: 0o755 })
  process.env.PATH = `${folder}${delimiter}${process.env.PATH}`
}

describe('returns', () => {
  it('binary output, in the order of the input', async () => {
    const bytes = Buffer.from([0, 255, 254, 13, 10, 128])
    test.write('a.bin', bytes)
    test.git('add', 'a.bin')
    const blob = test.git('rev-parse', ':a.bin').trim()
    const result = await readGit({ root: test.root, args: ['cat-file', '--batch'], input: `${blob}\nnothing\n` })
    expect(result).toMatchObject({ ok: true, stderr: '' })
    expect(result.stdout).toEqual(Buffer.concat([Buffer.from(`${blob} blob 6\n`), bytes, Buffer.from('\nnothing missing\n')]))
  })

  it('output that is larger than a pipe, complete', async () => {
    const text = 'a line of a long document\n'.repeat(200_000)
    const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: test.root, input: text, encoding: 'utf8' }).trim()
    const result = await readGit({ root: test.root, args: ['cat-file', 'blob', blob] })
    expect(result.ok && result.stdout.toString('utf8') === text).toBe(true)
  })

  it('a failure with its code and error output', async () => {
    expect(await readGit({ root: test.root, args: ['rev-parse', '--verify', 'never'] })).toMatchObject({
      ok: false,
      code: 128,
      timedOut: false,
      stderr: expect.stringContaining('Needed a single revision'),
    })
  })

  it('a failure without error output', async () => {
    const result = await readGit({ root: test.root, args: ['rev-parse', '--verify', '--quiet', 'never'] })
    expect(result).toMatchObject({ ok: false, code: 1, stderr: '' })
  })

  it('an error message when the folder or git is missing', async () => {
    expect(await readGit({ root: join(test.folder, 'gone'), args: ['status'] })).toMatchObject({ ok: false, code: null, stderr: /./ })
    process.env.PATH = test.folder
    expect(await readGit({ root: test.root, args: ['status'] })).toMatchObject({ ok: false, stderr: expect.stringContaining('not found') })
  })
})

describe('guards', () => {
  it('starts git with each setting and variable of a read, and with no other of git', async () => {
    const log = join(test.folder, 'started')
    replaceGit(`{ printf '%s\\n' "$@"; echo ---; env; } > '${log}'; exec "$REAL" "$@"`)
    Object.assign(process.env, {
      GIT_DIR: '/nowhere',
      GIT_SSH_COMMAND: 'false',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.pager',
      GIT_CONFIG_VALUE_0: 'less',
      EDITOR: 'vi',
      PAGER: 'less',
      PREFIX: '/usr',
      SSH_ASKPASS: 'ask',
      GIT_AUTHOR_NAME: 'Ada',
    })
    expect(await readGit({ root: test.root, args: ['rev-parse', '--git-dir'] })).toMatchObject({ ok: true })
    const [args = '', variables = ''] = readFileSync(log, 'utf8').split('---\n')
    expect(args.trim().split('\n')).toEqual([
      ...Object.entries(readSettings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      'rev-parse',
      '--git-dir',
    ])
    const named = variables.split('\n').filter((line) => /^(?:GIT_|EDITOR|VISUAL|PAGER|PREFIX|SSH_ASKPASS)/.test(line))
    expect(named.sort()).toEqual([
      'GIT_ALLOW_PROTOCOL=none',
      'GIT_AUTHOR_NAME=Ada',
      `GIT_CEILING_DIRECTORIES=${test.folder}`,
      'GIT_LITERAL_PATHSPECS=1',
      'GIT_NO_LAZY_FETCH=1',
      'GIT_OPTIONAL_LOCKS=0',
      'GIT_PAGER=cat',
      'GIT_TERMINAL_PROMPT=0',
      // simple-git's own: an option cannot be shortened past its guards.
      'GIT_TEST_DISALLOW_ABBREVIATED_OPTIONS=true',
    ])
  })

  it.each([
    ['alias.wait=!touch fired', 'wait'],
    ['core.editor=touch fired', 'var'],
    ['gpg.program=touch', 'log'],
  ])('refuses the setting %s', async (setting, command) => {
    const result = await readGit({ root: test.root, args: ['-c', setting, command] })
    expect(result).toMatchObject({ ok: false, code: null, stderr: expect.stringContaining('not permitted') })
    expect(existsSync(join(test.root, 'fired'))).toBe(false)
  })

  it('stops git after the timeout, and reports it', async () => {
    const pid = join(test.folder, 'pid')
    replaceGit(`echo $$ > '${pid}'; exec sleep 60`)
    const result = await readGit({ root: test.root, args: ['status'], timeoutMs: 500 })
    expect(result).toMatchObject({ ok: false, code: null, timedOut: true })
    // Without the file it was stopped before its first line.
    await expect.poll(() => existsSync(pid) && isAlive(Number(readFileSync(pid, 'utf8')))).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
