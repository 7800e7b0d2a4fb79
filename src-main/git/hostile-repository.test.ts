import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addSettings } from '../testing/init-repository'
import { setUpTestRepository } from '../testing/set-up-test-repository'
import { openers, readerKinds, type TestRepository } from '../testing/test-repository'
import type { GitReader } from './git-reader'
import { readHistory } from './history/read-history'
import { readOperationInProgress } from './operation-in-progress'

let test: TestRepository
let markers: string

setUpTestRepository((made) => {
  test = made
  markers = join(test.folder, 'markers')
  mkdirSync(markers)
  plant()
})

/** A program that leaves a file of its name when it runs. */
function trap(name: string): string {
  const path = join(test.folder, `trap-${name}`)
  writeFileSync(path, `#!/bin/sh\ntouch '${join(markers, name)}'\nexit 0\n`, { mode: 0o755 })
  return path
}

function plant(): void {
  test.commit({ 'SPEC.md': 'one\n', 'ACTIVE_SPEC.md': 'plan\n', 'DECISION_LOG.md': 'D-1\n' })
  test.git('switch', '--quiet', '-c', 'other')
  test.commit({ 'DECISION_LOG.md': 'D-1\nD-2\n' })
  test.git('switch', '--quiet', 'main')
  test.commit({ 'SPEC.md': 'two\n', '.gitattributes': '*.md filter=evil diff=evil merge=evil\n*.bin filter=long\n' })
  // A commit that claims to be signed, so that showing signatures asks gpg.
  const signed = test
    .git('cat-file', 'commit', 'HEAD')
    .replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n')
  const commit = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: test.root,
    input: signed,
    encoding: 'utf8',
  }).trim()
  test.git('update-ref', 'refs/heads/main', commit)
  const settings = {
    'core.fsmonitor': trap('fsmonitor'),
    'core.pager': trap('pager'),
    'core.editor': trap('editor'),
    'core.sshCommand': trap('ssh'),
    'core.askPass': trap('askpass'),
    'core.alternateRefsCommand': trap('alternate'),
    'credential.helper': trap('credential'),
    'sequence.editor': trap('sequence'),
    'diff.external': trap('external-diff'),
    'diff.evil.textconv': trap('textconv'),
    'diff.evil.command': trap('diff-command'),
    'filter.evil.clean': trap('clean'),
    'filter.evil.smudge': trap('smudge'),
    'merge.evil.driver': trap('merge'),
    'log.showSignature': 'true',
    'gpg.program': trap('gpg'),
    'alias.log': `!${trap('alias')}`,
    'pager.log': trap('log-pager'),
    'remote.origin.url': `ext::${trap('ext')} x`,
    'remote.origin.promisor': 'true',
    'extensions.partialClone': 'origin',
    'protocol.ext.allow': 'always',
    'uploadpack.packObjectsHook': trap('pack'),
    'includeIf.onbranch:main.path': '../../include',
  }
  writeFileSync(join(test.folder, 'include'), `[filter "long"]\n\tprocess = ${trap('process')}\n`)
  // Written by hand: once core.fsmonitor is set, git itself would already run it.
  addSettings(test.root, settings)
  const hooks = [
    'pre-commit',
    'post-checkout',
    'post-index-change',
    'reference-transaction',
    'pre-auto-gc',
    'fsmonitor-watchman',
    'commit-msg',
  ]
  for (const name of hooks) test.write(`.git/hooks/${name}`, `#!/bin/sh\ntouch '${join(markers, `hook-${name}`)}'\n`, 0o755)
  test.write('SPEC.md', 'three\n')
  test.write('x.bin', 'x')
}

const documents = [
  { path: 'SPEC.md', kind: 'technical-spec' },
  { path: 'ACTIVE_SPEC.md', kind: 'active-spec' },
  { path: 'DECISION_LOG.md', kind: 'decision-log' },
] as const

/** Everything that the cockpit ever asks before something is committed. */
async function readAll(reader: GitReader) {
  expect((await reader.head()).branch).toBe('main')
  expect(await readOperationInProgress(reader.repository)).toBe(null)
  expect(await reader.resolveCommit('other')).toMatch(/^[0-9a-f]{40}$/)
  // An object that is not there: a promisor remote would be asked for it.
  expect(await reader.resolveCommit('0123456789012345678901234567890123456789')).toBe(null)
  const history = await readHistory({
    reader,
    documents,
    baseline: 'HEAD~1',
    decode: (bytes) => Buffer.from(bytes).toString('utf8'),
    decisionIds: async (logs) => logs.map(({ text }) => text.match(/D-\d/g) ?? []),
  })
  expect(history).toMatchObject({
    kind: 'known',
    head: { 'SPEC.md': 'two\n' },
    specAtActive: 'one\n',
    changedOn: { 'SPEC.md': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    otherBranches: [{ id: 'D-2', branch: 'other' }],
  })
  await reader.commitBlockers(['SPEC.md', 'NEW.md'])
  expect(await reader.commitTemplate()).toBe(null)
}

/** What a developer would type; answers the traps that went off. */
function plainGit(folder: string, ...commands: readonly (readonly string[])[]): readonly string[] {
  for (const args of commands) {
    try {
      execFileSync('git', args, { cwd: folder, stdio: 'ignore', timeout: 10_000 })
    } catch {
      // A trap that answers nonsense makes git fail; that it ran is the point.
    }
  }
  return readdirSync(markers)
}

describe.each(readerKinds)('%s reading', (kind) => {
  const open = async (folder = test.root) => {
    const found = await openers[kind](folder)
    if (found.kind !== 'repository') throw new Error(found.reason)
    return found.reader
  }

  it('runs none of its programs, though plain git runs many', async () => {
    await readAll(await open())
    expect(readdirSync(markers)).toEqual([])
    const fired = plainGit(
      test.root,
      ['status'],
      ['log', '-p'],
      ['diff', 'HEAD~1', 'HEAD'],
      // Before a checkout, whose files may be as new as the index: git then asks the filter about them first, which ends the commit.
      ['commit', '--quiet', '-m', 'x'],
      ['checkout', '--', 'ACTIVE_SPEC.md'],
      ['fetch', 'origin'],
      ['add', 'SPEC.md'],
      ['add', 'x.bin'],
      ['commit', '--quiet', '-m', 'x'],
    )
    expect(fired).toEqual(
      expect.arrayContaining(['fsmonitor', 'gpg', 'ext', 'textconv', 'external-diff', 'clean', 'smudge', 'process', 'hook-pre-commit']),
    )
  })

  it('does not fetch missing objects from a promisor', async () => {
    const blob = test.git('rev-parse', 'HEAD:SPEC.md').trim()
    rmSync(join(test.root, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const reader = await open()
    const history = await readHistory({ reader, documents, decode: () => '', decisionIds: async () => [] })
    expect(history.kind).toBe('unknown')
    expect(readdirSync(markers)).toEqual([])
    expect(plainGit(test.root, ['cat-file', '-p', blob])).toContain('ext')
  })

  it('runs nothing of a linked work tree, nor of a submodule', async () => {
    const config = test.git('config', '--file', '.git/config', '--list', '--null')
    expect(config).toContain('trap-fsmonitor')
    execFileSync(
      'git',
      ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '--quiet', '--no-checkout', '../linked', 'other'],
      { cwd: test.root },
    )
    test.write('.git/worktrees/linked/config.worktree', `[core]\n\tfsmonitor = ${trap('worktree-fsmonitor')}\n`)
    execFileSync('git', ['config', '--file', join(test.root, '.git/config'), 'extensions.worktreeConfig', 'true'])
    rmSync(markers, { recursive: true })
    mkdirSync(markers)
    const reader = await open(join(test.folder, 'linked'))
    expect((await reader.head()).branch).toBe('other')
    await readHistory({ reader, documents, decode: () => '', decisionIds: async () => [] })
    expect(readdirSync(markers)).toEqual([])
    expect(plainGit(join(test.folder, 'linked'), ['status'])).toContain('worktree-fsmonitor')
  })

  it('ignores a planted bare repository', async () => {
    test.git('init', '--quiet', '--bare', 'planted')
    const settings = { 'core.bare': 'false', 'core.worktree': '.', 'core.fsmonitor': trap('planted') }
    for (const [key, value] of Object.entries(settings))
      execFileSync('git', ['config', '--file', join(test.root, 'planted/config'), key, value])
    expect((await openers[kind](join(test.root, 'planted'))).kind).not.toBe('repository')
    expect(readdirSync(markers)).toEqual([])
    expect(plainGit(join(test.root, 'planted'), ['status'])).toContain('planted')
  })

  it('never runs a git binary of the repository', async () => {
    const before = process.env.PATH
    test.write('bin/git', `#!/bin/sh\ntouch '${join(markers, 'own-git')}'\n`, 0o755)
    process.env.PATH = `.:bin:${join(test.root, 'bin')}:${before}`
    try {
      await readAll(await open())
    } finally {
      process.env.PATH = before
    }
    expect(readdirSync(markers)).toEqual([])
  })
})

describe('restricted reading', () => {
  it('reads the opened folder, not the one of core.worktree', async () => {
    mkdirSync(join(test.folder, 'elsewhere'))
    execFileSync('git', ['config', '--file', join(test.root, '.git/config'), 'core.worktree', join(test.folder, 'elsewhere')])
    expect((await openers.trusted(test.root)).kind).toBe('none')
    const reader = await test.reader('restricted')
    expect(reader.repository.root).toBe(test.root)
    await readAll(reader)
  })

  it('starts git in a private folder each time, with nothing of the repository but its objects', async () => {
    const before = process.env.PATH
    const log = join(test.folder, 'started')
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    mkdirSync(join(test.folder, 'bin'))
    const line = '"$PWD|$GIT_DIR|$GIT_OBJECT_DIRECTORY|$GIT_CONFIG_NOSYSTEM|$HOME|$(ls "$GIT_DIR" | tr "\\n" " ")|$*"'
    writeFileSync(join(test.folder, 'bin/git'), `#!/bin/sh\necho ${line} >> '${log}'\nexec '${real}' "$@"\n`, { mode: 0o755 })
    process.env.PATH = `${join(test.folder, 'bin')}:${before}`
    try {
      await readAll(await test.reader('restricted'))
    } finally {
      process.env.PATH = before
    }
    const started = readFileSync(log, 'utf8').trimEnd().split('\n')
    expect(started.length).toBeGreaterThan(8)
    for (const entry of started) {
      const [cwd, gitDir = '', objects, noSystem, home, files, args = ''] = entry.split('|')
      expect(gitDir).toMatch(/spec-cockpit-git-/)
      expect([cwd, home]).toEqual([gitDir, gitDir])
      expect({ objects, noSystem, files }).toEqual({
        objects: join(test.root, '.git/objects'),
        noSystem: '1',
        files: 'HEAD config objects refs ',
      })
      expect(args).not.toContain(test.root)
    }
  })

  it('leaves nothing in the repository', async () => {
    const list = () =>
      execFileSync('find', ['.', '-not', '-name', 'SPEC.md', '-printf', '%p %s %T@\n'], { cwd: test.root, encoding: 'utf8' })
    const before = list()
    await readAll(await test.reader('restricted'))
    expect(list()).toBe(before)
  })
})
