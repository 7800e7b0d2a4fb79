import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { discardedForMs, openKeptTexts, replacedLimit } from './kept-texts'
import type { TextShape } from './text-shape'

afterEach(removeFolders)

test('discarded texts are listed newest first, for seven days', async () => {
  const folder = join(newFolder('data'), 'journal')
  let now = 1_700_000_000_000
  const texts = openKeptTexts(folder, () => now)
  expect(await texts.list()).toEqual([])
  const shape: TextShape = { hasBom: true, ending: '\r\n', exceptions: [] }
  const first = await texts.keep('discarded', 'SPEC.md', 'one\nü', 'discarded', shape)
  now += 1000
  await texts.keep('discarded', 'docs/a b.md', '', 'discarded when the merge was aborted')
  expect(await texts.list()).toEqual([
    { key: expect.any(String), path: 'docs/a b.md', text: '', shape: null, why: 'discarded when the merge was aborted', at: now },
    { key: first, path: 'SPEC.md', text: 'one\nü', shape, why: 'discarded', at: now - 1000 },
  ])
  now += 7 * 24 * 3_600_000
  expect((await openKeptTexts(folder, () => now).list()).map(({ path }) => path)).toEqual(['docs/a b.md'])
  now += 1
  await texts.keep('discarded', 'SPEC.md', 'two', 'discarded')
  expect(readdirSync(join(folder, 'discarded'))).toHaveLength(1)
})

test('of replaced texts the newest stay, however old, and never take the place of a discarded one', async () => {
  const folder = newFolder('data')
  let now = 1_700_000_000_000
  const texts = openKeptTexts(folder, () => now)
  await texts.keep('discarded', 'SPEC.md', 'mine', 'discarded')
  for (let count = 0; count < replacedLimit + 3; count += 1) {
    now += 1
    await texts.keep('replaced', 'SPEC.md', `text ${count}`, 'unsaved when another program rewrote the file')
  }
  const listed = await texts.list()
  expect(listed.map(({ text }) => text).slice(0, 2)).toEqual([`text ${replacedLimit + 2}`, `text ${replacedLimit + 1}`])
  expect(listed).toHaveLength(replacedLimit + 1)
  expect(listed.at(-1)).toMatchObject({ text: 'mine', why: 'discarded' })
  now += discardedForMs
  expect(await texts.list()).toHaveLength(replacedLimit)
})

test('a text is for the user alone, and can be removed', async () => {
  const folder = newFolder('data')
  const texts = openKeptTexts(folder)
  const discarded = await texts.keep('discarded', 'SPEC.md', 'one', 'discarded')
  const replaced = await texts.keep('replaced', 'SPEC.md', 'two', 'overwritten')
  const [file = ''] = readdirSync(join(folder, 'discarded'))
  expect(statSync(join(folder, 'discarded', file)).mode & 0o777).toBe(0o600)
  await texts.remove(discarded)
  expect((await texts.list()).map(({ key }) => key)).toEqual([replaced])
  await texts.remove('replaced-../../SPEC')
  await texts.remove(replaced)
  expect(await texts.list()).toEqual([])
})

test('what is damaged is left out, and other files are left alone', async () => {
  const folder = newFolder('data')
  mkdirSync(join(folder, 'discarded'))
  writeFileSync(join(folder, 'discarded', '001700000000000-00000000-0000-0000-0000-000000000000.json'), '{ no')
  writeFileSync(join(folder, 'discarded', 'notes.json'), '{}')
  const whole = { path: 'SPEC.md', text: 'one', shape: null, why: 'discarded', at: 1_700_000_000_000 }
  for (const [at, part] of ['path', 'text', 'why', 'at'].entries()) {
    const file = join(folder, 'discarded', `001700000000000-00000000-0000-0000-0000-00000000001${at}.json`)
    writeFileSync(file, JSON.stringify({ ...whole, [part]: null }))
  }
  const texts = openKeptTexts(folder, () => 1_700_000_000_000)
  expect(await texts.list()).toEqual([])
  expect(readdirSync(join(folder, 'discarded'))).toHaveLength(6)
  writeFileSync(join(folder, 'discarded', '001700000000000-00000000-0000-0000-0000-000000000020.json'), JSON.stringify(whole))
  expect((await texts.list()).map(({ text }) => text)).toEqual(['one'])
})
