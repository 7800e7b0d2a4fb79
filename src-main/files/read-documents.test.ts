import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDocuments } from './read-documents'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cockpit-read-all-'))
})
afterEach(() => rm(root, { recursive: true }))

it('reads documents in order, and reports how many of them are read', async () => {
  const paths = Array.from({ length: 250 }, (_, index) => `${index}.md`)
  for (const path of paths) if (path !== '7.md') await writeFile(join(root, path), path)
  const reported: [number, number][] = []
  const reads = await readDocuments(root, paths, (read, total) => reported.push([read, total]))
  expect(reads.map((read) => (read.kind === 'text' ? read.text : read.kind))).toEqual(
    paths.map((path) => (path === '7.md' ? 'missing' : path)),
  )
  expect(reported).toEqual([
    [100, 250],
    [200, 250],
  ])
})

it('reports nothing for few documents', async () => {
  await readDocuments(root, ['a.md'], () => expect.unreachable())
  expect(await readDocuments(root, [], () => expect.unreachable())).toEqual([])
})
