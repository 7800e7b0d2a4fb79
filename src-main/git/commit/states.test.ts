import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import type { TestRepository } from '../../testing/test-repository'
import { readHead } from '../head'
import { commitDocuments } from './commit'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
  test.commit({ 'SPEC.md': 'base\n', 'other.md': 'other\n' }, 'base')
  test.git('switch', '--quiet', '-c', 'side')
  test.commit({ 'SPEC.md': 'side\n' }, 'side')
  test.git('switch', '--quiet', 'main')
  test.commit({ 'SPEC.md': 'main\n' }, 'main')
})

/** Index, HEAD, references, and every file of the work tree and at the top of the git folder. */
function state() {
  const filesOf = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')])
  return { refs: test.git('for-each-ref'), files: filesOf(test.root), git: filesOf(join(test.root, '.git')) }
}

function stop(...args: string[]): void {
  expect(() => test.git(...args)).toThrow()
}

/** `end`: what the user does then. */
const states: readonly (readonly [state: string, begin: () => void, sentence: RegExp, end: () => void])[] = [
  ['merge', () => stop('merge', 'side'), /a merge is in progress/, () => void test.git('merge', '--abort')],
  ['rebase', () => stop('rebase', 'side'), /a rebase is in progress/, () => void test.git('rebase', '--abort')],
  ['rebase with patches', () => stop('rebase', '--apply', 'side'), /a rebase is in progress/, () => void test.git('rebase', '--abort')],
  ['cherry-pick', () => stop('cherry-pick', 'side'), /a cherry-pick is in progress/, () => void test.git('cherry-pick', '--abort')],
  ['revert', () => stop('revert', '--no-edit', 'main~1'), /a revert is in progress/, () => void test.git('revert', '--abort')],
  ['bisect', () => void test.git('bisect', 'start'), /a bisect is in progress/, () => void test.git('bisect', 'reset')],
  [
    'am',
    () => {
      test.write('.git/x.patch', test.git('format-patch', '--stdout', '-1', 'side'))
      stop('am', '.git/x.patch')
    },
    /patches are being applied/,
    () => void test.git('am', '--abort'),
  ],
  [
    'unmerged file without an operation',
    () => {
      test.write('SPEC.md', 'mine\n')
      test.git('stash', '--quiet')
      test.commit({ 'SPEC.md': 'later\n' })
      stop('stash', 'pop')
    },
    /unresolved merge conflict/,
    () => void test.git('reset', '--quiet', '--hard'),
  ],
  [
    'detached HEAD',
    () => void test.git('checkout', '--quiet', '--detach'),
    /detached HEAD/,
    () => void test.git('switch', '--quiet', 'main'),
  ],
  [
    'lock of another program',
    () => test.write('.git/index.lock', 'theirs'),
    /Another git command is at work/,
    () => rmSync(join(test.root, '.git/index.lock')),
  ],
  [
    'signing without a terminal',
    () => {
      test.git('config', 'commit.gpgsign', 'true')
      test.git('config', 'gpg.program', '/bin/false')
    },
    /could not be signed/,
    () => void test.git('config', 'commit.gpgsign', 'false'),
  ],
]

it.each(states)('%s: refused with a sentence, and nothing changes until it is over', async (_, begin, sentence, end) => {
  begin()
  test.write('SPEC.md', 'written\n')
  const before = state()
  const repository = await test.open()
  const outcome = await commitDocuments({ repository, paths: ['SPEC.md'], message: 'docs: x', base: await readHead(repository) })
  expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(sentence) })
  // git itself writes the message of a commit that is refused later.
  const stable = (one: ReturnType<typeof state>) => ({ ...one, git: one.git.filter(([name]) => name !== 'COMMIT_EDITMSG') })
  expect(stable(state())).toEqual(stable(before))
  test.write('SPEC.md', test.git('show', 'HEAD:SPEC.md'))
  end()
  test.write('SPEC.md', 'written\n')
  expect(await commitDocuments({ repository, paths: ['SPEC.md'], message: 'docs: x', base: await readHead(repository) })).toMatchObject({
    ok: true,
    branch: 'main',
  })
  expect(test.git('status', '--porcelain')).toBe('')
})

it('says what is wrong with a message that holds a NUL', async () => {
  test.write('SPEC.md', 'written\n')
  const repository = await test.open()
  const outcome = await commitDocuments({ repository, paths: ['SPEC.md'], message: 'docs: a\0b', base: await readHead(repository) })
  expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(/NUL character/) })
})

it('says that a hook that failed has rewritten a document', async () => {
  test.write('.git/hooks/pre-commit', '#!/bin/sh\necho formatted > SPEC.md; exit 1\n', 0o755)
  test.write('SPEC.md', 'written\n')
  const repository = await test.open()
  const outcome = await commitDocuments({ repository, paths: ['SPEC.md'], message: 'docs: x', base: await readHead(repository) })
  expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(/Nothing was committed\. But a hook rewrote SPEC\.md/) })
})
