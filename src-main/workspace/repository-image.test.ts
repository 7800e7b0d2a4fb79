import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { readImageAddress } from './image-address'
import { repositoryImage } from './repository-image'

afterAll(removeFolders)

it.each([
  ['cockpit://repository/key/docs/boat%20one.png?1', 'docs/boat one.png'],
  ['cockpit://repository/key/h%C3%A4fen/%23.png', 'häfen/#.png'],
  ['cockpit://app/docs/boat.png', null],
  ['cockpit://repository.example/boat.png', null],
  ['https://repository/boat.png', null],
  ['cockpit://repository/%E0%A4%A.png', null],
])('reads the key and the path of %s', (address, path) => {
  expect(readImageAddress(address)).toEqual(path === null ? null : { key: 'key', path })
})

it.each([
  ['large.png', 'docs/large.png is larger than 10 MB, so it is not shown.'],
  ['gone.png', 'There is no file docs/gone.png in this repository.'],
  ['../../boat.png', 'This image is not a file of this repository, so it is not shown.'],
  ['text.md', 'docs/text.md is no image that can be shown (PNG, JPEG, GIF, WebP or SVG).'],
])('says why %s is not shown', async (written, message) => {
  const root = newFolder('images')
  mkdirSync(join(root, 'docs'))
  for (const name of ['large.png', 'text.md']) writeFileSync(join(root, 'docs', name), 'x')
  truncateSync(join(root, 'docs/large.png'), 10 * 1024 * 1024 + 1)
  const shown = await repositoryImage(root, 'key', 'docs/SPEC.md', written)
  expect(shown).toMatchObject({ ok: false, problem: { message } })
})
