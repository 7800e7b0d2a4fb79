import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findDeadLinks } from './find-dead-links'

let folder: string
let root: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'cockpit-links-')))
  root = join(folder, 'root')
  await mkdir(join(root, 'docs', 'deep'), { recursive: true })
  await writeFile(join(root, 'docs', 'a b ü.md'), 'text')
  await writeFile(join(folder, 'outside.md'), 'text')
})
afterEach(() => rm(folder, { recursive: true }))

it('returns the missing paths in the given order', async () => {
  const asked = ['docs/a b ü.md', 'docs/gone.md', 'docs/deep', 'docs', 'gone/at/all.md', 'docs/a b ü.md/further', 'x'.repeat(5000)]
  expect(await findDeadLinks(root, asked)).toEqual(['docs/gone.md', 'gone/at/all.md', 'docs/a b ü.md/further', 'x'.repeat(5000)])
})

it('follows links inside the root, and none that leave it', async () => {
  await symlink('docs', join(root, 'inside'))
  await symlink('../..', join(root, 'docs', 'up'))
  await symlink(folder, join(root, 'out'))
  await symlink('../gone.md', join(root, 'docs', 'broken'))
  await symlink('round', join(root, 'round'))
  const asked = ['inside/a b ü.md', 'inside/gone.md', 'docs/up/nothing.md', 'out/nothing.md', 'docs/broken', 'round', 'round/x']
  expect(await findDeadLinks(root, asked)).toEqual(['inside/gone.md', 'docs/broken'])
})

it('ignores a path that is not inside the root', async () => {
  expect(await findDeadLinks(root, ['../gone.md', 'docs/../gone.md', 'a\0b', ''])).toEqual([])
})

it('handles many paths', async () => {
  const asked = Array.from({ length: 300 }, (_, index) => `docs/${index}.md`)
  expect(await findDeadLinks(root, asked)).toEqual(asked)
})
