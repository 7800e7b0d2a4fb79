import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { discardedForMs, openDiscardedTexts } from './discarded-texts'

afterEach(removeFolders)

test('texts are listed newest first, for seven days', async () => {
  const folder = join(newFolder('data'), 'discarded')
  let now = 1_700_000_000_000
  const texts = openDiscardedTexts(folder, () => now)
  expect(await texts.list()).toEqual([])
  const first = await texts.keep('SPEC.md', 'one\r\nü', 'discarded')
  now += 1000
  await texts.keep('docs/a b.md', '', 'discarded when the merge was aborted')
  expect(await texts.list()).toEqual([
    { key: expect.any(String), path: 'docs/a b.md', text: '', why: 'discarded when the merge was aborted', at: now },
    { key: first, path: 'SPEC.md', text: 'one\r\nü', why: 'discarded', at: now - 1000 },
  ])
  now += discardedForMs
  expect((await openDiscardedTexts(folder, () => now).list()).map(({ path }) => path)).toEqual(['docs/a b.md'])
  now += 1
  await texts.keep('SPEC.md', 'two', 'discarded')
  expect(readdirSync(folder)).toHaveLength(1)
})

test('a text is for the user alone, and can be dropped', async () => {
  const folder = join(newFolder('data'), 'discarded')
  const texts = openDiscardedTexts(folder)
  const key = await texts.keep('SPEC.md', 'one', 'discarded')
  expect(statSync(join(folder, `${key}.json`)).mode & 0o777).toBe(0o600)
  await texts.drop(key)
  expect(await texts.list()).toEqual([])
})

test('what is damaged is left out, and other files are left alone', async () => {
  const folder = newFolder('data')
  writeFileSync(join(folder, '001700000000000-00000000-0000-0000-0000-000000000000.json'), '{ no')
  writeFileSync(join(folder, 'notes.json'), '{}')
  const texts = openDiscardedTexts(folder, () => 1_700_000_000_000)
  expect(await texts.list()).toEqual([])
  expect(readdirSync(folder)).toHaveLength(2)
})
