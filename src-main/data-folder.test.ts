import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataFolderIn, moveEarlierData } from './data-folder'
import { openJournal } from './files/index'
import { newFolder, removeFolders } from './testing/temporary-folders'

let userData = ''
beforeEach(() => {
  userData = newFolder('user-data')
})
afterEach(removeFolders)

const put = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
const unsaved = { text: 'typed', baseHash: null, savingHash: null }

test('journals and settings of an earlier version move, and nothing of Chromium’s does', async () => {
  await openJournal(join(userData, 'journals', 'repository')).write('SPEC.md', unsaved)
  put(join(userData, 'settings.json'), '{}')
  put(join(userData, 'Cache', 'data'), 'Chromium')
  moveEarlierData(userData)
  expect(await openJournal(join(dataFolderIn(userData), 'journals', 'repository')).list()).toMatchObject([unsaved])
  expect(readFileSync(join(dataFolderIn(userData), 'settings.json'), 'utf8')).toBe('{}')
  expect(existsSync(join(userData, 'journals'))).toBe(false)
  expect(existsSync(join(userData, 'settings.json'))).toBe(false)
  expect(readFileSync(join(userData, 'Cache', 'data'), 'utf8')).toBe('Chromium')
})

test('existing files are not overwritten, and missing ones are added', async () => {
  const later = openJournal(join(dataFolderIn(userData), 'journals', 'repository'))
  await later.write('SPEC.md', { ...unsaved, text: 'typed later' })
  const earlier = openJournal(join(userData, 'journals', 'repository'))
  await earlier.write('SPEC.md', unsaved)
  await earlier.write('ACTIVE_SPEC.md', unsaved)
  moveEarlierData(userData)
  expect((await later.list()).map(({ path, text }) => [path, text])).toEqual([
    ['ACTIVE_SPEC.md', 'typed'],
    ['SPEC.md', 'typed later'],
  ])
  expect((await earlier.list()).map(({ path }) => path)).toEqual(['SPEC.md'])
})

test('without data of an earlier version nothing is created', () => {
  moveEarlierData(userData)
  expect(existsSync(dataFolderIn(userData))).toBe(false)
})
