import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commitBlockers } from './commit-blockers'
import { readCommitTemplate } from './commit-template'
import { readHead } from './head'
import { readHistory } from './read-history'
import { openRepository, type Repository } from './repository'
import { resolveCommit } from './resolve-commit'
import { isolateHome, makeTestRepository, type TestRepository } from './test-repository'
import { readUnderway } from './underway'

let test: TestRepository
let repository: Repository
let restore: () => void
let markers: string

beforeEach(async () => {
  test = makeTestRepository()
  restore = isolateHome(test.folder)
  markers = join(test.folder, 'markers')
  mkdirSync(markers)
  plant()
  const found = await openRepository(test.root)
  if (found.kind !== 'repository') throw new Error(found.reason)
  repository = found.repository
})
afterEach(() => {
  restore()
  test.remove()
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
  for (const [key, value] of Object.entries(settings)) {
    // Written by hand: once core.fsmonitor is set, git itself would already run it.
    execFileSync('git', ['config', '--file', join(test.root, '.git', 'config'), key, value])
  }
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

it('runs none of its programs while we read, though plain git runs many', async () => {
  const documents = [
    { path: 'SPEC.md', kind: 'technical-spec' },
    { path: 'ACTIVE_SPEC.md', kind: 'active-spec' },
    { path: 'DECISION_LOG.md', kind: 'decision-log' },
  ] as const
  expect((await readHead(repository)).branch).toBe('main')
  expect(await readUnderway(repository)).toBe(null)
  expect(await resolveCommit(repository, 'other')).toMatch(/^[0-9a-f]{40}$/)
  // An object that is not there: a promisor remote would be asked for it.
  expect(await resolveCommit(repository, '0123456789012345678901234567890123456789')).toBe(null)
  const history = await readHistory({
    repository,
    documents,
    baseline: 'HEAD~1',
    decode: (bytes) => Buffer.from(bytes).toString('utf8'),
    decisionIds: (text) => text.match(/D-\d/g) ?? [],
  })
  expect(history).toMatchObject({
    kind: 'known',
    head: { 'SPEC.md': 'two\n' },
    specAtActive: 'one\n',
    elsewhere: [{ id: 'D-2', branch: 'other' }],
  })
  expect(await commitBlockers(repository, ['SPEC.md', 'NEW.md'])).toHaveLength(1)
  expect(await readCommitTemplate(repository)).toBe(null)
  expect(readdirSync(markers)).toEqual([])

  const plain = (...args: string[]) => {
    try {
      execFileSync('git', args, { cwd: test.root, stdio: 'ignore', timeout: 10_000 })
    } catch {
      // A trap that answers nonsense makes git fail; that it ran is the point.
    }
  }
  plain('status')
  plain('log', '-p')
  plain('diff', 'HEAD~1', 'HEAD')
  plain('checkout', '--', 'ACTIVE_SPEC.md')
  plain('fetch', 'origin')
  plain('add', 'SPEC.md')
  plain('add', 'x.bin')
  const fired = readdirSync(markers)
  expect(fired).toEqual(expect.arrayContaining(['fsmonitor', 'gpg', 'ext', 'textconv', 'external-diff', 'clean', 'smudge', 'process']))
})

it('never takes a git that the repository brings along', async () => {
  const before = process.env.PATH
  test.write('bin/git', `#!/bin/sh\ntouch '${join(markers, 'own-git')}'\n`, 0o755)
  process.env.PATH = `.:bin:${join(test.root, 'bin')}:${before}`
  try {
    expect((await openRepository(test.root)).kind).toBe('repository')
  } finally {
    process.env.PATH = before
  }
  expect(existsSync(join(markers, 'own-git'))).toBe(false)
})
