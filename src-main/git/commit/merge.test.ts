import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../../testing/set-up-test-repository'
import type { TestRepository } from '../../testing/test-repository'
import { abortMerge, finishMerge, readPendingMerge } from './merge'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
})

const read = (path: string) => readFileSync(join(test.root, path), 'utf8')
const hook = (name: string, script: string) => test.write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`, 0o755)
const isMerging = () => existsSync(join(test.root, '.git/MERGE_HEAD'))

function state() {
  const names = readdirSync(test.root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
  return {
    index: createHash('sha256')
      .update(readFileSync(join(test.root, '.git/index')))
      .digest('hex'),
    refs: test.git('for-each-ref'),
    merge: isMerging(),
    files: names.sort().map((name) => [name, read(name)]),
  }
}

/** Two branches that both changed SPEC.md; `both` are files that both changed, too. */
function conflict(...both: readonly string[]): void {
  const files = (text: string) => Object.fromEntries(['SPEC.md', ...both].map((path) => [path, `${text}\n`]))
  test.commit({ ...files('base'), 'clean.md': 'base\n' })
  test.git('switch', '--quiet', '-c', 'side')
  test.commit({ ...files('side'), 'clean.md': 'side\n' }, 'side')
  test.git('switch', '--quiet', 'main')
  test.commit(files('main'), 'main')
  expect(() => test.git('merge', '--quiet', 'side')).toThrow()
}

const message = async (outcome: Promise<{ readonly ok: boolean; readonly message?: string }>) => (await outcome).message ?? 'accepted'

describe('a pending merge', () => {
  it('is read with its files and its message', async () => {
    expect(await readPendingMerge(await test.open())).toBeNull()
    conflict()
    expect(await readPendingMerge(await test.open())).toEqual({
      unmerged: ['SPEC.md'],
      touched: ['SPEC.md', 'clean.md'],
      message: "Merge branch 'side'",
    })
  })

  it('is read although a file is named like what is checked out', async () => {
    conflict()
    test.write('HEAD', 'a file\n')
    expect(await readPendingMerge(await test.open())).toMatchObject({ touched: ['SPEC.md', 'clean.md'] })
  })

  it('is finished exactly as git would', async () => {
    conflict()
    test.write('SPEC.md', 'both\n')
    test.write('other.md', 'untracked\n')
    hook('pre-commit', 'touch .git/fired')
    expect(await finishMerge(await test.open(), ['SPEC.md'])).toEqual({ ok: true, sha: test.git('rev-parse', 'HEAD').trim() })
    expect(test.git('log', '-1', '--format=%P').trim().split(' ')).toEqual([
      test.git('rev-parse', 'main^1').trim(),
      test.git('rev-parse', 'side').trim(),
    ])
    expect(test.git('log', '-1', '--format=%B').trim()).toBe("Merge branch 'side'")
    expect([test.git('show', 'HEAD:SPEC.md'), test.git('show', 'HEAD:clean.md')]).toEqual(['both\n', 'side\n'])
    expect(test.git('status', '--porcelain')).toBe('?? other.md\n')
    expect([isMerging(), existsSync(join(test.root, '.git/fired'))]).toEqual([false, true])
  })

  it('is finished with a file that was deleted to resolve it, and with odd names', async () => {
    conflict('-x.md', '*.md')
    test.write('-x.md', 'x\n')
    test.write('*.md', 'y\n')
    unlinkSync(join(test.root, 'SPEC.md'))
    expect((await finishMerge(await test.open(), ['-x.md', '*.md', 'SPEC.md'])).ok).toBe(true)
    expect(test.git('ls-tree', '--name-only', 'HEAD').trim().split('\n')).toEqual(['*.md', '-x.md', 'clean.md'])
  })

  it('is aborted back to the last commit; other changes stay, and no hook runs', async () => {
    conflict()
    test.write('SPEC.md', 'half\n')
    test.write('other.md', 'untracked\n')
    for (const name of ['post-checkout', 'post-index-change', 'reference-transaction']) hook(name, 'touch .git/fired')
    const head = test.git('rev-parse', 'HEAD').trim()
    expect(await abortMerge(await test.open())).toEqual({ ok: true, sha: head })
    expect([read('SPEC.md'), read('clean.md'), read('other.md'), isMerging()]).toEqual(['main\n', 'base\n', 'untracked\n', false])
    expect(existsSync(join(test.root, '.git/fired'))).toBe(false)
  })
})

describe('refused, and nothing changes', () => {
  it('other files that are not merged, by name', async () => {
    conflict('src.ts')
    test.write('SPEC.md', 'both\n')
    const before = state()
    expect(await message(finishMerge(await test.open(), ['SPEC.md']))).toMatch(/not a document of the cockpit: src\.ts\./)
    expect(state()).toEqual(before)
  })

  it('by a hook', async () => {
    conflict()
    test.write('SPEC.md', 'both\n')
    hook('commit-msg', 'echo no; exit 1')
    const before = state()
    expect(await finishMerge(await test.open(), ['SPEC.md'])).toMatchObject({ ok: false, detail: 'no' })
    expect(state()).toEqual(before)
  })

  it('an abort over a file that was changed after it was merged', async () => {
    conflict()
    test.write('clean.md', 'mine\n')
    const before = state()
    expect(await message(abortMerge(await test.open()))).toMatch(/was changed afterwards/)
    expect({ ...state(), index: '' }).toEqual({ ...before, index: '' })
  })

  it('without a merge', async () => {
    test.commit({ 'SPEC.md': 'a' })
    expect(await message(finishMerge(await test.open(), []))).toMatch(/No merge is in progress/)
    expect(await message(abortMerge(await test.open()))).toMatch(/No merge is in progress/)
  })
})
