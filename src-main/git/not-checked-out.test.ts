import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpTestRepository } from '../testing/set-up-test-repository'
import { openers, readerKinds, type TestRepository } from '../testing/test-repository'
import { readNotCheckedOut, readSkipped, withoutNotCheckedOut } from './not-checked-out'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
  test.commit({ 'README.md': 'top\n', 'docs/SPEC.md': 'spec\n', 'docs/adr/0001.md': 'one\n', 'src/a.md': 'a\n' })
})

describe.each(readerKinds)('files that git keeps although they are not on disk, %s', (kind) => {
  const missing = async (...paths: string[]) => {
    const files = await readNotCheckedOut(await test.reader(kind), paths)
    return files.map(({ path, bytes, reason }) => [path, bytes.toString(), /sparse/.test(reason) ? 'sparse' : 'assumed'])
  }

  it.each([['--no-sparse-index'], ['--sparse-index']])('are read from the index of a sparse checkout, %s', async (format) => {
    test.git('sparse-checkout', 'set', '--cone', format, 'src')
    rmSync(join(test.root, 'src/a.md'))
    expect(await missing('docs/SPEC.md', 'docs/adr/0001.md', 'src/a.md', 'docs', 'gone.md')).toEqual([
      ['docs/SPEC.md', 'spec\n', 'sparse'],
      ['docs/adr/0001.md', 'one\n', 'sparse'],
    ])
    expect(test.git('status', '--porcelain')).toBe(' D src/a.md\n')
    const reader = await test.reader(kind)
    expect(await withoutNotCheckedOut(reader, ['docs', 'docs/adr', 'docs/adr/0001.md', 'doc', 'docs/adr/0002.md'])).toEqual([
      'doc',
      'docs/adr/0002.md',
    ])
  })

  it('are read by either mark of the index, and a deleted file by none', async () => {
    test.git('update-index', '--skip-worktree', 'docs/SPEC.md')
    test.git('update-index', '--assume-unchanged', 'src/a.md')
    for (const path of ['docs/SPEC.md', 'src/a.md', 'README.md']) rmSync(join(test.root, path))
    expect(await missing('docs/SPEC.md', 'src/a.md', 'README.md')).toEqual([
      ['docs/SPEC.md', 'spec\n', 'sparse'],
      ['src/a.md', 'a\n', 'assumed'],
    ])
    expect(await readSkipped(await test.reader(kind), ['docs/SPEC.md', 'src/a.md'])).toEqual(['docs/SPEC.md'])
  })

  it('are named relative to a folder of a larger repository', async () => {
    test.git('update-index', '--skip-worktree', 'docs/SPEC.md')
    const found = await openers[kind](join(test.root, 'docs'))
    if (found.kind !== 'repository') throw new Error(found.reason)
    expect(await readSkipped(found.reader, ['SPEC.md', 'adr/0001.md'])).toEqual(['SPEC.md'])
  })

  it('are none where the index is missing, damaged, or no file', async () => {
    const index = join(test.root, '.git/index')
    test.write('.git/index', 'damaged')
    expect(await missing('docs/SPEC.md')).toEqual([])
    rmSync(index)
    expect(await missing('docs/SPEC.md')).toEqual([])
    symlinkSync('/dev/zero', index)
    expect(await missing('docs/SPEC.md')).toEqual([])
    expect(await withoutNotCheckedOut(await test.reader(kind), ['gone.md'])).toEqual(['gone.md'])
  })
})
