import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findImageFile, maxImageBytes, readImageFile } from './image-file'

let folder = ''
let root = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'image-file-'))
  root = join(folder, 'repository')
  mkdirSync(join(root, 'docs', 'folder.png'), { recursive: true })
  mkdirSync(join(root, '.git'))
  for (const path of ['docs/boat.png', 'docs/notes.md', '.git/secret.png', 'docs/Boat 2.SVG', '../outside.png'])
    writeFileSync(join(root, path), `bytes of ${path}`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('reads an image below the root, with its media type', async () => {
  const image = await readImageFile(root, 'docs/boat.png')
  expect([image?.mediaType, image?.bytes.toString()]).toEqual(['image/png', 'bytes of docs/boat.png'])
  expect((await readImageFile(root, 'docs/Boat 2.SVG'))?.mediaType).toBe('image/svg+xml')
})

it('follows a link inside of the root', async () => {
  symlinkSync('boat.png', join(root, 'docs/other.png'))
  expect((await readImageFile(root, 'docs/other.png'))?.bytes.toString()).toBe('bytes of docs/boat.png')
})

it.each([
  ['docs/missing.png', 'missing'],
  ['docs/boat.png/x.png', 'missing'],
  ['docs/notes.md', 'no-image'],
  ['docs/folder.png', 'no-image'],
  ['../outside.png', 'outside'],
  ['docs/../../outside.png', 'outside'],
  ['/etc/passwd.png', 'outside'],
  ['.git/secret.png', 'outside'],
  ['docs/out.png', 'outside'],
  ['docs/named.png', 'no-image'],
  ['docs/secret.png', 'outside'],
  ['linked/outside.png', 'outside'],
  ['docs/large.png', 'too-large'],
])('refuses %s', async (path, reason) => {
  symlinkSync(join(folder, 'outside.png'), join(root, 'docs/out.png'))
  symlinkSync('notes.md', join(root, 'docs/named.png'))
  symlinkSync('../.git/secret.png', join(root, 'docs/secret.png'))
  symlinkSync(folder, join(root, 'linked'))
  writeFileSync(join(root, 'docs/large.png'), '')
  truncateSync(join(root, 'docs/large.png'), maxImageBytes + 1)
  expect(await findImageFile(root, path)).toBe(reason)
  expect(await readImageFile(root, path)).toBeNull()
})
