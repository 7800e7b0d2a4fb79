import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../testing/set-up-test-repository'
import { openers, readerKinds, type TestRepository } from '../testing/test-repository'
import { commitDocuments } from './commit/commit'
import { readHead } from './head'
import { readHistory } from './history/read-history'
import { openRepository } from './repository'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
  // Of the user, for the repositories that a state makes.
  const settings = '[user]\n\tname = Test Person\n\temail = test@example.com\n[protocol "file"]\n\tallow = always\n'
  writeFileSync(join(test.folder, '.gitconfig'), settings)
})

const documents = { 'SPEC.md': 'spec\n', 'ACTIVE_SPEC.md': 'plan\n', 'docs/DECISION_LOG.md': 'log\n', 'other.txt': 'other\n' }

/** Git in a folder that a state has made. */
function gitIn(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Every file of the work tree, by path. */
function filesOf(folder: string, below = ''): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`
    const stats = lstatSync(join(folder, path))
    if (name === '.git') continue
    if (stats.isSymbolicLink()) found[path] = `-> ${readlinkSync(join(folder, path))}`
    else if (stats.isDirectory()) Object.assign(found, filesOf(folder, path))
    else found[path] = `${stats.mode.toString(8)} ${readFileSync(join(folder, path), 'latin1')}`
  }
  return found
}

/** The branch, also one without a commit; the commit when HEAD is detached. */
function headOf(folder: string): string {
  try {
    return gitIn(folder, 'symbolic-ref', '--quiet', 'HEAD')
  } catch {
    return gitIn(folder, 'rev-parse', 'HEAD')
  }
}

/** Everything that reading, and a refused commit, must leave alone. */
function stateOf(folder: string, indexPath = gitIn(folder, 'rev-parse', '--path-format=absolute', '--git-path', 'index').trim()) {
  return {
    indexPath,
    index: existsSync(indexPath) ? createHash('sha256').update(readFileSync(indexPath)).digest('hex') : null,
    entries: gitIn(folder, 'ls-files', '-v', '--stage', '-z')
      .split('\0')
      .filter((line) => line !== ''),
    head: headOf(folder),
    refs: gitIn(folder, 'for-each-ref')
      .split('\n')
      .filter((line) => line !== ''),
    files: filesOf(folder),
  }
}

interface State {
  readonly name: string
  /** Makes the state of the repository and returns the folder to open, if it is another one than the top level. */
  readonly make: () => string | undefined
  /** What a commit holds of the documents, against the disk. */
  readonly status: Readonly<Record<string, 'committed' | 'modified' | 'untracked' | 'deleted'>>
  readonly chosen: readonly string[]
  /** What the commit holds, as `git diff --name-status`; or why there is none. */
  readonly commit: readonly string[] | RegExp
  /** What the user does about a refusal; the commit is made then. */
  readonly mend?: () => unknown
  readonly branch?: string | null
}

const begin = () => void test.commit(documents)
const edit = { 'SPEC.md': 'changed\n' }
const edited = { 'SPEC.md': 'modified', 'ACTIVE_SPEC.md': 'committed', 'docs/DECISION_LOG.md': 'committed' } as const
const onlySpec = { chosen: ['SPEC.md'], commit: ['M\tSPEC.md'] } as const

const states: readonly State[] = [
  {
    name: 'unborn',
    make: () => {
      put(test.root, documents)
      test.git('add', 'other.txt')
      return undefined
    },
    status: { 'SPEC.md': 'untracked', 'ACTIVE_SPEC.md': 'untracked' },
    chosen: ['SPEC.md'],
    commit: ['A\tSPEC.md'],
  },
  {
    name: 'a detached HEAD',
    make: () => {
      begin()
      test.git('switch', '--quiet', '--detach')
      put(test.root, edit)
      return undefined
    },
    status: edited,
    chosen: ['SPEC.md'],
    commit: /detached HEAD/,
    mend: () => test.git('switch', '--quiet', 'main'),
    branch: null,
  },
  {
    name: 'intent to add',
    make: () => {
      begin()
      put(test.root, { 'NEW.md': 'new\n', 'OTHER.md': 'other\n' })
      test.git('add', '--intent-to-add', 'NEW.md', 'OTHER.md')
      return undefined
    },
    status: { 'NEW.md': 'untracked', 'SPEC.md': 'committed' },
    chosen: ['NEW.md'],
    commit: ['A\tNEW.md'],
  },
  {
    name: 'an ignored document',
    make: () => {
      test.commit({ ...documents, '.gitignore': '/NEW.md\n' })
      put(test.root, { 'NEW.md': 'new\n' })
      return undefined
    },
    status: { 'NEW.md': 'untracked' },
    chosen: ['NEW.md'],
    commit: /^NEW\.md is ignored/,
    mend: () => test.git('add', '--force', 'NEW.md'),
  },
  {
    name: 'a staged rename, chosen whole',
    make: () => {
      begin()
      test.git('mv', 'docs/DECISION_LOG.md', 'DECISION_LOG.md')
      test.git('mv', 'other.txt', 'renamed.txt')
      return undefined
    },
    status: { 'DECISION_LOG.md': 'untracked', 'docs/DECISION_LOG.md': 'deleted' },
    chosen: ['DECISION_LOG.md', 'docs/DECISION_LOG.md'],
    commit: ['A\tDECISION_LOG.md', 'D\tdocs/DECISION_LOG.md'],
  },
  {
    name: 'a renamed document that is not staged',
    make: () => {
      begin()
      renameSync(join(test.root, 'SPEC.md'), join(test.root, 'docs/SPEC.md'))
      return undefined
    },
    status: { 'SPEC.md': 'deleted', 'docs/SPEC.md': 'untracked' },
    chosen: ['SPEC.md', 'docs/SPEC.md'],
    commit: ['D\tSPEC.md', 'A\tdocs/SPEC.md'],
  },
  {
    name: 'a name that changed its case',
    make: () => {
      test.commit({ ...documents, 'spec.md': 'lower\n' })
      test.git('rm', '--quiet', '--cached', 'SPEC.md')
      rmSync(join(test.root, 'SPEC.md'))
      test.git('commit', '--quiet', '-m', 'lower case only')
      test.git('mv', 'spec.md', 'SPEC.md')
      return undefined
    },
    status: { 'SPEC.md': 'untracked', 'spec.md': 'deleted' },
    chosen: ['SPEC.md', 'spec.md'],
    commit: ['A\tSPEC.md', 'D\tspec.md'],
  },
  {
    name: 'a document staged in part',
    make: () => {
      begin()
      put(test.root, { 'SPEC.md': 'staged\n' })
      test.git('add', 'SPEC.md')
      put(test.root, edit)
      return undefined
    },
    status: edited,
    chosen: ['SPEC.md'],
    commit: /^SPEC\.md is staged in part/,
    mend: () => test.git('add', 'SPEC.md'),
  },
  {
    name: 'others that are staged',
    make: () => {
      begin()
      put(test.root, { ...edit, 'other.txt': 'staged\n', 'ACTIVE_SPEC.md': 'staged too\n', 'new.txt': 'new\n' })
      test.git('add', 'other.txt', 'ACTIVE_SPEC.md', 'new.txt')
      test.git('rm', '--quiet', '--cached', 'docs/DECISION_LOG.md')
      return undefined
    },
    status: { 'SPEC.md': 'modified', 'ACTIVE_SPEC.md': 'modified', 'docs/DECISION_LOG.md': 'committed' },
    ...onlySpec,
  },
  {
    name: 'a submodule',
    make: () => {
      begin()
      gitIn(test.folder, 'init', '--quiet', '--initial-branch=main', 'outer')
      const outer = join(test.folder, 'outer')
      gitIn(outer, 'submodule', '--quiet', 'add', '../root', 'inner')
      gitIn(outer, 'commit', '--quiet', '-m', 'outer')
      put(join(outer, 'inner'), edit)
      return join(outer, 'inner')
    },
    status: edited,
    ...onlySpec,
  },
  {
    name: 'a repository with a submodule that moved',
    make: () => {
      begin()
      gitIn(test.folder, 'clone', '--quiet', 'root', 'inner')
      test.git('submodule', '--quiet', 'add', '../inner', 'inner')
      test.git('commit', '--quiet', '-m', 'inner')
      put(join(test.root, 'inner'), { 'SPEC.md': 'inner\n' })
      gitIn(join(test.root, 'inner'), 'commit', '--quiet', '-am', 'moved')
      put(test.root, edit)
      return undefined
    },
    status: edited,
    ...onlySpec,
  },
  {
    name: 'a linked work tree',
    make: () => {
      begin()
      test.git('worktree', 'add', '--quiet', '-b', 'linked', '../linked')
      put(join(test.folder, 'linked'), edit)
      return join(test.folder, 'linked')
    },
    status: edited,
    ...onlySpec,
    branch: 'linked',
  },
  {
    name: 'a shallow clone',
    make: () => {
      begin()
      test.commit({ 'ACTIVE_SPEC.md': 'plan\n\n' })
      gitIn(test.folder, 'clone', '--quiet', '--depth=1', `file://${test.root}`, 'shallow')
      put(join(test.folder, 'shallow'), edit)
      return join(test.folder, 'shallow')
    },
    status: edited,
    ...onlySpec,
  },
  {
    name: 'SHA-256',
    make: () => {
      const root = join(test.folder, 'sha256')
      gitIn(test.folder, 'init', '--quiet', '--initial-branch=main', '--object-format=sha256', 'sha256')
      put(root, documents)
      gitIn(root, 'add', '--all')
      gitIn(root, 'commit', '--quiet', '-m', 'begin')
      put(root, edit)
      return root
    },
    status: edited,
    ...onlySpec,
  },
  {
    name: 'core.autocrlf',
    make: () => {
      begin()
      test.git('config', 'core.autocrlf', 'true')
      put(test.root, { 'SPEC.md': 'changed\r\n', 'ACTIVE_SPEC.md': 'plan\r\n' })
      return undefined
    },
    status: edited,
    ...onlySpec,
  },
  {
    name: 'core.autocrlf, and only line endings differ',
    make: () => {
      begin()
      test.git('config', 'core.autocrlf', 'true')
      put(test.root, { 'SPEC.md': 'spec\r\n' })
      return undefined
    },
    status: { 'SPEC.md': 'committed' },
    chosen: ['SPEC.md'],
    commit: /^Nothing to commit/,
    mend: () => put(test.root, { 'SPEC.md': 'changed\r\n' }),
  },
  {
    name: 'a document that is committed as a link',
    make: () => {
      begin()
      put(test.root, { 'text/real.txt': 'real\n' })
      rmSync(join(test.root, 'SPEC.md'))
      symlinkSync('text/real.txt', join(test.root, 'SPEC.md'))
      test.git('add', '--all')
      test.git('commit', '--quiet', '-m', 'link')
      put(test.root, { 'text/real.txt': 'changed\n' })
      return undefined
    },
    status: edited,
    chosen: ['text/real.txt'],
    commit: ['M\ttext/real.txt'],
  },
  {
    name: 'a sparse checkout',
    make: () => {
      test.commit({ ...documents, 'src/a.txt': 'a\n' })
      test.git('sparse-checkout', 'set', '--cone', 'src')
      put(test.root, edit)
      return undefined
    },
    status: { 'SPEC.md': 'modified', 'ACTIVE_SPEC.md': 'committed', 'docs/DECISION_LOG.md': 'committed' },
    ...onlySpec,
  },
  {
    name: 'marks of the index',
    make: () => {
      begin()
      test.git('update-index', '--skip-worktree', 'docs/DECISION_LOG.md')
      test.git('update-index', '--assume-unchanged', 'ACTIVE_SPEC.md')
      rmSync(join(test.root, 'docs/DECISION_LOG.md'))
      rmSync(join(test.root, 'ACTIVE_SPEC.md'))
      put(test.root, edit)
      return undefined
    },
    status: edited,
    ...onlySpec,
  },
  {
    name: 'a folder of a larger repository',
    make: () => {
      test.commit({ ...documents, ...Object.fromEntries(Object.entries(documents).map(([path, text]) => [`part/${path}`, text])) })
      put(test.root, { 'other.txt': 'staged\n' })
      test.git('add', 'other.txt')
      put(join(test.root, 'part'), edit)
      return join(test.root, 'part')
    },
    status: edited,
    chosen: ['SPEC.md'],
    commit: ['M\tpart/SPEC.md'],
  },
  {
    name: 'an index without a refreshed time',
    make: () => {
      begin()
      put(test.root, { ...documents, ...edit })
      return undefined
    },
    status: edited,
    ...onlySpec,
  },
]

/** Texts of the documents on disk, through links. */
function diskText(folder: string, path: string): string | null {
  try {
    return readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return null
  }
}

describe.each(states)('$name', ({ make, status, chosen, commit, mend, branch = 'main' }) => {
  it.each(readerKinds)('opens and has a true status, %s, and reading changes nothing', async (kind) => {
    const folder = make() ?? test.root
    const before = stateOf(folder)
    const found = await openers[kind](folder)
    if (found.kind !== 'repository') throw new Error(found.reason)
    const { reader } = found
    expect((await reader.head()).branch).toBe(branch)
    const onDisk = Object.keys(status).filter((path) => existsSync(join(folder, path)))
    const history = await readHistory({
      reader,
      documents: onDisk.map((path) => ({ path, kind: 'unknown' })),
      decode: (bytes) => Buffer.from(bytes).toString(),
      decisionIds: async (logs) => logs.map(() => []),
    })
    if (history.kind === 'unknown') throw new Error(history.reason)
    const kept = new Set((await reader.hiddenFiles(Object.keys(status))).map(({ path }) => path))
    const seen = Object.keys(status).map((path) => {
      const [head, disk] = [history.head[path], diskText(folder, path)]
      if (disk === null) return [path, head === undefined ? 'gone' : kept.has(path) ? 'committed' : 'deleted']
      return [path, head === undefined ? 'untracked' : head === disk ? 'committed' : 'modified']
    })
    expect(Object.fromEntries(seen)).toEqual(status)
    expect(stateOf(folder, before.indexPath)).toEqual(before)
  })

  it('commits exactly the chosen documents, or changes nothing', async () => {
    const folder = make() ?? test.root
    const found = await openRepository(folder)
    if (found.kind !== 'repository') throw new Error(found.reason)
    const { repository } = found
    const top = repository.root
    const before = stateOf(top)
    const base = await readHead(repository)
    const outcome = await commitDocuments({ repository, base, paths: chosen, message: 'docs: change' })
    const after = stateOf(top, before.indexPath)
    if (commit instanceof RegExp) {
      expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(commit) })
      expect(after).toEqual(before)
      mend?.()
      const again = await commitDocuments({ repository, base: await readHead(repository), paths: chosen, message: 'docs: change' })
      expect(again).toMatchObject({ ok: true, branch: 'main', hookChanges: [] })
      expect(gitIn(top, 'status', '--porcelain', '--', ...chosen)).toBe('')
      return
    }
    if (!outcome.ok) throw new Error(`${outcome.message} ${outcome.detail}`)
    expect(outcome.hookChanges).toEqual([])
    const args = ['--root', '--no-commit-id', '--name-status', '--no-renames', '-r', 'HEAD']
    expect(
      gitIn(top, 'diff-tree', ...args)
        .trim()
        .split('\n')
        .sort(),
    ).toEqual([...commit].sort())
    expect(after.files).toEqual(before.files)
    expect(after.head).toBe(before.head)
    const own = `refs/heads/${branch}`
    const others = (refs: readonly string[]) => refs.filter((line) => !line.endsWith(`\t${own}`))
    expect(others(after.refs)).toEqual(others(before.refs))
    const full = new Set(chosen.map((path) => repository.prefix + path))
    const unchosen = (entries: readonly string[]) => entries.filter((line) => !full.has(line.slice(line.indexOf('\t') + 1)))
    expect(unchosen(after.entries)).toEqual(unchosen(before.entries))
    const staged = gitIn(top, 'diff-index', '--cached', '--name-only', '-z', 'HEAD').split('\0')
    expect(staged.filter((path) => full.has(path))).toEqual([])
  })
})

describe('what is no work tree', () => {
  it.each(readerKinds)('a bare repository, and a folder in a git folder, %s', async (kind) => {
    begin()
    test.git('init', '--quiet', '--bare', '../bare.git')
    for (const folder of [join(test.folder, 'bare.git'), join(test.root, '.git'), join(test.root, '.git/refs')]) {
      const found = await openers[kind](folder)
      expect(found.kind).not.toBe('repository')
      if (found.kind !== 'repository') expect(found.reason).toMatch(/\.$/)
    }
  })
})

describe('a reftable', () => {
  it('is read by git itself once it is trusted', async ({ skip }) => {
    try {
      gitIn(test.folder, 'init', '--quiet', '--ref-format=reftable', '--initial-branch=main', 'reftable')
    } catch {
      skip('The installed git has no reftable.')
    }
    const root = join(test.folder, 'reftable')
    put(root, documents)
    gitIn(root, 'add', '--all')
    gitIn(root, 'commit', '--quiet', '-m', 'begin')
    expect(await openers.restricted(root)).toMatchObject({ kind: 'error', reason: expect.stringContaining('reftable') })
    const found = await openers.trusted(root)
    if (found.kind !== 'repository') throw new Error(found.reason)
    expect(await found.reader.head()).toMatchObject({ branch: 'main' })
  })
})
