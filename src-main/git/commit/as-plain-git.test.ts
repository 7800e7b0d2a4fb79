import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addSettings } from '../../testing/init-repository'
import { isolateHome, makeTestRepository, type TestRepository } from '../../testing/test-repository'
import { readHead } from '../head'
import { commitDocuments } from './commit'

/** What `git add` and `git commit` leave in a twin of the repository, with the same hooks, is what a commit must leave. */
let ours: TestRepository
let plain: TestRepository
let restore: () => void
beforeEach(() => {
  ours = makeTestRepository()
  plain = makeTestRepository()
  restore = isolateHome(ours.folder)
})
afterEach(() => {
  restore()
  ours.remove()
  plain.remove()
})

const message = 'docs: change'
const chosen = ['SPEC.md', 'NEW.md', 'GONE.md']

interface Case {
  readonly title: string
  readonly hooks: Readonly<Record<string, string>>
  readonly config?: Readonly<Record<string, string>>
  readonly attributes?: string
  /** What the commit holds beside what was shown. */
  readonly changed?: readonly string[]
  readonly rewritten?: readonly string[]
}

const format = 'sed -i "s/  */ /g" SPEC.md'
const cases: readonly Case[] = [
  { title: 'without hooks', hooks: {} },
  {
    title: 'a hook that formats and adds',
    hooks: { 'pre-commit': `${format}; git add SPEC.md` },
    changed: ['SPEC.md'],
    rewritten: ['SPEC.md'],
  },
  { title: 'a hook that formats and does not add', hooks: { 'pre-commit': format }, rewritten: ['SPEC.md'] },
  { title: 'a hook that adds a new file', hooks: { 'pre-commit': 'echo x > LIST.md; git add LIST.md' }, changed: ['LIST.md'] },
  { title: 'a hook that adds every change', hooks: { 'pre-commit': 'echo y >> TRACKED.md; git add -u' }, changed: ['TRACKED.md'] },
  { title: 'a hook that removes another file', hooks: { 'pre-commit': 'git rm --quiet --cached TRACKED.md' }, changed: ['TRACKED.md'] },
  { title: 'a hook that takes a document out', hooks: { 'pre-commit': 'git reset --quiet -- SPEC.md' }, changed: ['SPEC.md'] },
  {
    title: 'a hook that formats the index alone',
    hooks: { 'pre-commit': 'b=$(sed "s/  */ /g" SPEC.md | git hash-object -w --stdin); git update-index --cacheinfo 100644,$b,SPEC.md' },
    changed: ['SPEC.md'],
  },
  { title: 'a hook that makes a document executable', hooks: { 'pre-commit': 'git update-index --chmod=+x SPEC.md' } },
  { title: 'a hook that adds after the commit', hooks: { 'post-commit': 'echo z > AFTER.md; git add AFTER.md' } },
  { title: 'a hook that edits the message', hooks: { 'commit-msg': 'echo >> "$1"; echo "Ticket: 1" >> "$1"' } },
  { title: 'line endings that are converted', hooks: {}, config: { 'core.autocrlf': 'true' } },
  {
    title: 'a filter',
    hooks: {},
    config: { 'filter.up.clean': 'tr a-z A-Z', 'filter.up.smudge': 'cat' },
    attributes: 'SPEC.md filter=up\n',
  },
]

it.each(cases)('$title', async ({ hooks, config = {}, attributes, changed = [], rewritten = [] }) => {
  for (const test of [ours, plain]) {
    addSettings(test.root, config)
    if (attributes !== undefined) test.write('.git/info/attributes', attributes)
    test.commit({ 'SPEC.md': 'a  b\n', 'GONE.md': 'gone\n', 'TRACKED.md': 'tracked\n' })
    test.write('SPEC.md', config['core.autocrlf'] === undefined ? 'a   c\nd  e\n' : 'a   c\r\nd  e\r\n')
    test.write('NEW.md', 'new\n')
    test.write('untracked.txt', 'u\n')
    rmSync(join(test.root, 'GONE.md'))
    for (const [name, script] of Object.entries(hooks)) test.write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`, 0o755)
  }
  plain.git('add', '--all', '--', ...chosen)
  plain.git('commit', '--quiet', '--cleanup=verbatim', '-m', message)
  const repository = await ours.open()
  const outcome = await commitDocuments({ repository, paths: chosen, message, base: await readHead(repository) })
  if (!outcome.ok) throw new Error(`${outcome.message} ${outcome.detail}`)
  expect(state(ours)).toEqual(state(plain))
  expect([outcome.hookChanges.map(({ path }) => path), outcome.rewritten]).toEqual([changed, rewritten])
  // Nothing of the way there is left, and the next commit is not prevented by this one.
  expect(readdirSync(join(ours.root, '.git')).filter((name) => /lock|next-index/.test(name))).toEqual([])
  expect(readdirSync(join(ours.root, '.git/spec-cockpit'))).toEqual([])
  rmSync(join(ours.root, '.git/hooks'), { recursive: true })
  ours.write('SPEC.md', 'once more\n')
  expect(await commitDocuments({ repository, paths: ['SPEC.md'], message, base: await readHead(repository) })).toMatchObject({ ok: true })
})

function state({ root, git }: TestRepository) {
  const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  return {
    index: git('ls-files', '--stage'),
    head: git('ls-tree', '-r', 'HEAD'),
    message: git('log', '-1', '--format=%B'),
    files: names.sort().map((name) => [name, readFileSync(join(root, name), 'latin1')]),
    // As plumbing sees it, without a look into the files.
    isStale: execFileSync('git', ['diff-files', '--name-only'], { cwd: root, encoding: 'utf8' }),
    status: git('status', '--porcelain'),
  }
}
