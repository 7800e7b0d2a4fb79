import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isRefName } from './parse-ref'
import { candidates, isHashLike, splitRevision } from './split-revision'

it('splits any text, and never into a base that git could read as an option', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-a-z~^:@{}/. \n0-9]{0,20}$/)), (revision) => {
      const split = splitRevision(revision)
      if (split.kind !== 'named') return
      expect(split.base).not.toMatch(/^$|^-|[~^:\0\n]|@\{/)
      if (revision.startsWith('@')) return
      expect(split.base + split.steps).toBe(revision)
      for (const name of candidates(split.base)) if (isRefName(name)) expect(name).not.toContain('..')
    }),
  )
})

it.each([
  ['HEAD~2', 'HEAD', '~2'],
  ['@', 'HEAD', ''],
  ['@^', 'HEAD', '^'],
  ['v1^{/a~b@{1}}', 'v1', '^{/a~b@{1}}'],
  ['main:SPEC.md', 'main', ':SPEC.md'],
])('%s', (revision, base, steps) => {
  expect(splitRevision(revision)).toEqual({ kind: 'named', base, steps })
})

it('recognizes revisions that depend on settings or logs', () => {
  for (const revision of ['@{u}', '@{upstream}~1', 'main@{1}', 'main@{push}']) expect(splitRevision(revision)).toEqual({ kind: 'hidden' })
  for (const revision of ['', '-x', ':/words', '^main', '~1', 'a\0', 'a\n']) expect(splitRevision(revision)).toEqual({ kind: 'none' })
})

it('recognizes hashes, their beginnings, and output of git describe', () => {
  for (const base of ['abcd', 'ABCD12', 'v1-2-gabcdef0', '0'.repeat(64)]) expect(isHashLike(base)).toBe(true)
  for (const base of ['abc', 'main', 'v1-2-g', '', '0'.repeat(65), '../abcd']) expect(isHashLike(base)).toBe(false)
  expect(candidates('0'.repeat(40))).toEqual([])
  expect(candidates('v1')).toEqual(['v1', 'refs/v1', 'refs/tags/v1', 'refs/heads/v1', 'refs/remotes/v1', 'refs/remotes/v1/HEAD'])
})
