import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTestRepository, openers, readerKinds, type TestRepository } from '../../testing/test-repository'
import { findAbsentFiles } from './find-absent-files'

let test: TestRepository
beforeEach(() => {
  test = makeTestRepository()
})
afterEach(() => test.remove())

const path = 'specs/004-ropes/tasks.md'
const done = (...files: readonly string[]): string => files.map((file) => `- [x] T001 Write \`${file}\`\n`).join('')

describe.each(readerKinds)('in a %s repository', (kind) => {
  async function absent(text: string, root = test.root) {
    const found = await openers[kind](root)
    if (found.kind !== 'repository') throw new Error(found.reason)
    return findAbsentFiles({
      reader: found.reader,
      documents: [{ path, kind: 'tasks' }],
      sha: test.git('rev-parse', 'HEAD').trim(),
      head: { [path]: text },
      findMissing: async (paths) => paths.filter((one) => !existsSync(join(root, one))),
    })
  }

  it('finds a file that was never committed', async () => {
    test.commit({ 'src/ropes.ts': 'x' })
    expect(await absent(done('src/ropes.ts'))).toBeUndefined()
    expect(await absent(done('src/ropes.ts', 'tests/ropes.test.ts', 'src/knots.ts'))).toEqual(['tests/ropes.test.ts', 'src/knots.ts'])
  })

  it('knows files in other folders and spellings, of the past, of other branches, of merges, and on disk', async () => {
    test.commit({ 'backend/src/models/boat.py': 'x', 'app/rope-list.tsx': 'x', 'src/old.ts': 'x', 'web/package.json': '{}' })
    test.git('rm', '--quiet', 'src/old.ts')
    test.git('commit', '--quiet', '-m', 'remove')
    test.git('switch', '--quiet', '-c', 'other')
    test.commit({ 'src/oars.ts': 'x' })
    test.git('switch', '--quiet', 'main')
    test.commit({ 'README.md': 'x' })
    test.git('merge', '--quiet', '--no-commit', 'other')
    test.commit({ 'src/merged.ts': 'x' })
    test.git('rm', '--quiet', 'src/merged.ts', 'src/oars.ts')
    test.git('commit', '--quiet', '-m', 'remove')
    test.git('switch', '--quiet', '-c', 'third')
    test.commit({ 'src/sails.ts': 'x' })
    test.git('switch', '--quiet', 'main')
    test.write('web/src/new.ts', 'x')
    const known = ['models/boat.py', 'src/RopeList.jsx', 'src/old.ts', 'src/oars.ts', 'src/merged.ts', 'src/sails.ts', 'src/new.ts']
    expect(await absent(done(...known))).toBeUndefined()
    expect(await absent(done(...known, 'src/masts.ts'))).toEqual(['src/masts.ts'])
  })

  it('leaves out what is ignored', async () => {
    test.commit({ '.gitignore': '/local/\nsecrets\n*.toml\n' })
    expect(await absent(done('local/a.ts', 'app/secrets/b.ts', 'app/c.toml'))).toBeUndefined()
  })

  it('is silent in a shallow clone, and when git fails', async () => {
    test.commit({ 'src/old.ts': 'x' })
    test.git('rm', '--quiet', 'src/old.ts')
    test.git('commit', '--quiet', '--allow-empty', '-m', 'remove')
    const clone = join(test.folder, 'clone')
    test.git('clone', '--quiet', '--depth=1', `file://${test.root}`, clone)
    expect(await absent(done('src/masts.ts'))).toEqual(['src/masts.ts'])
    expect(await absent(done('src/masts.ts'), clone)).toBeUndefined()
    const reader = await test.reader(kind)
    const input = { reader, documents: [{ path, kind: 'tasks' as const }], head: { [path]: done('src/masts.ts') } }
    expect(await findAbsentFiles({ ...input, sha: '1'.repeat(40), findMissing: async (paths) => paths })).toBeUndefined()
  })

  it('asks git nothing where no ticked task names a file', async () => {
    const refuse = () => Promise.reject(new Error('git was asked'))
    const objects = Object.assign(refuse, { prefix: '' })
    const input = { reader: { objects, allBranches: refuse }, documents: [{ path, kind: 'tasks' as const }], sha: '1'.repeat(40) }
    const text = '- [ ] T001 Write `src/ropes.ts`\n- [x] T002 Remove `src/oars.ts`\n- [x] T003 Write it\n'
    expect(await findAbsentFiles({ ...input, head: { [path]: text }, findMissing: refuse })).toBeUndefined()
  })
})
