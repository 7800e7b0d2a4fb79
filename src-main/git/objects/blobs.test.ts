import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTestRepository, type TestRepository } from '../../testing/test-repository'
import { findLastChange } from '../history/last-change'
import { GitError } from '../run-git'
import { listTop, listTree, parseBatch, parseTree, readBlobs, readTop, resolveObjects } from './blobs'
import { type Objects, objectsOf } from './objects'

let test: TestRepository
let objects: Objects
let first: string
let second: string
beforeAll(async () => {
  test = makeTestRepository()
  first = test.commit({
    'SPEC.md': 'one\n',
    'docs/a b.md': 'spaces',
    'docs/ü.md': 'umlaut',
    '-x.md': 'dash',
    '*.md': 'star',
    'docs/deep/x.md': 'deep',
  })
  second = test.commit({ 'SPEC.md': 'two\n', 'empty.md': '', 'zeros.bin': '\0\n\0' })
  objects = objectsOf(await test.open())
})
afterAll(() => test.remove())

const texts = async (commit: string, paths: readonly string[]) => {
  const entries = await listTree(objects, commit, paths)
  const contents = await readBlobs(
    objects,
    entries.map(({ blob }) => blob),
  )
  return Object.fromEntries(entries.map(({ path, blob }) => [path, contents.get(blob)?.toString('utf8')]))
}

it('reads exactly the named files, whatever their names', async () => {
  expect(await texts(first, ['SPEC.md', 'docs/a b.md', 'docs/ü.md', '-x.md', '*.md'])).toEqual({
    'SPEC.md': 'one\n',
    'docs/a b.md': 'spaces',
    'docs/ü.md': 'umlaut',
    '-x.md': 'dash',
    '*.md': 'star',
  })
  expect(await texts(second, ['SPEC.md', 'empty.md', 'zeros.bin', 'missing.md'])).toEqual({
    'SPEC.md': 'two\n',
    'empty.md': '',
    'zeros.bin': '\0\n\0',
  })
})

it('lists the own entries of a folder, or all below it', async () => {
  const paths = async (folders: string[], deep: boolean) => (await listTree(objects, first, folders, deep)).map(({ path }) => path)
  expect(await paths(['docs/'], false)).toEqual(['docs/a b.md', 'docs/ü.md'])
  expect(await paths(['docs/'], true)).toEqual(['docs/a b.md', 'docs/deep/x.md', 'docs/ü.md'])
  const top = await listTop(objects, first)
  expect(top.files.map(({ path }) => path).sort()).toEqual(['*.md', '-x.md', 'SPEC.md'])
  expect([...top.folders]).toEqual(['docs'])
})

it('lists the own entries of the opened folder with the contents of files, in one process', async () => {
  const git = (...args: string[]) => test.git(...args).trim()
  const link = git('rev-parse', `${first}:-x.md`)
  git('update-index', '--add', '--cacheinfo', `160000,${first},module`, '--cacheinfo', `120000,${link},link.md`, '--chmod=+x', 'SPEC.md')
  const commit = git('commit-tree', git('write-tree'), '-m', 'all kinds of entries')
  git('reset', '--quiet')
  const paths = ['SPEC.md', 'docs/a b.md', 'docs/ü.md', '*.md', 'module', 'link.md', 'none.md', 'two\nlines.md']
  for (const prefix of ['', 'docs/', 'docs/deep/', 'none/', 'SPEC.md/']) {
    const asked: string[] = []
    const inFolder: Objects = Object.assign(
      (question: Parameters<Objects>[0]) => {
        asked.push(question.args[0] ?? '')
        return objects(question)
      },
      {
        prefix,
      },
    )
    const { contents, names, ...top } = await readTop(inFolder, commit, paths)
    expect(asked).toEqual(prefix.startsWith('docs/') || prefix === '' ? ['cat-file'] : ['cat-file', 'ls-tree'])
    expect(top).toEqual(await listTop(inFolder, commit))
    expect(names === null ? null : [...names].sort()).toEqual(
      {
        '': ['*.md', '-x.md', 'SPEC.md', 'docs', 'empty.md', 'link.md', 'module', 'zeros.bin'],
        'docs/': ['a b.md', 'deep', 'ü.md'],
        'docs/deep/': ['x.md'],
      }[prefix] ?? null,
    )
    const files = await listTree(inFolder, commit, paths)
    const wanted = await readBlobs(
      objects,
      files.map(({ blob }) => blob),
    )
    expect(wanted.size).toBe({ '': 4, 'docs/': 0 }[prefix] ?? 0)
    for (const [blob, bytes] of wanted) expect(contents.get(blob)).toEqual(bytes)
  }
  // As newer versions of git answer for a submodule.
  expect(parseBatch(Buffer.from(`${first} submodule\n`))).toEqual(new Map())
  // A commit that is not there is an error, not an empty one.
  await expect(readTop(objects, '1'.repeat(40), paths)).rejects.toThrow(GitError)
})

it('resolves names in their order', async () => {
  const [missing, spec, folder, dash] = await resolveObjects(objects, [
    `${first}:nothing here`,
    `${first}:SPEC.md`,
    `${first}:docs`,
    `${first}:-x.md`,
  ])
  expect([missing, folder]).toEqual([null, null])
  expect((await readBlobs(objects, [spec!, dash!])).size).toBe(2)
})

it('leaves out objects that do not exist', async () => {
  expect((await readBlobs(objects, ['0123456789012345678901234567890123456789'])).size).toBe(0)
})

it('findLastChange returns the last commit that changed the path', async () => {
  expect(await findLastChange(objects, second, 'SPEC.md')).toBe(second)
  expect(await findLastChange(objects, second, '*.md')).toBe(first)
  expect(await findLastChange(objects, second, '-x.md')).toBe(first)
  expect(await findLastChange(objects, second, 'missing.md')).toBe(null)
})

it('parseTree leaves out links, folders and submodules', () => {
  const listing = ['120000 blob aa\tlink', '040000 tree bb\tdocs', '160000 commit cc\tsub', '100755 blob dd\ta\tb\nc', ''].join('\0')
  expect(parseTree(listing)).toEqual([{ blob: 'dd', path: 'a\tb\nc' }])
})

it('parseBatch throws for truncated output, and never anything else', () => {
  expect(() => parseBatch(Buffer.from('aa blob 10\nshort'))).toThrow(GitError)
  fc.assert(
    fc.property(fc.string(), (noise) => {
      try {
        parseBatch(Buffer.from(noise))
      } catch (error) {
        expect(error).toBeInstanceOf(GitError)
      }
    }),
  )
})

it('no path or revision becomes an option', async () => {
  const before = test.git('rev-parse', 'HEAD')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('--output=pwned', '-O', '--', '--all', ':(glob)**', ':!SPEC.md', '--name-only'), async (path) => {
      expect(await listTree(objects, first, [path])).toEqual([])
      expect(await findLastChange(objects, first, path)).toBe(null)
    }),
    { numRuns: 14 },
  )
  expect(test.git('rev-parse', 'HEAD')).toBe(before)
  expect(test.git('status', '--porcelain')).toBe('')
})
