import { afterEach, beforeEach, expect, test } from 'vitest'
import { openJournal, openKeptTexts } from '../files/index'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { carryTexts } from './carry-texts'
import { journalFolder } from './journal-folder'

let dataFolder = ''
beforeEach(() => {
  dataFolder = newFolder('data')
})
afterEach(removeFolders)

const [from, to] = ['/old', '/new']
const journalOf = (root: string) => openJournal(journalFolder(dataFolder, root))
const textsOf = (root: string) => openKeptTexts(journalFolder(dataFolder, root))
const unsaved = (text: string) => ({ text, baseHash: 'base', savingHash: 'saving' })

test('unsaved and kept texts go along, and stay at the old place too', async () => {
  await journalOf(from).write('SPEC.md', unsaved('unsaved'))
  await textsOf(from).keep('discarded', 'SPEC.md', 'discarded', 'discarded')
  await textsOf(from).keep('replaced', 'SPEC.md', 'replaced', 'overwritten')
  for (const _ of [1, 2]) await carryTexts({ dataFolder, from, to, into: 'documents' })
  for (const root of [from, to]) {
    expect(await journalOf(root).list()).toMatchObject([{ path: 'SPEC.md', ...unsaved('unsaved') }])
    expect((await textsOf(root).list()).map(({ text }) => text).sort()).toEqual(['discarded', 'replaced'])
  }
})

test('what the new place has already stays, and the other text goes into its list', async () => {
  await journalOf(from).write('SPEC.md', unsaved('old'))
  await journalOf(to).write('SPEC.md', unsaved('new'))
  await carryTexts({ dataFolder, from, to, into: 'documents' })
  await carryTexts({ dataFolder, from: '/nothing', to, into: 'documents' })
  expect(await journalOf(to).list()).toMatchObject([{ text: 'new' }])
  expect(await textsOf(to).list()).toMatchObject([{ path: 'SPEC.md', text: 'old', why: 'unsaved in /old' }])
})

test('into the list, no document gets unsaved text', async () => {
  await journalOf(from).write('SPEC.md', unsaved('old'))
  await carryTexts({ dataFolder, from, to, into: 'list' })
  expect(await journalOf(to).list()).toEqual([])
  expect(await textsOf(to).list()).toMatchObject([{ text: 'old' }])
})
