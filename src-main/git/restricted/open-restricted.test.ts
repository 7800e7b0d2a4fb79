import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import { openers, readerKinds, type TestRepository } from '../../testing/test-repository'
import type { FoundReader } from '../git-reader'
import { readHistory } from '../history/read-history'
import { openRestricted } from './open-restricted'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
})

const at = (...parts: string[]) => join(test.folder, ...parts)
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
const documents = [{ path: 'SPEC.md', kind: 'technical-spec' }] as const

function readerIn(found: FoundReader) {
  if (found.kind !== 'repository') throw new Error(found.reason)
  return found.reader
}

/** What is known of SPEC.md at HEAD; else the reason. */
async function specAt(folder: string): Promise<string | undefined> {
  const found = await openRestricted(folder)
  if (found.kind !== 'repository') return found.reason
  const history = await readHistory({
    reader: found.reader,
    documents,
    decode: (bytes) => Buffer.from(bytes).toString('utf8'),
    decisionIds: async () => [],
  })
  return history.kind === 'known' ? history.head['SPEC.md'] : history.reason
}

describe('HEAD', () => {
  it('is read like git reads it: unborn, on a branch, detached, loose or packed', async () => {
    const same = async () => {
      const [trusted, restricted] = await Promise.all(readerKinds.map(async (kind) => (await test.reader(kind)).head()))
      expect(restricted).toEqual(trusted)
      return restricted
    }
    expect(await same()).toEqual({ branch: 'main', sha: null })
    const sha = test.commit({ 'SPEC.md': 'a' })
    test.git('switch', '--quiet', '-c', 'feature/ü/x')
    expect(await same()).toEqual({ branch: 'feature/ü/x', sha })
    test.git('pack-refs', '--all')
    expect(existsSync(join(test.root, '.git/refs/heads/feature'))).toBe(false)
    expect(await same()).toEqual({ branch: 'feature/ü/x', sha })
    test.commit({ 'SPEC.md': 'b' })
    await same()
    test.git('checkout', '--quiet', '--detach')
    expect((await same())?.branch).toBe(null)
  })

  it('is resolved through symbolic references, up to a limit', async () => {
    const sha = test.commit({ 'SPEC.md': 'a' })
    test.write('.git/refs/heads/one', 'ref: refs/heads/two\n')
    test.write('.git/refs/heads/two', 'ref: refs/heads/main\n')
    test.git('symbolic-ref', 'HEAD', 'refs/heads/one')
    expect((await (await test.reader('restricted')).head()).sha).toBe(sha)
    test.write('.git/refs/heads/two', 'ref: refs/heads/one\n')
    expect(await specAt(test.root)).toContain('chain of symbolic references')
  })

  it('is read when it is a symbolic link, as in old repositories', async () => {
    const sha = test.commit({ 'SPEC.md': 'a' })
    rmSync(join(test.root, '.git/HEAD'))
    symlinkSync('refs/heads/main', join(test.root, '.git/HEAD'))
    expect(await (await test.reader('restricted')).head()).toEqual({ branch: 'main', sha })
  })

  it.each(['', 'nonsense\n', 'ref: ../../secret\n', 'ref: refs/../../../secret\n'])('is unknown when it contains %j', async (text) => {
    test.commit({ 'SPEC.md': 'a' })
    writeFileSync(at('secret'), `${test.git('rev-parse', 'HEAD')}`)
    test.write('.git/HEAD', text)
    expect(await openRestricted(test.root)).toMatchObject({ kind: 'error', reason: expect.stringMatching(/HEAD.*\.$/) })
  })

  it('is unknown, without a hang, when it is a pipe or its reference a link to another folder', async () => {
    test.commit({ 'SPEC.md': 'a' })
    rmSync(join(test.root, '.git/HEAD'))
    execFileSync('mkfifo', [join(test.root, '.git/HEAD')])
    expect((await openRestricted(test.root)).kind).toBe('error')
    rmSync(join(test.root, '.git/HEAD'))
    test.write('.git/HEAD', 'ref: refs/heads/main\n')
    renameSync(join(test.root, '.git/refs/heads'), at('heads'))
    symlinkSync(at('heads'), join(test.root, '.git/refs/heads'))
    expect(await specAt(test.root)).toContain('leads out')
  })
})

it('branches are listed whatever characters git takes in their names', async () => {
  test.commit({ 'SPEC.md': 'one' })
  const names = ['boat\u2028', '\u2029', '\u00a0boat\u3000', '\u0085', 'main']
  for (const name of names) test.git('update-ref', `refs/heads/${name}`, 'HEAD')
  for (const kind of ['trusted', 'restricted'] as const) {
    const reader = await test.reader(kind)
    expect((await reader.branches()).map(({ name }) => name).sort()).toEqual(names.toSorted())
  }
})

it('revisions and branches resolve as in git', async () => {
  const first = test.commit({ 'SPEC.md': 'one' })
  const on = (day: string) => {
    process.env.GIT_COMMITTER_DATE = `${day}T12:00:00+0000`
  }
  try {
    for (const [name, day] of [
      ['b', '2026-01-02'],
      ['a', '2026-03-01'],
      ['feature/c', '2026-02-01'],
      ['main-2', '2026-02-01'],
    ] as const) {
      on(day)
      test.git('switch', '--quiet', '-c', name, first)
      test.commit({ [`${day}.md`]: name })
    }
  } finally {
    delete process.env.GIT_COMMITTER_DATE
  }
  test.git('branch', 'twin', 'a')
  test.git('tag', '-a', 'v1', '-m', 'one', first)
  test.git('tag', 'a', first)
  test.git('update-ref', 'refs/remotes/origin/main', first)
  test.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
  test.git('pack-refs', '--all')
  test.git('switch', '--quiet', 'b')
  test.commit({ 'SPEC.md': 'two' })
  test.write('.git/refs/heads/broken', '')
  const [trusted, restricted] = [await test.reader('trusted'), await test.reader('restricted')]
  expect(await restricted.branches()).toEqual(await trusted.branches())
  expect((await restricted.branches()).map(({ name }) => name)).toEqual(['b', 'main', 'a', 'twin', 'feature/c', 'main-2'])
  const head = test.git('rev-parse', 'HEAD').trim()
  for (const reader of [trusted, restricted]) {
    const alone = await reader.branches(head)
    expect(alone.map(({ name }) => name)).toEqual(['main', 'a', 'twin', 'feature/c', 'main-2'])
    // Asked at the same time, both are one question to git.
    const [all, together] = await Promise.all([reader.allBranches(), reader.branches(head)])
    expect(together).toEqual(alone)
    expect(all.map(({ name }) => name).sort()).toEqual(['a', 'b', 'feature/c', 'main', 'main-2', 'origin/HEAD', 'origin/main', 'twin'])
  }
  expect(await restricted.allBranches()).toEqual(await trusted.allBranches())
  const revisions = [
    ...[
      'HEAD',
      '@',
      'HEAD~1',
      'HEAD^',
      'HEAD^{commit}',
      'b',
      'a',
      'heads/a',
      'tags/a',
      'refs/heads/a',
      'v1',
      'v1^{}',
      'v1~0',
      'origin',
      'origin/main',
      'feature/c^0',
    ],
    ...[head, head.slice(0, 7), `${head.slice(0, 7)}~1`, head.toUpperCase(), `v1-1-g${head.slice(0, 8)}`, 'HEAD^{/two}', 'ORIG_HEAD'],
    ...[
      '',
      'nowhere',
      'HEAD~9',
      'HEAD:SPEC.md',
      'broken',
      'a..b',
      '^a',
      '-h',
      '--all',
      'b.lock',
      '../config',
      'refs',
      'refs/heads',
      'HEAD\n',
      'a\0',
      'x'.repeat(5000),
      '0'.repeat(40),
    ],
  ]
  for (const revision of revisions) {
    const answer = await restricted.resolveCommit(revision).catch((error: Error) => error.message)
    const expected = await trusted.resolveCommit(revision)
    if (revision === 'broken') expect(answer).toContain('is not a valid reference')
    else expect({ revision, answer }).toEqual({ revision, answer: expected })
  }
  for (const revision of ['@{upstream}', 'b@{1}', 'HEAD@{0}'])
    await expect(restricted.resolveCommit(revision)).rejects.toThrow('settings or logs')
  const parts = fc.constantFrom(
    'HEAD',
    'a',
    'main',
    'v1',
    '~',
    '^',
    '1',
    '0',
    '@',
    '{',
    '}',
    ':',
    '/',
    '.',
    '-',
    ' ',
    'refs/',
    'tags/',
    'g',
    head.slice(0, 6),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 5 }), async (words) => {
      const revision = words.join('')
      if (revision.includes('@{')) return
      expect({ revision, commit: await restricted.resolveCommit(revision) }).toEqual({
        revision,
        commit: await trusted.resolveCommit(revision),
      })
    }),
    { numRuns: 80 },
  )
})

describe('git folders', () => {
  it.each(readerKinds)('a linked work tree, %s', async (kind) => {
    const sha = test.commit({ 'SPEC.md': 'a' })
    test.git('worktree', 'add', '--quiet', '../linked')
    const reader = readerIn(await openers[kind](at('linked')))
    expect(reader.repository).toEqual({
      root: at('linked'),
      prefix: '',
      gitDir: join(test.root, '.git/worktrees/linked'),
      commonDir: join(test.root, '.git'),
    })
    expect(await reader.head()).toEqual({ branch: 'linked', sha })
    expect((await reader.branches()).map(({ name }) => name).sort()).toEqual(['linked', 'main'])
  })

  it.each(readerKinds)('a submodule, also of a linked work tree, %s', async (kind) => {
    const outer = at('outer')
    test.commit({ 'SPEC.md': 'a' })
    git(test.folder, 'init', '--quiet', '--initial-branch=main', outer)
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', test.root, 'parts/modules/one')
    git(outer, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'x')
    git(outer, 'worktree', 'add', '--quiet', '../second')
    git(at('second'), '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init')
    for (const place of ['outer', 'second']) {
      const reader = readerIn(await openers[kind](at(place, 'parts/modules/one')))
      expect((await reader.head()).sha).toBe(test.git('rev-parse', 'HEAD').trim())
    }
    expect(await specAt(at('second/parts/modules/one'))).toBe('a')
  })

  it('a git folder that does not refer back is not read', async () => {
    test.commit({ 'SPEC.md': 'not for others' })
    mkdirSync(at('thief'))
    writeFileSync(at('thief/.git'), `gitdir: ${join(test.root, '.git')}\n`)
    expect(await specAt(at('thief'))).toContain('does not refer back to this folder')
    rmSync(at('thief/.git'))
    symlinkSync(join(test.root, '.git'), at('thief/.git'))
    expect(await specAt(at('thief'))).toContain('does not refer back to this folder')
    rmSync(at('thief/.git'))
    git(at('thief'), 'init', '--quiet')
    writeFileSync(at('thief/.git/commondir'), join(test.root, '.git'))
    expect(await specAt(at('thief'))).toContain('does not refer back to this folder')
  })

  it('a folder without a repository is none', async () => {
    mkdirSync(at('plain/.git'), { recursive: true })
    git(test.folder, 'init', '--quiet', '--bare', 'bare.git')
    git(test.root, 'init', '--quiet', '--bare', 'planted')
    for (const folder of [at('plain'), at('gone'), at('bare.git'), join(test.root, 'planted')]) {
      expect(await openRestricted(folder)).toMatchObject({ kind: 'none', reason: expect.stringMatching(/\.$/) })
    }
    writeFileSync(at('plain/SPEC.md'), '')
    rmSync(at('plain/.git'), { recursive: true })
    writeFileSync(at('plain/.git'), 'gitdir: \0\n')
    expect((await openRestricted(at('plain'))).kind).toBe('none')
  })
})

describe('other formats', () => {
  it('hashes of SHA-256 are read', async () => {
    git(test.folder, 'init', '--quiet', '--object-format=sha256', '--initial-branch=main', 'wide')
    writeFileSync(at('wide/SPEC.md'), 'wide')
    git(at('wide'), 'add', '.')
    git(at('wide'), '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'x')
    expect(await specAt(at('wide'))).toBe('wide')
  })

  it('a reftable is unknown, with a sentence', async () => {
    test.commit({ 'SPEC.md': 'a' })
    mkdirSync(join(test.root, '.git/reftable'))
    test.write('.git/HEAD', 'ref: refs/heads/.invalid\n')
    expect(await openRestricted(test.root)).toMatchObject({ kind: 'error', reason: expect.stringContaining('reftable') })
  })

  it('a shallow clone is read as far as it goes', async () => {
    for (const text of ['one', 'two', 'three']) test.commit({ 'SPEC.md': text })
    git(test.folder, 'clone', '--quiet', '--depth=2', `file://${test.root}`, 'shallow')
    const reader = readerIn(await openRestricted(at('shallow')))
    const history = await readHistory({
      reader,
      documents,
      decode: (bytes) => Buffer.from(bytes).toString('utf8'),
      decisionIds: async () => [],
    })
    expect(history).toMatchObject({ head: { 'SPEC.md': 'three' }, changedOn: { 'SPEC.md': expect.stringMatching(/^\d{4}-/) } })
    expect(await reader.resolveCommit('HEAD~1')).toMatch(/^[0-9a-f]{40}$/)
    expect(await reader.resolveCommit('HEAD~2')).toBe(null)
    writeFileSync(at('shallow/.git/shallow'), `${readFileSync(at('shallow/.git/shallow'), 'utf8')}nonsense\n`)
    expect(await specAt(at('shallow'))).toBe('three')
  })

  it.each(readerKinds)('missing objects of a partial clone are unknown, and nothing is fetched, %s', async (kind) => {
    test.commit({ 'SPEC.md': 'one' })
    test.git('config', 'uploadpack.allowFilter', 'true')
    git(test.folder, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${test.root}`, 'part')
    const before = git(at('part'), 'count-objects', '-v')
    const reader = readerIn(await openers[kind](at('part')))
    const history = await readHistory({ reader, documents, decode: () => '', decisionIds: async () => [] })
    expect(history).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/\w+/) })
    if (kind === 'restricted') expect(history).toMatchObject({ reason: expect.stringContaining('was not fetched') })
    expect(git(at('part'), 'count-objects', '-v')).toBe(before)
  })
})

describe('objects outside the repository', () => {
  beforeEach(() => {
    test.commit({ 'SPEC.md': 'borrowed' })
  })

  it('are not read through alternates', async () => {
    git(test.folder, 'clone', '--quiet', '--shared', test.root, 'shared')
    expect(await specAt(at('shared'))).toMatch(/uses objects outside its folder.*trusted\.$/)
    expect((await openers.trusted(at('shared'))).kind).toBe('repository')
  })

  it('are not read through nested, relative or quoted alternates', async () => {
    git(test.folder, 'clone', '--quiet', '--shared', test.root, 'shared')
    const alternates = at('shared/.git/objects/info/alternates')
    mkdirSync(at('shared/inner/objects/info'), { recursive: true })
    writeFileSync(alternates, '../../inner/objects\n')
    // Inside, and leading nowhere else: the objects are simply not there.
    expect(await specAt(at('shared'))).not.toMatch(/outside its folder/)
    writeFileSync(at('shared/inner/objects/info/alternates'), `${join(test.root, '.git/objects')}\n`)
    for (const text of [
      '../../inner/objects\n',
      '../../../root/.git/objects\n',
      `"${join(test.root, '.git/objects')}"\n`,
      '/not/there\n',
    ]) {
      writeFileSync(alternates, text)
      expect(await specAt(at('shared'))).toMatch(/outside its folder/)
    }
  })

  it.each(['objects', 'objects/pack', 'objects/info', 'objects/pack/x.pack'])('are not read where %s is a link', async (path) => {
    git(test.folder, 'init', '--quiet', '--initial-branch=main', 'linking')
    writeFileSync(at('linking/.git/refs/heads/main'), test.git('rev-parse', 'HEAD'))
    rmSync(at('linking/.git', path), { recursive: true, force: true })
    symlinkSync(join(test.root, '.git/objects'), at('linking/.git', path))
    expect(await specAt(at('linking'))).toMatch(/outside its folder/)
  })
})

it('reads a repository with settings on which git would fail or hang', async () => {
  test.commit({ 'SPEC.md': 'a' })
  test.write('.git/config', '[[[ nonsense')
  test.write('.git/config.worktree', '[[[ nonsense')
  expect((await openers.trusted(test.root)).kind).toBe('error')
  expect(await specAt(test.root)).toBe('a')
  chmodSync(join(test.root, '.git/config'), 0)
  expect(await specAt(test.root)).toBe('a')
  rmSync(join(test.root, '.git/config'))
  execFileSync('mkfifo', [join(test.root, '.git/config')])
  expect(await specAt(test.root)).toBe('a')
})

it('reports commit blockers that files show', async () => {
  test.commit({ 'SPEC.md': 'a' })
  const reader = await test.reader('restricted')
  expect(await reader.commitBlockers(['SPEC.md'])).toEqual([])
  test.git('checkout', '--quiet', '--detach')
  test.write('.git/index.lock', '')
  expect(await reader.commitBlockers(['SPEC.md'])).toEqual([
    expect.stringContaining('detached HEAD'),
    expect.stringContaining('index.lock'),
  ])
})
